import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import type { EmitOptions } from '../../src/emit/options.ts'
import { validatorsEmitter } from '../../src/emit/validators/validators-emitter.ts'
import type { Api } from '../../src/model/api.ts'

export type Dialect = EmitOptions['validators']['dialect']
export const dialects: readonly Dialect[] = ['zod', 'zod/mini']

const modules = join(import.meta.dirname, '../../../../node_modules')
const runtime = join(import.meta.dirname, '../../../../packages/runtime')
const paths = readdirSync(join(runtime, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
const sources: ReadonlyMap<string, string> = new Map(paths.map((path) => [path, readFileSync(join(runtime, 'src', path), 'utf8')]))

export const options = (dialect: Dialect = 'zod'): EmitOptions => ({
  source: 'spec/things.yaml',
  scope: '@acme',
  workspace: 'npm',
  version: '1.0.0',
  metadata: { license: 'MIT', author: 'Acme' },
  validators: { dialect },
  runtime: sources,
})

export const emitted = (api: Api, dialect?: Dialect): readonly EmittedFile[] => validatorsEmitter(api, options(dialect))

/** The text of one file of the package. */
export const textOf = (api: Api, path: string, dialect?: Dialect): string =>
  emitted(api, dialect).find((file) => file.path === path)?.text ?? ''

/** What generated packages have as peers, and where it is. */
const peers = { zod: join(runtime, 'node_modules/zod'), 'fast-check': join(modules, 'fast-check'), msw: join(modules, 'msw') }

/** Writes files into a folder of their own, where the peers can be imported; it goes when the test ends. */
export async function written(files: readonly EmittedFile[], end: (clean: () => Promise<void>) => void = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'validators-'))
  end(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'node_modules'))
  for (const [name, place] of Object.entries(peers)) await symlink(place, join(folder, 'node_modules', name))
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** What a validator of either dialect can do. */
export interface Judge {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown; readonly error?: { readonly issues: readonly Issue[] } }
}
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export type Validators = Readonly<Record<string, Judge>>

/** What the written package exports, by its main entry or another one. Node itself loads it, as it stands. */
export const loaded = (folder: string, entry = 'index'): Validators =>
  createRequire(import.meta.url)(join(folder, `src/${entry}.ts`)) as Validators

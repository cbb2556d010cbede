import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixturesEmitter } from '../../src/emit/fixtures/fixtures-emitter.ts'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import type { EmitOptions } from '../../src/emit/options.ts'
import type { Api } from '../../src/model/api.ts'
import { options as base } from '../emit-validators/package.ts'

const runtime = join(import.meta.dirname, '../../../../packages/runtime/src')
const sources = readdirSync(runtime, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

export const options: EmitOptions = {
  ...base(),
  runtime: new Map(sources.map((path) => [path, readFileSync(join(runtime, path), 'utf8')])),
}

export const emitted = (api: Api): readonly EmittedFile[] => fixturesEmitter(api, options)

/** The text of one file of the package. */
export const textOf = (api: Api, path: string): string => emitted(api).find((file) => file.path === path)?.text ?? ''

export interface Invalid {
  readonly breaks: string
  readonly at: string
  readonly value: unknown
}

/** What the package has for a schema. */
export interface Fixtures {
  readonly make: (overrides?: object) => unknown
  readonly sample: (seed: number, overrides?: object) => unknown
  readonly invalid: readonly Invalid[]
}

/** What a loaded package has for a schema of this name. */
export function fixturesOf(loaded: Readonly<Record<string, unknown>>, name: string): Fixtures {
  return { make: loaded[`make${name}`], sample: loaded[`sample${name}`], invalid: loaded[`invalid${name}`] } as Fixtures
}

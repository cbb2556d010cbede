import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DiagnosticError, type Diagnostic } from '../../trefoil/src/diagnostic/diagnostic.ts'
import type { Emitter } from '../../trefoil/src/emit/emit.ts'
import type { EmitOptions } from '../../trefoil/src/emit/options.ts'
import { runtimeSources } from '../../trefoil/src/commands/tool.ts'
import { surfaceFor } from '../../trefoil/src/engine/surface-for.ts'
import type { Api } from '../../trefoil/src/model/api.ts'
import { buildApi } from '../../trefoil/src/model/build-api.ts'
import type { Document } from '../../trefoil/src/spec/document.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import { root } from './places.ts'

/** What the tool reads in a document, with the engine; or why it refuses the document: its errors. */
export type Built = { readonly document: Document; readonly api: Api } | { readonly refused: readonly string[] }

/** Reads the document and asks the engine, as `trefoil generate` does, in an empty folder. */
export async function built(file: string, folder: string): Promise<Built> {
  try {
    const document = readDocument({ file, overlays: [] })
    const { surface } = await surfaceFor({ document, file: join(folder, 'surface.ts'), engine: 'when-needed' })
    const { api, diagnostics } = buildApi({ document, surface, config: { name: 'proof', names: {} } })
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return errors.length === 0 ? { document, api } : { refused: told(errors) }
  } catch (thrown) {
    if (thrown instanceof DiagnosticError) return { refused: told(thrown.diagnostics) }
    throw thrown
  }
}

const told = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code, message }) => `${code} ${message}`)

/** Node itself loads what is emitted, as it stands, also within a runner of tests. */
const load = createRequire(import.meta.url)

export type Exports = Readonly<Record<string, unknown>>

/** A package that is emitted and written. */
export interface Package {
  /** What a module of it exports. Throws what loading it throws. */
  readonly exports: (path: string) => Exports
}

export type ZodDialect = EmitOptions['validators']['dialect']

/** Writes a package into a folder. */
export function packageOf(api: Api, emit: Emitter, folder: string, dialect: ZodDialect = 'zod'): Package {
  for (const { path, text } of emit(api, { ...options, validators: { dialect } })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { exports: (path) => load(join(folder, path)) }
}

/** What the packages of a folder can import. */
export function linkModules(folder: string): void {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'packages/runtime/node_modules/zod'), join(folder, 'node_modules/zod'))
  for (const name of ['fast-check', 'msw']) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
}

const options: Omit<EmitOptions, 'validators'> = {
  source: 'openapi.json',
  scope: '@proof',
  workspace: 'npm',
  version: '1.0.0',
  metadata: {},
  runtime: runtimeSources(),
}

export interface Validator {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown; readonly error?: { readonly issues: readonly Issue[] } }
}
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}
export const isValidator = (value: unknown): value is Validator =>
  typeof value === 'object' && value !== null && 'safeParse' in value && typeof value.safeParse === 'function'

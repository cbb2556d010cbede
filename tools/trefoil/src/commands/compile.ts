import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { DiagnosticError } from '../diagnostic/diagnostic.ts'
import { clientEmitter } from '../emit/client/client-emitter.ts'
import { docsEmitter } from '../emit/docs/docs-emitter.ts'
import type { Emitter } from '../emit/emit.ts'
import { fixturesEmitter } from '../emit/fixtures/fixtures-emitter.ts'
import type { EmitOptions } from '../emit/options.ts'
import { indexFile } from '../emit/project/index-json.ts'
import { rootFiles } from '../emit/project/root-files.ts'
import { validatorsEmitter } from '../emit/validators/validators-emitter.ts'
import { surfaceFor } from '../engine/surface-for.ts'
import type { Api } from '../model/api.ts'
import { buildApi } from '../model/build-api.ts'
import { readDocument } from '../spec/read-document.ts'
import type { Beside, Output } from '../write/output.ts'
import type { Summary, SurfaceUse } from './outcome.ts'
import { packageVersion } from './package-version.ts'
import type { Request } from './request.ts'
import type { Stopwatch } from './stopwatch.ts'
import { runtimeSources } from './tool.ts'

/** All that a request comes to, before the disk is looked at. */
export interface Compiled {
  readonly summary: Summary
  readonly surface: SurfaceUse
  readonly output: Output
  readonly beside: readonly Beside[]
  /** Files that were read. */
  readonly inputs: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const emitters: readonly { readonly name: string; readonly folder: string; readonly emit: Emitter }[] = [
  { name: 'client', folder: 'client', emit: clientEmitter },
  { name: 'docs', folder: 'client', emit: docsEmitter },
  { name: 'validators', folder: 'validators', emit: validatorsEmitter },
  { name: 'fixtures', folder: 'fixtures', emit: fixturesEmitter },
]

/** From files to files: reads the document, asks the engine if need be, and emits. Throws a DiagnosticError. */
export async function compile(request: Request, engine: 'if-needed' | 'always', watch: Stopwatch): Promise<Compiled> {
  const document = await watch.run('read', () => readDocument({ file: request.spec, overlays: request.overlays }))
  const answer = await watch.run('engine', () => surfaceFor({ document, file: request.surface, engine }))
  const { api, diagnostics } = await watch.run('model', () => buildApi({ document, surface: answer.surface, config: request.config }))
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticError(diagnostics)
  const packages = await emitAll(api, optionsFor(request), watch)
  const isAlone = request.layout === 'standalone'
  const project = isAlone ? [...rootFiles(request.config), { path: '.trefoil/surface.ts', text: answer.text }] : []
  return {
    summary: summaryOf(api, request),
    surface: answer.use,
    output: [...packages, indexFile(api), ...project],
    beside: isAlone ? [] : [{ file: request.surface, text: answer.text }],
    inputs: document.files,
    diagnostics,
  }
}

const summaryOf = ({ name, groups, schemas }: Api, { overlays }: Request): Summary => ({
  name,
  operations: groups.reduce((sum, { operations }) => sum + operations.length, 0),
  schemas: schemas.length,
  overlays: overlays.length,
})

async function emitAll(api: Api, options: EmitOptions, watch: Stopwatch): Promise<Output> {
  const output: Output[number][] = []
  for (const { name, folder, emit } of emitters) {
    const files = await watch.run(name, () => emit(api, options))
    output.push(...files.map(({ path, text }) => ({ path: `${folder}/${path}`, text })))
  }
  return output
}

function optionsFor({ config, source, workspace, out }: Request): EmitOptions {
  return {
    source,
    scope: config.scope,
    workspace,
    version: packageVersion(out),
    metadata: config.package ?? {},
    validators: { dialect: config.validators?.dialect ?? 'zod' },
    runtime: runtimeSources(),
  }
}

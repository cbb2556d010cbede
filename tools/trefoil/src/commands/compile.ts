import type { Config } from '../config.ts'
import { DiagnosticError, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { clientEmitter } from '../emit/client/client-emitter.ts'
import { clientReview } from '../emit/client/review/review.ts'
import { docsEmitter } from '../emit/docs/docs-emitter.ts'
import type { Emitter, Remark } from '../emit/emit.ts'
import { fixturesEmitter } from '../emit/fixtures/fixtures-emitter.ts'
import { fixturesReview } from '../emit/fixtures/review.ts'
import type { EmitOptions } from '../emit/options.ts'
import { indexFile } from '../emit/project/index-json.ts'
import { rootFiles } from '../emit/project/root-files.ts'
import { validatorsEmitter } from '../emit/validators/validators-emitter.ts'
import { surfaceFor, type Answer } from '../engine/surface-for.ts'
import type { Surface } from '../engine/surface.ts'
import type { Api } from '../model/api.ts'
import { buildApi } from '../model/build-api.ts'
import type { Document } from '../spec/document.ts'
import type { Options } from '../release/option-changes.ts'
import type { PackageOptions } from '../release/released.ts'
import { readDocument } from '../spec/read-document.ts'
import type { Beside, Output } from '../write/output.ts'
import { checkFolder } from '../write/plan.ts'
import { modelConfig, placesIn } from './model-config.ts'
import type { Summary } from './outcome.ts'
import { packageVersion } from './package-version.ts'
import type { Request } from './request.ts'
import type { Stopwatch } from './stopwatch.ts'
import { runtimeSources } from './tool.ts'

/** All that a request comes to, before the disk is looked at. */
export interface Compiled {
  readonly api: Api
  readonly document: Document
  /** What surface.ts has to say. */
  readonly surface: string
  /** What model and emitters were told beyond these. */
  readonly told: Options
  readonly summary: Summary
  readonly engine: Answer['engine']
  readonly output: Output
  readonly beside: readonly Beside[]
  /** Files that were read. */
  readonly inputs: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Where a project that stands alone keeps what the engine said. */
export const surfacePath = '.trefoil/surface.ts'

const emitters: readonly { readonly name: string; readonly folder: string; readonly emit: Emitter }[] = [
  { name: 'client', folder: 'client', emit: clientEmitter },
  { name: 'docs', folder: 'client', emit: docsEmitter },
  { name: 'validators', folder: 'validators', emit: validatorsEmitter },
  { name: 'fixtures', folder: 'fixtures', emit: fixturesEmitter },
]

/** From files to files: reads the document, asks the engine if need be, and emits. Throws a DiagnosticError. */
export async function compile(request: Request, engine: 'when-needed' | 'always', watch: Stopwatch): Promise<Compiled> {
  checkFolder(request.out)
  const document = await watch.run('read', () => readDocument({ file: request.spec, overlays: request.overlays }))
  const answer = await watch.run('engine', () => answerFor(document, request, engine))
  const told = toldBy(request, document)
  const built = await watch.run('model', () =>
    buildApi({ document, surface: answer.surface, config: { ...told.model, ...placesIn(request.config, document, request.configFile) } }),
  )
  const { api } = built
  const diagnostics = weighed(built.diagnostics, request.config)
  stopAtErrors(diagnostics)
  const remarks = await watch.run('review', () => [...clientReview(api), ...fixturesReview(api)].map((remark) => placed(remark, document)))
  stopAtErrors(remarks)
  const packages = await emitAll(api, optionsFor(request), watch)
  const isAlone = request.layout === 'standalone'
  const project = isAlone ? [...rootFiles(request.config), { path: surfacePath, text: answer.text }] : []
  return {
    api,
    document,
    surface: answer.text,
    told,
    summary: summaryOf(api, request),
    engine: answer.engine,
    output: [...packages, indexFile(api), ...project],
    beside: isAlone ? [] : [{ file: request.surface, text: answer.text }],
    inputs: document.files,
    diagnostics: [...document.warnings, ...diagnostics, ...remarks],
  }
}

function stopAtErrors(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticError(diagnostics)
}

/** What the config says of expressions that can take very long. */
function weighed(diagnostics: readonly Diagnostic[], { patterns: { superLinear = 'warn' } = {} }: Config): readonly Diagnostic[] {
  if (superLinear === 'warn') return diagnostics
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.code !== 'TF3114') return [diagnostic]
    return superLinear === 'allow' ? [] : [{ ...diagnostic, severity: 'error' as const }]
  })
}

const placed = ({ at, ...words }: Remark, document: Document): Diagnostic => ({ ...words, at: document.position(at) })

/**
 * What the engine says. Where it cannot answer, a fault of the document that is known without it comes first: it may be
 * the reason, and it has to be mended anyway.
 */
async function answerFor(document: Document, request: Request, engine: 'when-needed' | 'always'): Promise<Answer> {
  try {
    return await surfaceFor({ document, file: request.surface, engine })
  } catch (thrown) {
    const faults = thrown instanceof DiagnosticError ? faultsOf(document, request) : []
    throw faults.length > 0 ? new DiagnosticError(faults) : thrown
  }
}

const nothingSaid: Surface = { models: new Map(), apis: [], shared: new Map() }

/** Without the engine's answer names and structure disagree with the document: that is no fault of it. */
function faultsOf(document: Document, request: Request): readonly Diagnostic[] {
  const { diagnostics } = buildApi({ document, surface: nothingSaid, config: modelConfig(request.config, document, request.configFile) })
  return weighed(diagnostics, request.config).filter(({ code, severity }) => severity === 'error' && !/^TF3[24]/.test(code))
}

const summaryOf = ({ name, groups, webhooks, schemas }: Api, { overlays }: Request): Summary => ({
  name,
  operations: groups.reduce((sum, { operations }) => sum + operations.length, 0),
  webhooks: webhooks.length,
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

/** What the config tells model and emitters beyond the document. Throws a DiagnosticError where the one does not fit the other. */
export const toldBy = (request: Request, document: Document): Options => ({
  model: modelConfig(request.config, document, request.configFile),
  packages: withoutVersion(optionsFor(request)),
})

const withoutVersion = ({ runtime: _runtime, version: _version, ...options }: EmitOptions): PackageOptions => options

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

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DiagnosticError, type Diagnostic } from '../../../trefoil/src/diagnostic/diagnostic.ts'
import { clientEmitter } from '../../../trefoil/src/emit/client/client-emitter.ts'
import { clientReview } from '../../../trefoil/src/emit/client/review/review.ts'
import { fixturesEmitter } from '../../../trefoil/src/emit/fixtures/fixtures-emitter.ts'
import { fixturesReview } from '../../../trefoil/src/emit/fixtures/review.ts'
import type { EmitOptions } from '../../../trefoil/src/emit/options.ts'
import { validatorsEmitter } from '../../../trefoil/src/emit/validators/validators-emitter.ts'
import { cacheFolder, type Environment } from '../../../trefoil/src/engine/cache.ts'
import { engineVersion } from '../../../trefoil/src/engine/run/version.ts'
import { surfaceFor } from '../../../trefoil/src/engine/surface-for.ts'
import type { Surface } from '../../../trefoil/src/engine/surface.ts'
import { modelConfig } from '../../../trefoil/src/commands/model-config.ts'
import { runtimeSources } from '../../../trefoil/src/commands/tool.ts'
import type { Api } from '../../../trefoil/src/model/api.ts'
import { buildApi } from '../../../trefoil/src/model/build-api.ts'
import type { Document } from '../../../trefoil/src/spec/document.ts'
import { readDocument } from '../../../trefoil/src/spec/read-document.ts'
import type { Scenario } from './scenario.ts'

/** What reading a scenario's document comes to. */
export interface Read {
  readonly scenario: Scenario
  readonly document: Document | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** All that the tool makes of a scenario. Without an api where it refuses the document. */
export interface Built {
  readonly scenario: Scenario
  readonly document: Document | undefined
  readonly api: Api | undefined
  /** By path from the folder of the three packages; `mini` holds the validators in the other dialect. */
  readonly output: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes the scenario's files into a folder and reads them. */
export function readScenario(scenario: Scenario, folder: string): Read {
  for (const { path, text } of scenario.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  try {
    const document = readDocument({
      file: join(folder, scenario.files[0]?.path ?? ''),
      overlays: [],
    })
    return { scenario, document, diagnostics: document.warnings }
  } catch (thrown) {
    return { scenario, document: undefined, diagnostics: faultsOf(thrown) }
  }
}

/** What {@link surfaceFiles} has for a document. */
export interface Answered {
  readonly file: string | undefined
  /** Where else the tool may keep things: it is not to forget what people work on. */
  readonly cache: string
}

/** From a document to the text of the packages. */
export async function buildScenario({ scenario, document, diagnostics: read }: Read, { file, cache }: Answered): Promise<Built> {
  const refused = (diagnostics: readonly Diagnostic[]): Built => ({
    scenario,
    document,
    api: undefined,
    output: new Map(),
    diagnostics,
  })
  if (document === undefined) return refused(read)
  const config = modelConfig({ name: 'scenario', spec: '', out: '', scope: '', ...scenario.config }, document)
  // Where the engine cannot take a document, its faults are those that are known without it.
  if (file === undefined) {
    const { diagnostics } = buildApi({ document, surface: nothingSaid, config })
    return refused([...read, ...diagnostics.filter(({ code }) => !/^TF3[24]/.test(code))])
  }
  try {
    const answer = await surfaceFor({ document, file, engine: 'when-needed', environment: environmentIn(cache) })
    const { api, diagnostics } = buildApi({ document, surface: answer.surface, config })
    if (diagnostics.some(isError)) return refused([...read, ...diagnostics])
    const remarks = [...clientReview(api), ...fixturesReview(api)].map(({ at, ...words }) => ({
      ...words,
      at: document.position(at),
    }))
    const all = [...read, ...diagnostics, ...remarks]
    return remarks.some(isError) ? refused(all) : { scenario, document, api, output: emitted(api), diagnostics: all }
  } catch (thrown) {
    return refused(faultsOf(thrown))
  }
}

/** With the jar that is there: where names are lost to others, the engine is asked again. */
const environmentIn = (cache: string): Environment => ({
  TREFOIL_ENGINE_JAR: join(cacheFolder(), `${engineVersion}.jar`),
  ...process.env,
  TREFOIL_CACHE: cache,
})

const nothingSaid: Surface = { models: new Map(), apis: [], shared: new Map() }
const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error'

function faultsOf(thrown: unknown): readonly Diagnostic[] {
  if (thrown instanceof DiagnosticError) return thrown.diagnostics
  throw thrown
}

const options = (dialect: EmitOptions['validators']['dialect']): EmitOptions => ({
  source: 'openapi.yaml',
  scope: '@acme',
  workspace: 'npm',
  version: '1.0.0',
  metadata: {},
  validators: { dialect },
  runtime,
})
const runtime = runtimeSources()

function emitted(api: Api): ReadonlyMap<string, string> {
  const packages = [
    { folder: 'client', files: clientEmitter(api, options('zod')) },
    { folder: 'validators', files: validatorsEmitter(api, options('zod')) },
    { folder: 'mini', files: validatorsEmitter(api, options('zod/mini')) },
    { folder: 'fixtures', files: fixturesEmitter(api, options('zod')) },
  ]
  return new Map(packages.flatMap(({ folder, files }) => files.map(({ path, text }) => [`${folder}/${path}`, text] as const)))
}

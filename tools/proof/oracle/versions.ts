import { hash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { runtimeSources } from '../../trefoil/src/commands/tool.ts'
import { DiagnosticError } from '../../trefoil/src/diagnostic/diagnostic.ts'
import { clientEmitter } from '../../trefoil/src/emit/client/client-emitter.ts'
import type { Emitter } from '../../trefoil/src/emit/emit.ts'
import { fixturesEmitter } from '../../trefoil/src/emit/fixtures/fixtures-emitter.ts'
import type { EmittedFile } from '../../trefoil/src/emit/kit/file.ts'
import type { EmitOptions } from '../../trefoil/src/emit/options.ts'
import { validatorsEmitter } from '../../trefoil/src/emit/validators/validators-emitter.ts'
import { cacheFolder, writeWhole } from '../../trefoil/src/engine/cache.ts'
import { type Answer, surfaceFor } from '../../trefoil/src/engine/surface-for.ts'
import type { Api } from '../../trefoil/src/model/api.ts'
import { buildApi } from '../../trefoil/src/model/build-api.ts'
import type { Document, JsonObject } from '../../trefoil/src/spec/document.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'

/** The packages of a document, as sources. */
export interface Packages {
  /** Has client, validators and fixtures in it. */
  readonly folder: string
}

/** A document, and the packages that are made of it. */
export interface Version {
  readonly api: Api
  readonly packages: Packages
  /** The engine's answer, where the next version finds the names that there are. */
  readonly surface: string
}

/**
 * Makes the packages of a document, in a folder that {@link linkModules} has made ready. Names stay as they are in the
 * version before. Throws with what the tool has to say of a document that it refuses.
 */
export async function versionOf(root: JsonObject, workspace: string, before?: Version): Promise<Version> {
  const text = JSON.stringify(root)
  const names = before ? readFileSync(before.surface, 'utf8') : ''
  const key = hash('sha256', JSON.stringify([text, names])).slice(0, 24)
  const versions = join(workspace, 'versions')
  mkdirSync(versions, { recursive: true })
  const folder = mkdtempSync(join(versions, 'v-'))
  const surface = join(folder, 'surface.ts')
  write(join(folder, 'openapi.json'), text)
  try {
    const document = readDocument({ file: join(folder, 'openapi.json'), overlays: [] })
    const answer = await answerTo(document, key, before?.surface ?? surface)
    write(surface, answer.text)
    const { api, diagnostics } = buildApi({ document, surface: answer.surface, config: { name: 'proof', names: {} } })
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw new DiagnosticError(errors)
    for (const { name, emit, exports } of packages) writePackage(workspace, folder, name, exports, emit(api, options))
    return { api, packages: { folder }, surface }
  } catch (thrown) {
    if (!(thrown instanceof DiagnosticError)) throw thrown
    throw new Error(thrown.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'), { cause: thrown })
  }
}

/** The engine's answer: the one that it gave to the same question in another run, while it still holds. */
async function answerTo(document: Document, key: string, names: string): Promise<Answer> {
  const kept = join(cacheFolder(), 'oracle', `${key}.ts`)
  const before = existsSync(kept) ? await surfaceFor({ document, file: kept, engine: 'when-needed' }) : undefined
  if (before?.engine === 'reused') return before
  const answer = await surfaceFor({ document, file: names, engine: 'when-needed' })
  writeWhole(kept, answer.text)
  return answer
}

const packages: readonly { readonly name: string; readonly emit: Emitter; readonly exports: Readonly<Record<string, string>> }[] = [
  { name: 'client', emit: clientEmitter, exports: { '.': 'index', './types': 'types/index', './runtime': 'runtime/index' } },
  { name: 'validators', emit: validatorsEmitter, exports: { '.': 'index' } },
  { name: 'fixtures', emit: fixturesEmitter, exports: { '.': 'index', './msw': 'msw/index', './fast-check': 'fast-check/index' } },
]

const options: EmitOptions = {
  source: 'openapi.json',
  scope: '@proof',
  workspace: 'npm',
  version: '1.0.0',
  metadata: {},
  validators: { dialect: 'zod' },
  runtime: runtimeSources(),
}

const runtime = 'src/runtime/'

/**
 * Writes the sources of a package. What is vendored is the same in most of them: it is written once, beside the versions,
 * and imported from there, so that a compiler and Node read it once.
 */
function writePackage(
  workspace: string,
  folder: string,
  name: string,
  exports: Readonly<Record<string, string>>,
  files: readonly EmittedFile[],
): void {
  const sources = files.filter(({ path }) => path.startsWith('src/'))
  const vendored = sources.filter(({ path }) => path.startsWith(runtime))
  const shared = join(workspace, 'runtime', `${name}-${hash('sha256', JSON.stringify(vendored)).slice(0, 16)}`)
  if (!existsSync(shared)) for (const { path, text } of vendored) write(join(shared, path.slice(runtime.length)), text)
  for (const { path, text } of sources) {
    const file = join(folder, name, path)
    if (!path.startsWith(runtime)) write(file, text.replace(vendoredImport, `$1${relative(dirname(file), shared)}/`))
  }
  const reexported = exports['./runtime'] && join(folder, name, 'src', `${exports['./runtime']}.ts`)
  if (reexported) write(reexported, `export * from '${relative(dirname(reexported), shared)}/index.ts'\n`)
  const entries = Object.fromEntries(Object.entries(exports).map(([subpath, module]) => [subpath, `./src/${module}.ts`]))
  write(join(folder, name, 'package.json'), JSON.stringify({ name: `@proof/${name}`, type: 'module', exports: entries }))
  const scope = join(folder, 'node_modules/@proof')
  mkdirSync(scope, { recursive: true })
  symlinkSync(join(folder, name), join(scope, name))
}

const vendoredImport = /( from ')(?:\.\.?\/)+runtime\//g

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

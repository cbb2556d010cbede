import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DiagnosticError } from '../../trefoil/src/diagnostic/diagnostic.ts'
import type { EmitOptions } from '../../trefoil/src/emit/options.ts'
import { validatorsEmitter } from '../../trefoil/src/emit/validators/validators-emitter.ts'
import type { Surface } from '../../trefoil/src/engine/surface.ts'
import type { Api } from '../../trefoil/src/model/api.ts'
import { buildApi } from '../../trefoil/src/model/build-api.ts'
import { namesOf } from '../../trefoil/src/model/names.ts'
import type { Json } from '../../trefoil/src/model/schema.ts'
import type { Document, Dialect } from '../../trefoil/src/spec/document.ts'
import { child, idOf } from '../../trefoil/src/spec/pointer.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import { root } from '../src/places.ts'
import { component, documentOf } from './document.ts'
import { isList, isObject } from './schemas.ts'

/** What the tool makes of a schema: a validator, or its refusal. */
export type Made = { readonly judge: (value: Json) => boolean } | { readonly refused: string }

/** Makes validators of schemas in a temporary folder, as the tool would, until it is closed. */
export interface Workshop {
  readonly make: (schema: Json, dialect: Dialect) => Made
  readonly close: () => void
}

/** Node itself loads what is emitted, as it stands, also within a runner of tests. */
const load = createRequire(import.meta.url)

const runtime = join(root, 'packages/runtime')

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-conformance-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(runtime, 'node_modules/zod'), join(folder, 'node_modules/zod'))
  const options = emitOptions()
  let count = 0
  return {
    make: (schema, dialect) => {
      count += 1
      return make(join(folder, String(count)), documentOf(schema, dialect), options)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function emitOptions(): EmitOptions {
  const paths = readdirSync(join(runtime, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  return {
    source: 'openapi.json',
    scope: '@conformance',
    workspace: 'npm',
    version: '1.0.0',
    metadata: {},
    validators: { dialect: 'zod' },
    runtime: new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(runtime, 'src', path), 'utf8')])),
  }
}

function make(folder: string, document: Json, options: EmitOptions): Made {
  mkdirSync(folder)
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const api = built(file)
  if ('refused' in api) return api
  for (const { path, text } of validatorsEmitter(api, options)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const named = api.schemas.find(({ key }) => key === component)
  const exported: Readonly<Record<string, unknown>> = load(join(folder, 'src/index.ts'))
  const validator = named && exported[namesOf(named).schema]
  if (!isValidator(validator)) throw new Error(`No validator was emitted for ${file}`)
  return { judge: (value) => validator.safeParse(value).success }
}

interface Validator {
  readonly safeParse: (value: unknown) => { readonly success: boolean }
}
const isValidator = (value: unknown): value is Validator =>
  typeof value === 'object' && value !== null && 'safeParse' in value && typeof value.safeParse === 'function'

function built(file: string): Api | { readonly refused: string } {
  try {
    const document = readDocument({ file, overlays: [] })
    const { api, diagnostics } = buildApi({ document, surface: surfaceOf(document), config: { name: 'conformance', names: {} } })
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return errors.length === 0 ? api : refusal(errors)
  } catch (thrown) {
    if (thrown instanceof DiagnosticError) return refusal(thrown.diagnostics)
    throw thrown
  }
}

const refusal = (all: readonly { readonly code: string; readonly message: string }[]): { readonly refused: string } => ({
  refused: [...new Set(all.map(({ code, message }) => `${code} ${message}`))].join('; '),
})

/** Names by the simplest rule, and what an engine that agrees with the document would say: names do not matter here. */
function surfaceOf({ root }: Document): Surface {
  const components = isObject(root['components']) ? root['components']['schemas'] : undefined
  const models = Object.entries(isObject(components) ? components : {}).map(([key, schema], index) => {
    const pointer = child('/components/schemas', key)
    const properties = isObject(schema) && isObject(schema['properties']) ? Object.keys(schema['properties']) : []
    const required = isObject(schema) && isList(schema['required']) ? schema['required'] : []
    const members = properties.map((name) => ({ id: idOf(child(`${pointer}/properties`, name)), required: required.includes(name) }))
    return { id: idOf(pointer), name: index === 0 ? component : `Part${index}`, members }
  })
  return { models: new Map(models.map((model) => [model.id, model])), apis: [], shared: new Map() }
}

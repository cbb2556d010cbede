import type { Position } from '../../src/diagnostic/diagnostic.ts'
import type { Surface, SurfaceModel } from '../../src/engine/surface.ts'
import { buildApi, type ModelConfig } from '../../src/model/build-api.ts'
import type { Policies } from '../../src/model/schema/open-conversion.ts'
import type { Api, Operation } from '../../src/model/api.ts'
import { isList, isObject } from '../../src/model/read/place.ts'
import type { Dialect, Document, Json, JsonObject, Pointer } from '../../src/spec/document.ts'
import { child, idOf, pointerOfRef, valueAt } from '../../src/spec/pointer.ts'
import { isSince32 } from '../../src/spec/version.ts'

const position = (pointer: Pointer): Position => ({ file: `/spec/openapi.yaml#${pointer}`, line: 1, column: 1, length: 1 })

/** A document from a literal: its positions are the pointers themselves. */
export function documentOf(root: JsonObject, dialect: Dialect = '3.1'): Document {
  return {
    root,
    dialect,
    file: '/spec/openapi.yaml',
    files: ['/spec/openapi.yaml'],
    warnings: [],
    position,
    valuePosition: position,
    moved: (pointer) => pointer,
  }
}

export interface Told {
  /** Models for inline schemas: name by pointer. */
  readonly inline?: Readonly<Record<Pointer, string>>
  /** Places whose schema is that of another place. */
  readonly shared?: Readonly<Record<Pointer, Pointer>>
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** What an engine that agrees with the document would say: names by simple rules, one API class for each first tag. */
export function surfaceOf({ root }: Document, { inline = {}, shared = {} }: Told = {}): Surface {
  const keys = Object.keys(object(object(root['components'])['schemas']))
  const components = keys.map((key) =>
    model(
      `/components/schemas/${escaped(key)}`,
      key.replace(/^./, (first) => first.toUpperCase()),
      root,
    ),
  )
  const inlines = Object.entries(inline).map(([pointer, name]) => model(pointer, name, root))
  const items = entriesAt('/paths', root)
  const operations = items.flatMap((item) => operationsIn(item, root))
  const callbacks = operations.flatMap(({ place }) =>
    entriesAt(`${place.pointer}/callbacks`, root).flatMap((entry) => entriesAt(followed(entry, root).pointer, root)),
  )
  const incoming = [...entriesAt('/webhooks', root), ...entriesAt('/x-webhooks', root), ...callbacks].flatMap((item) =>
    operationsIn(item, root),
  )
  const byTag = Map.groupBy([...new Map([...operations, ...incoming].map((one) => [one.place.pointer, one])).values()], ({ place }) => {
    const tags = object(place.value)['tags']
    return isList(tags) && typeof tags[0] === 'string' ? tags[0] : 'Default'
  })
  return {
    models: new Map([...components, ...inlines].map((one) => [one.id, one])),
    apis: [...byTag].map(([tag, those]) => ({ name: `${tag}Api`, operations: those.map((one) => operation(one, root)) })),
    shared: new Map(Object.entries(shared).map(([place, of]) => [idOf(place), idOf(of)])),
  }
}

interface Of {
  readonly item: Placed
  readonly place: Placed
  readonly method: string
}

const entriesAt = (pointer: Pointer, root: JsonObject): readonly Placed[] =>
  Object.entries(object(valueAt(root, pointer))).map(([key, value]) => ({ pointer: child(pointer, key), value }))

function operationsIn(item: Placed, root: JsonObject): readonly Of[] {
  const own = object(followed(item, root).value)
  const additional = isSince32(root) ? object(own['additionalOperations']) : {}
  const known = isSince32(root) ? [...methods, 'query'] : methods
  return [
    ...known.filter((method) => Object.hasOwn(own, method)).map((method) => ({ method, under: `/${method}`, value: own[method] ?? null })),
    ...Object.keys(additional).map((key) => ({ method: key, under: child('/additionalOperations', key), value: additional[key] ?? null })),
  ].map(({ method, under, value }) => ({ item, method, place: { pointer: `${item.pointer}${under}`, value } }))
}

const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
const list = (value: Json | undefined): readonly Json[] => (isList(value) ? value : [])
const escaped = (key: string): string => child('', key).slice(1)

function model(pointer: Pointer, name: string, root: JsonObject): SurfaceModel {
  const schema = object(valueAt(root, pointer))
  const members = Object.keys(object(schema['properties'])).map((key) => ({
    id: idOf(child(`${pointer}/properties`, key)),
    required: list(schema['required']).includes(key),
  }))
  return { id: idOf(pointer), name, members }
}

function operation({ item, place: { pointer, value }, method }: Of, root: JsonObject): Surface['apis'][number]['operations'][number] {
  const own = object(value)
  const parameters = [
    ...placesIn(object(item.value)['parameters'], `${item.pointer}/parameters`),
    ...placesIn(own['parameters'], `${pointer}/parameters`),
  ].map((place) => followed(place, root))
  const keyed = new Map(parameters.map((place) => [JSON.stringify([object(place.value)['in'], object(place.value)['name']]), place]))
  const id = own['operationId']
  return {
    id: idOf(pointer),
    name:
      typeof id === 'string'
        ? id
        : `${method}${item.pointer
            .slice('/paths/'.length)
            .replace('~1', '/')
            .replace(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    parameters: [...keyed.values()].map(({ pointer, value }) => ({
      id: idOf(pointer),
      required: object(value)['in'] === 'path' || object(value)['required'] === true,
    })),
    body: own['requestBody'] !== undefined,
    statuses: Object.keys(object(own['responses'])).filter((status) => !status.startsWith('x-')),
  }
}

interface Placed {
  readonly pointer: Pointer
  readonly value: Json
}
const placesIn = (value: Json | undefined, pointer: Pointer): readonly Placed[] =>
  list(value).map((inner, index) => ({ value: inner, pointer: child(pointer, index) }))

function followed(place: Placed, root: JsonObject): Placed {
  const ref = object(place.value)['$ref']
  const pointer = typeof ref === 'string' ? pointerOfRef(ref) : undefined
  const value = pointer === undefined ? undefined : valueAt(root, pointer)
  return pointer === undefined || value === undefined ? place : { pointer, value }
}

export interface Given extends Told {
  readonly dialect?: Dialect
  readonly names?: Readonly<Record<Pointer, string>>
  readonly groups?: Readonly<Record<string, string>>
  readonly policies?: Policies
  readonly pagination?: NonNullable<ModelConfig['pagination']>
  readonly surface?: (surface: Surface) => Surface
}

/** Builds the Api of a literal; diagnostics as `error TF3001 /pointer`. */
export function build(
  root: JsonObject,
  { dialect, names = {}, groups = {}, policies = {}, pagination = [], surface = (told) => told, ...told }: Given = {},
): { api: Api; said: readonly string[]; messages: readonly string[] } {
  const document = documentOf(
    { openapi: dialect === '3.0' ? '3.0.3' : '3.1.0', info: { title: 'T', version: '1' }, paths: {}, ...root },
    dialect,
  )
  const { api, diagnostics } = buildApi({
    document,
    surface: surface(surfaceOf(document, told)),
    config: { name: 't', names, groups, policies, pagination },
  })
  return {
    api,
    said: diagnostics.map(({ severity, code, at }) => `${severity} ${code} ${at?.file.replace('/spec/openapi.yaml#', '') ?? '-'}`),
    messages: diagnostics.map(({ message }) => message),
  }
}

/** The one operation of a document, `GET /a` where nothing else is said. */
export function one(
  own: JsonObject,
  { path = '/a', item = {}, ...told }: Given & { path?: string; item?: JsonObject; root?: JsonObject } = {},
): {
  operation: Operation | undefined
  said: readonly string[]
} {
  const { api, said } = build(
    { ...told.root, paths: { [path]: { ...item, get: { responses: { '200': { description: 'fine' } }, ...own } } } },
    told,
  )
  return { operation: api.groups[0]?.operations[0], said: said.map((line) => line.replace(`/paths/~1a/get`, '')) }
}

import { describe, expect, test } from 'vitest'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import type { Dialect, Document, JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { content, documentOf, withSchemas } from './document.ts'

interface Printed {
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>> }
}

const printed = (document: Document): Printed => JSON.parse(skeletonOf(document, undefined).json) as Printed

/** Without the ids, which have tests of their own. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key.startsWith('x-') ? undefined : inner)) as unknown

const ref = (key: string): JsonObject => ({ $ref: `#/components/schemas/${key}` })
const text = { type: 'string' }
const thing = { properties: { name: text } }

/** The schema `It` of a document as the engine sees it. */
const reduced = (schema: JsonObject | boolean, dialect: Dialect): unknown =>
  bare(printed(withSchemas({ It: schema, Thing: { type: 'object', ...thing } }, dialect)).components.schemas['It'])

describe('a schema', () => {
  test.each<[string, Dialect, JsonObject | boolean, unknown]>([
    ['keeps its type', '3.0', { type: 'integer' }, { type: 'integer' }],
    ['has no prose', '3.0', { type: 'string', title: 'T', description: 'D', example: 'e', default: 'd', deprecated: true }, text],
    ['has no limits', '3.0', { type: 'string', pattern: '^a', minLength: 1, maxLength: 2, format: 'uuid' }, text],
    ['has no enum', '3.0', { type: 'string', enum: ['a', 'b'] }, text],
    ['has no const', '3.1', { const: 1 }, {}],
    ['may be null, in 3.0', '3.0', { type: 'string', nullable: true }, { type: 'string', nullable: true }],
    ['may be null, in 3.1', '3.1', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['of several types is anything', '3.1', { type: ['string', 'integer'] }, {}],
    ['that is true is anything', '3.1', true, {}],
    ['that is false is anything', '3.1', false, {}],
    ['without type and with items is an array', '3.1', { items: text }, { type: 'array', items: text }],
    ['that is an array has items', '3.1', { type: 'array' }, { type: 'array', items: {} }],
    ['with members needs no type', '3.0', { type: 'object', ...thing }, thing],
    ['without members keeps it', '3.0', { type: 'object' }, { type: 'object' }],
    ['that is a map', '3.0', { type: 'object', additionalProperties: text }, { type: 'object', additionalProperties: text }],
    ['that is an open map', '3.0', { type: 'object', additionalProperties: true }, { type: 'object', additionalProperties: true }],
    ['that is closed', '3.0', { type: 'object', ...thing, additionalProperties: false }, thing],
    ['sorts what it requires', '3.0', { ...thing, required: ['z', 'a', 'z'] }, { ...thing, required: ['a', 'z'] }],
    [
      'loses what the engine cannot take',
      '3.1',
      { ...thing, patternProperties: { a: {} }, if: {}, not: {}, unevaluatedProperties: false },
      thing,
    ],
    ['refers', '3.0', ref('Thing'), ref('Thing')],
    ['has no siblings beside a reference, in 3.0', '3.0', { ...ref('Thing'), properties: { a: text } }, ref('Thing')],
    ['has them in 3.1', '3.1', { ...ref('Thing'), properties: { a: text } }, { allOf: [ref('Thing'), { properties: { a: text } }] }],
    ['but not where they say nothing', '3.1', { ...ref('Thing'), description: 'D', minProperties: 1 }, ref('Thing')],
    ['refers to itself', '3.0', { properties: { next: ref('It') } }, { properties: { next: { allOf: [ref('It')] } } }],
    ['that is but a circle says nothing', '3.0', ref('It'), {}],
    ['with a branch for null', '3.1', { oneOf: [thing, { type: 'null' }] }, { allOf: [thing], nullable: true }],
    [
      'with two branches and one for null',
      '3.1',
      { anyOf: [ref('Thing'), text, { type: 'null' }] },
      { anyOf: [ref('Thing'), text], nullable: true },
    ],
    ['with branches that only require', '3.0', { ...thing, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, thing],
    [
      'opens parts of parts, and asks for what they require',
      '3.0',
      { allOf: [{ allOf: [ref('Thing'), { required: ['name'] }], properties: { a: text } }] },
      { allOf: [ref('Thing'), { properties: { a: text } }], required: ['name'] },
    ],
  ])('%s (%s)', (_, dialect, given, want) => {
    expect(reduced(given, dialect)).toEqual(want)
  })

  test('has the id of its place, and so has a member that is a reference', () => {
    const { It } = printed(withSchemas({ It: { properties: { a: ref('Thing'), b: text } }, Thing: thing })).components.schemas
    expect(It).toEqual({
      properties: {
        a: { allOf: [ref('Thing')], 'x-id': idOf('/components/schemas/It/properties/a') },
        b: { type: 'string', 'x-id': idOf('/components/schemas/It/properties/b') },
      },
      'x-id': idOf('/components/schemas/It'),
    })
  })
})

describe('what a reference leads to', () => {
  test.each<[string, JsonObject, Record<string, unknown>]>([
    [
      'is a component although it stands in $defs',
      { schemas: { It: { $defs: { Part: thing }, items: { $ref: '#/components/schemas/It/$defs/Part' } } } },
      { It: { type: 'array', items: ref('It_Part') }, It_Part: thing },
    ],
    [
      'is a component although it is a member',
      { schemas: { A: { properties: { p: thing } }, B: { items: { $ref: '#/components/schemas/A/properties/p' } } } },
      { A: { properties: { p: { allOf: [ref('A_p')] } } }, A_p: thing, B: { type: 'array', items: ref('A_p') } },
    ],
    [
      'may have any key, percent-encoded',
      { schemas: { 'a b/c~d': thing, It: { items: { $ref: '#/components/schemas/a%20b~1c~0d' } } } },
      { It: { type: 'array', items: ref('a_b_c_d') }, a_b_c_d: thing },
    ],
    ['may be nothing', { schemas: { It: { items: { $ref: '#/nowhere' } } } }, { It: { type: 'array', items: {} } }],
  ])('%s', (_, components, want) => {
    expect(bare(printed(documentOf({ components }, '3.1')).components.schemas)).toEqual(want)
  })
})

describe('the key of a component', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['stays', ['Thing', 'thing_part', 'v1.Other-One'], ['Thing', 'thing_part', 'v1.Other-One']],
    ['loses what a name cannot have', ['my weird-name*/', "it's"], ['it_s', 'my_weird-name_']],
    ['is numbered where it would make the same model', ['FooBar', 'foo_bar'], ['FooBar', 'foo_bar2']],
    ['is made up where nothing is left of it', ['日本', '*/'], ['Schema', 'Schema2']],
  ])('%s', (_, given, want) => {
    const { schemas } = printed(withSchemas(Object.fromEntries(given.map((key) => [key, thing])))).components
    expect(Object.keys(schemas)).toEqual(want)
  })

  test('may be that of an inherited member', () => {
    const document = withSchemas(JSON.parse('{"__proto__": {"type": "string"}, "constructor": {"type": "string"}}') as JsonObject)
    expect(Object.keys(printed(document).components.schemas)).toEqual(['__proto__', 'constructor'])
  })

  test.each([
    ['a word is told what to become, or the engine would make ModelError of it', 'Error', 'Error'],
    ['so is one in lower case', 'error', 'Error'],
    ['Array means what it does', 'Array', 'ModelArray'],
    ['all others are the engine to name', 'Interconnection_metro', undefined],
  ])('%s', (_, key, want) => {
    expect(skeletonOf(withSchemas({ [key]: thing }), undefined).names.get(key)).toBe(want)
  })
})

describe('a member and a parameter', () => {
  const keys = (name: string): readonly string[] => {
    const { It } = printed(withSchemas({ It: { properties: Object.fromEntries([[name, text]]) } })).components.schemas
    return Object.keys(It?.['properties'] ?? {})
  }
  test.each(['connection_id', 'x-request-id', 'filter[name]', '@type', '+1', 'a.b'])('keep the name %s', (name) => {
    expect(keys(name)).toEqual([name])
  })
  test.each(['*/', "it's", 'a\nb', '{{name}}', '$ref', '', '😀', 'a/b', 'x'.repeat(500)])('have a stand-in for %j', (name) => {
    expect(keys(name)).toEqual([`name ${idOf(name)}`])
  })
})

describe('an operation', () => {
  const operation = (fields: JsonObject, rest: JsonObject = {}): unknown =>
    bare(printed(documentOf({ paths: { '/things/{id}': { get: { responses: {}, ...fields } } }, ...rest })).paths['/things/{id}']?.['get'])
  const page = { name: 'page', in: 'query', schema: { type: 'integer' } }

  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['keeps its operationId', { operationId: 'getThing' }, {}, { operationId: 'getThing' }],
    ['loses what its operationId cannot have', { operationId: 'get*/thing' }, {}, { operationId: 'get_thing' }],
    ['without one is named by the engine', { operationId: '*/' }, {}, {}],
    ['has its first tag', { tags: ['Things', 'Others'] }, {}, { tags: ['Things'] }],
    ['has no prose and no security', { summary: 'S', description: 'D', deprecated: true, security: [{ key: [] }] }, {}, {}],
    ['has its parameters', { parameters: [page] }, {}, { parameters: [page] }],
    [
      'follows references to parameters',
      { parameters: [{ $ref: '#/components/parameters/Page' }] },
      { components: { parameters: { Page: page } } },
      { parameters: [page] },
    ],
    ['has no parameters that OpenAPI ignores', { parameters: [{ ...page, in: 'header', name: 'Accept' }] }, {}, {}],
    [
      'has a body of any media type, as JSON',
      { requestBody: { required: true, content: { 'multipart/form-data': { schema: thing } } } },
      {},
      { requestBody: { required: true, content: { 'application/json': { schema: thing } } } },
    ],
    [
      'follows references to bodies and responses',
      { requestBody: { $ref: '#/components/requestBodies/B' }, responses: { 200: { $ref: '#/components/responses/R' } } },
      { components: { requestBodies: { B: content(thing) }, responses: { R: content(text) } } },
      {
        requestBody: { content: { 'application/json': { schema: thing } } },
        responses: { 200: { description: '', content: { 'application/json': { schema: text } } } },
      },
    ],
    [
      'has its statuses',
      { responses: { default: {}, '4XX': {}, 204: {}, 'x-note': {}, nonsense: {} } },
      {},
      { responses: { 204: { description: '' }, '4XX': { description: '' }, default: { description: '' } } },
    ],
  ])('%s', (_, fields, rest, want) => {
    expect(operation(fields, rest)).toEqual({ parameters: [], responses: {}, ...want })
  })

  test('takes over the parameters of its path, but for those that it has itself', () => {
    const item = { parameters: [page, { ...page, name: 'size' }], get: { parameters: [{ ...page, required: true }], responses: {} } }
    const { paths } = printed(documentOf({ paths: { '/things': item } }))
    expect(bare(paths['/things']?.['get']?.['parameters'])).toEqual([
      { ...page, required: true },
      { ...page, name: 'size' },
    ])
  })

  test('under a path that may not be printed has another', () => {
    expect(Object.keys(printed(documentOf({ paths: { '/*/${x}': { get: { responses: {} } } } })).paths)).toEqual([
      `/path/${idOf('/*/${x}')}`,
    ])
  })
})

test('the order in which a document is written changes nothing', () => {
  const document = documentOf({
    paths: { '/b': { put: { responses: {} }, get: { responses: {} } }, '/a': { get: { responses: {} } } },
    components: { schemas: { B: { properties: { d: text, c: text } }, A: text } },
  })
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)]),
    )
  }
  expect(skeletonOf(documentOf(reversed(document.root) as JsonObject), undefined).json).toBe(skeletonOf(document, undefined).json)
})

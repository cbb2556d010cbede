import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { build, one, type Given } from './given.ts'

const string = { type: 'string' }
const integer = { type: 'integer' }
const query = (name: string, schema: Json, more: JsonObject = {}): Json => ({ name, in: 'query', schema, ...more })
const listOf = (items: Json): Json => ({ type: 'array', items })
const object = (properties: JsonObject, required: readonly string[] = Object.keys(properties)): Json => ({
  type: 'object',
  required,
  properties,
})

const parameters = [
  query('page', { ...integer, minimum: 1 }),
  query('zero', { ...integer, minimum: 0 }),
  query('from', { ...integer, default: 0 }),
  query('per_page', { ...integer, default: 20 }),
  query('cursor', string),
  query('kind', { enum: ['a', 'b'] }),
  query('tags', listOf(string)),
  query('maybe', { type: ['integer', 'null'] }),
  query('either', { anyOf: [string, integer] }),
  { name: 'twice', in: 'header', schema: string },
  query('twice', integer),
]
const schemas = {
  Thing: object({ id: string }),
  Page: object({
    things: listOf({ $ref: '#/components/schemas/Thing' }),
    next: string,
    number: integer,
    links: { $ref: '#/components/schemas/Links' },
  }),
  Links: object({ next: { type: ['string', 'null'] }, 'a/b~c': string }, []),
  Both: { anyOf: [{ $ref: '#/components/schemas/Page' }, object({ things: listOf(integer) })] },
  All: { allOf: [{ $ref: '#/components/schemas/Page' }, object({ more: { type: 'boolean' } })] },
  Secret: object({ things: { type: 'array', items: string, writeOnly: true } }),
}
const json = (schema: Json): JsonObject => ({ description: 'fine', content: { 'application/json': { schema } } })
const of = (name: string): JsonObject => json({ $ref: `#/components/schemas/${name}` })

/** What is made of a declaration for an operation with these answers. */
function paged(declared: Json, responses: JsonObject = { 200: of('Page') }, more: Given = {}) {
  const { operation, said } = one(
    { operationId: 'list', parameters, responses, ...(declared === undefined ? {} : { 'x-trefoil-pagination': declared }) },
    { ...more, root: { components: { schemas } } },
  )
  return { pagination: operation?.pagination, said: said.map((line) => line.replace('/x-trefoil-pagination', '')) }
}

const page = { style: 'page', parameter: 'page', items: '/things' }
const common = { items: '/things', names: {} }

describe('what fits its operation', () => {
  test.each<[string, JsonObject, unknown, JsonObject?]>([
    ['by page', page, { style: 'page', parameter: 'page', first: 1, ...common }],
    ['with a link', { ...page, next: '/links/next' }, { style: 'page', parameter: 'page', first: 1, next: '/links/next', ...common }],
    ['with a size', { ...page, size: 'per_page' }, { style: 'page', parameter: 'page', first: 1, size: 'per_page', ...common }],
    ['first page said', { ...page, parameter: 'zero', first: 0 }, { style: 'page', parameter: 'zero', first: 0, ...common }],
    ['first page by default', { ...page, parameter: 'from' }, { style: 'page', parameter: 'from', first: 0, ...common }],
    ['a number or null', { ...page, parameter: 'maybe' }, { style: 'page', parameter: 'maybe', first: 1, ...common }],
    ['by offset', { ...page, style: 'offset', size: 'per_page' }, { style: 'offset', parameter: 'page', size: 'per_page', ...common }],
    [
      'by cursor',
      { ...page, style: 'cursor', parameter: 'cursor', next: '/next' },
      { style: 'cursor', parameter: 'cursor', next: '/next', ...common },
    ],
    [
      'a number as cursor',
      { ...page, style: 'cursor', parameter: 'cursor', next: '/number' },
      { style: 'cursor', parameter: 'cursor', next: '/number', ...common },
    ],
    [
      'by link in the header',
      { style: 'link', parameters: ['page', 'cursor'], items: '/things' },
      { style: 'link', parameters: ['page', 'cursor'], ...common },
    ],
    [
      'by link in the body, whatever its name',
      { style: 'link', parameters: ['either'], items: '/things', next: '/links/a~1b~0c' },
      { style: 'link', parameters: ['either'], next: '/links/a~1b~0c', ...common },
    ],
    [
      'names',
      { ...page, names: { pages: 'pagesOf', items: 'all' } },
      { style: 'page', parameter: 'page', first: 1, items: '/things', names: { pages: 'pagesOf', items: 'all' } },
    ],
    [
      'the parameter of the query, where there are several',
      { ...page, parameter: 'twice' },
      { style: 'page', parameter: 'twice', first: 1, ...common },
    ],
    [
      'the body itself',
      { ...page, items: '' },
      { style: 'page', parameter: 'page', first: 1, items: '', names: {} },
      { 200: json(listOf(string)) },
    ],
    [
      'several successes',
      page,
      { style: 'page', parameter: 'page', first: 1, ...common },
      { 200: of('Page'), 206: of('All'), 204: of('Links'), 404: of('Links') },
    ],
    ['branches that agree', page, { style: 'page', parameter: 'page', first: 1, ...common }, { 200: of('Both') }],
    [
      'parts of a whole',
      { ...page, next: '/more' },
      { style: 'page', parameter: 'page', first: 1, next: '/more', ...common },
      { 200: of('All') },
    ],
  ])('%s', (_, declared, want, responses) => {
    expect(paged(declared, responses)).toEqual({ pagination: want, said: [] })
  })
})

describe('what does not', () => {
  test.each<[string, Json, readonly string[], JsonObject?]>([
    ['no object', 'page', ['error TF3001 ']],
    ['no style', { parameter: 'page', items: '/things' }, ['error TF3502 ']],
    ['another style', { ...page, style: 'pages' }, ['error TF3001 /style']],
    ['a style that every object has', { ...page, style: 'constructor' }, ['error TF3001 /style']],
    ['nothing else', { style: 'page' }, ['error TF3502 ', 'error TF3502 ']],
    ['a cursor without its place', { ...page, style: 'cursor', parameter: 'cursor' }, ['error TF3502 ']],
    ['a member that is not known', { ...page, nxet: '/next' }, ['error TF3501 /nxet']],
    ['a member of another style', { ...page, style: 'offset', first: 1 }, ['error TF3501 /first']],
    ['__proto__', { ...page, ['__proto__']: 1 }, ['error TF3501 /__proto__']],
    ['a path that is no pointer', { ...page, items: 'things' }, ['error TF3001 /items']],
    ['a path that is no pointer either', { ...page, items: '/thi~ngs' }, ['error TF3001 /items']],
    ['a path that leads nowhere', { ...page, items: '/thinks' }, ['error TF3503 /items']],
    ['a path that leads nowhere in the end', { ...page, next: '/links/nxet' }, ['error TF3503 /next']],
    ['a path through a list', { ...page, next: '/things/0/id' }, ['error TF3503 /next']],
    ['a path to what every object has', { ...page, next: '/constructor' }, ['error TF3503 /next']],
    ['items that are no list', { ...page, items: '/links' }, ['error TF3503 /items']],
    ['items that are only sent', page, ['error TF3503 /items'], { 200: of('Secret') }],
    ['items that one success lacks', page, ['error TF3503 /items'], { 200: of('Page'), 202: of('Links') }],
    ['items that one branch lacks', { ...page, next: '/next' }, ['error TF3503 /next'], { 200: of('Both') }],
    ['items of a tuple', { ...page, items: '' }, ['error TF3503 /items'], { 200: json({ type: 'array', prefixItems: [string] }) }],
    ['anything', page, ['error TF3503 /items'], { 200: json({}) }],
    ['a cursor that is no text', { ...page, style: 'cursor', parameter: 'cursor', next: '/links' }, ['error TF3503 /next']],
    ['a link that is no text', { style: 'link', parameters: ['cursor'], items: '/things', next: '/number' }, ['error TF3503 /next']],
    ['a parameter that is not there', { ...page, parameter: 'pages' }, ['error TF3503 /parameter']],
    ['a page that is text', { ...page, parameter: 'cursor' }, ['error TF3503 /parameter']],
    ['a cursor with few values', { ...page, style: 'cursor', parameter: 'kind', next: '/next' }, ['error TF3503 /parameter']],
    ['a cursor that is a list', { ...page, style: 'cursor', parameter: 'tags', next: '/next' }, ['error TF3503 /parameter']],
    ['a size that is not there', { ...page, size: 'size' }, ['error TF3503 /size']],
    ['no parameters', { style: 'link', parameters: [], items: '/things' }, ['error TF3502 /parameters']],
    ['one of several that is not there', { style: 'link', parameters: ['page', 'x'], items: '/things' }, ['error TF3503 /parameters/1']],
    ['a first page that may be 0 or 1', { ...page, parameter: 'zero' }, ['error TF3503 /parameter']],
    ['a first page that is no number', { ...page, first: -1 }, ['error TF3001 /first']],
    ['a name that is none', { ...page, names: { pages: 'a b' } }, ['error TF3203 /names/pages']],
    ['a name that is taken', { ...page, names: { items: 'ApiClient' } }, ['error TF3203 /names/items']],
    ['a name of the class', { ...page, names: { items: 'client' } }, ['error TF3203 /names/items']],
    ['one name for both', { ...page, names: { pages: 'x', items: 'x' } }, ['error TF3203 /names/items']],
    ['a name for nothing', { ...page, names: { item: 'x' } }, ['error TF3501 /names/item']],
    ['no body', page, ['error TF3503 '], { 204: { description: 'fine' } }],
    ['a body of what is no success', page, ['error TF3503 '], { default: of('Page') }],
  ])('%s', (_, declared, want, responses) => {
    const { said } = paged(declared, responses)
    expect(said.filter((line) => line.startsWith('error'))).toEqual(want)
  })

  test('every fault at once', () => {
    const { said } = paged({ ...page, parameter: 'x', items: '/x', next: '/y', size: 'z' })
    expect(said).toEqual(['error TF3503 /items', 'error TF3503 /next', 'error TF3503 /parameter', 'error TF3503 /size'])
  })
})

test('a size beside what says that there are more is of no use', () => {
  const { pagination, said } = paged({ ...page, size: 'per_page', next: '/next' })
  expect([pagination, said]).toEqual([{ style: 'page', parameter: 'page', first: 1, next: '/next', ...common }, ['warning TF3503 /size']])
})

describe('the config', () => {
  const at = { file: 'trefoil.config.ts', line: 3, column: 5, length: 4 }
  const cursor = { style: 'cursor', parameter: 'cursor', items: '/things', next: '/next' }
  test.each(['list', '/paths/~1a/get'])('goes before the document, by %s', (key) => {
    const { pagination, said } = paged({ broken: true }, undefined, { pagination: [{ key, declared: cursor, at }] })
    expect([pagination?.style, said]).toEqual(['cursor', []])
  })
  test('can say that there are none', () => {
    expect(paged(page, undefined, { pagination: [{ key: 'list', declared: false }] })).toEqual({ pagination: undefined, said: [] })
  })
  test.each<[string, Json]>([
    ['a member that is not known', { ...cursor, x: 1 }],
    ['another type', 'page'],
    ['a path that leads nowhere', { ...cursor, next: '/x' }],
  ])('%s is an error at its place in the config', (_, declared) => {
    const { said } = paged(page, undefined, { pagination: [{ key: 'list', declared, at }] })
    expect(said).toEqual([expect.stringMatching(/^error TF3\d+ trefoil.config.ts$/)])
  })
  test('what is no operation, or one a second time', () => {
    const pagination = [
      { key: 'lists', declared: page },
      { key: 'list', declared: page },
      { key: '/paths/~1a/get', declared: page },
    ]
    expect(paged(page, undefined, { pagination }).said).toEqual(['error TF3503 -', 'error TF3503 -'])
  })
})

test('of two operations that would export one name the second gets another one', () => {
  const get = (operationId: string, more: JsonObject = {}): JsonObject => ({
    get: { operationId, parameters, responses: { 200: of('Page') }, ...more },
  })
  const paths = { '/a': get('list', { 'x-trefoil-pagination': page }), '/b': get('listItems') }
  expect(build({ components: { schemas }, paths }).said).toContain('warning TF3205 /paths/~1b/get')
  const renamed = { ...paths, '/a': get('list', { 'x-trefoil-pagination': { ...page, names: { items: 'allOfThem' } } }) }
  expect(build({ components: { schemas }, paths: renamed }).said).toEqual([])
})

test.each(['all', 'b', 'aPages'])('a chosen name that is taken, %s, is an error', (items) => {
  const get = (operationId: string, declared: JsonObject): JsonObject => ({
    get: { operationId, parameters, responses: { 200: of('Page') }, 'x-trefoil-pagination': { ...page, ...declared } },
  })
  const paths = { '/a': get('a', { names: { items } }), '/b': get('b', { names: { items: 'all' } }) }
  const { said } = build({ components: { schemas }, paths })
  expect(said).toEqual([expect.stringMatching(/^error TF3201 /)])
})

test('only operations have pages, and not their path or the document', () => {
  const declared = { 'x-trefoil-pagination': page }
  const { said } = build({
    ...declared,
    paths: { '/a': { ...declared, get: { operationId: 'a', responses: { 204: { description: 'fine' } } } } },
  })
  expect(said).toEqual(['warning TF3503 /paths/~1a/x-trefoil-pagination', 'warning TF3503 /x-trefoil-pagination'])
})

test('webhooks have no pages', () => {
  const arrived = { post: { operationId: 'arrived', responses: { 204: { description: 'fine' } }, 'x-trefoil-pagination': page } }
  expect(build({ webhooks: { arrived } }).said).toEqual(['warning TF3503 /webhooks/arrived/post/x-trefoil-pagination'])
})

test('schemas that branch without end are looked at once', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => {
      const next = { $ref: `#/components/schemas/S${index + 1}` }
      return [`S${index}`, index % 2 ? { anyOf: [next, next] } : { allOf: [next, next] }]
    }),
  )
  const { said } = build({
    components: { schemas: { ...chain, S40: object({ things: listOf(string) }) } },
    paths: {
      '/a': { get: { operationId: 'a', parameters, responses: { 200: of('S0') }, 'x-trefoil-pagination': { ...page, next: '/x' } } },
    },
  })
  expect(said).toEqual(['error TF3503 /paths/~1a/get/x-trefoil-pagination/next'])
})

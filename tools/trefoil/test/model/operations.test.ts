import { describe, expect, test } from 'vitest'
import type { Parameter } from '../../src/model/api.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build, one, type Given } from './given.ts'

const ok = { '200': { description: 'fine' } }
const string = { type: 'string' }
const query = (name: string, own: JsonObject = {}): JsonObject => ({ name, in: 'query', schema: string, ...own })
const inPath = (name: string): JsonObject => ({ name, in: 'path', required: true, schema: string })

const said = (parameter: Parameter | undefined): unknown => parameter && [parameter.style, parameter.explode, parameter.required]

describe('parameters', () => {
  test.each([
    ['path', 'simple', false],
    ['query', 'form', true],
    ['header', 'simple', false],
    ['cookie', 'form', true],
  ])('in the %s: style %s, explode %s unless they say otherwise', (where, style, explode) => {
    const path = where === 'path' ? '/a/{p}' : '/a'
    const { operation } = one({ parameters: [{ name: 'p', in: where, required: true, schema: string }] }, { path })
    expect(said(operation?.parameters[0])).toEqual([style, explode, true])
  })

  test.each([
    ['form', false, ['form', false, false]],
    ['spaceDelimited', undefined, ['spaceDelimited', false, false]],
    ['deepObject', true, ['deepObject', true, false]],
  ])('of style %s, explode %s', (style, explode, want) => {
    const { operation } = one({ parameters: [query('q', { style, ...(explode !== undefined && { explode }) })] })
    expect(said(operation?.parameters[0])).toEqual(want)
  })

  test('of the path item stand before those of the operation, which replace them', () => {
    const { operation } = one(
      { parameters: [query('b', { description: 'own' }), query('c')] },
      { item: { parameters: [query('a'), query('b', { description: 'shared' })] } },
    )
    expect(operation?.parameters.map(({ name, description }) => [name, description])).toEqual([
      ['a', undefined],
      ['b', 'own'],
      ['c', undefined],
    ])
  })

  test('of one name in several places have members of their own', () => {
    const { operation } = one(
      { parameters: [query('id'), { name: 'id', in: 'header', schema: string }, inPath('id'), query('__proto__')] },
      { path: '/a/{id}' },
    )
    expect(operation?.parameters.map(({ in: where, member }) => [where, member])).toEqual([
      ['query', 'id_query'],
      ['header', 'id_header'],
      ['path', 'id'],
      ['query', '__proto___query'],
    ])
  })

  test('leave `body` to the request body', () => {
    const content = { 'application/json': {} }
    const { api } = build({ paths: { '/a': { post: { parameters: [query('body')], requestBody: { content }, responses: ok } } } })
    expect(api.groups[0]?.operations[0]?.parameters[0]?.member).toBe('body_query')
    expect(one({ parameters: [query('body')] }).operation?.parameters[0]?.member).toBe('body')
  })

  test('with a media type', () => {
    const { operation } = one({
      parameters: [{ name: 'q', in: 'query', content: { 'application/json': { schema: string, example: 'x' } } }],
    })
    const [parameter] = operation?.parameters ?? []
    expect([parameter?.mediaType, parameter && brief(parameter.schema), parameter?.examples]).toEqual(['application/json', 'string', ['x']])
  })

  test('by reference, with examples by reference', () => {
    const components = {
      parameters: { Q: query('q', { examples: { e: { $ref: '#/components/examples/E' }, f: { value: 'y' } } }) },
      examples: { E: { value: 'x' } },
    }
    const { operation, said } = one({ parameters: [{ $ref: '#/components/parameters/Q' }] }, { root: { components } })
    expect([operation?.parameters[0]?.pointer, operation?.parameters[0]?.examples, said]).toEqual([
      '/components/parameters/Q',
      ['x', 'y'],
      [],
    ])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['without a name', { in: 'query', schema: string }, ['error TF3001 /parameters/0']],
    ['without a place', { name: 'q', schema: string }, ['error TF3001 /parameters/0']],
    ['in an unknown place', { name: 'q', in: 'body', schema: string }, ['error TF3303 /parameters/0/in']],
    ['of a style that its place does not have', query('q', { style: 'matrix' }), ['error TF3303 /parameters/0/style']],
    ['with neither schema nor content', { name: 'q', in: 'query' }, ['error TF3303 /parameters/0']],
    ['with both', query('q', { content: { 'a/b': {} } }), ['error TF3303 /parameters/0']],
    ['that HTTP describes elsewhere', { name: 'authorization', in: 'header', schema: string }, ['warning TF3303 /parameters/0']],
    ['with an unknown member', query('q', { requierd: true }), ['warning TF3003 /parameters/0/requierd']],
  ])('%s', (_, parameter, want) => {
    const surface: Given['surface'] = (told) => ({ ...told, apis: [] })
    const { said } = one({ parameters: [parameter] }, { surface })
    expect(said.filter((line) => !line.includes('TF3401'))).toEqual(want)
  })

  test('no list of them, or one twice', () => {
    expect(one({ parameters: {} }).said).toEqual(['error TF3001 /parameters'])
    expect(one({ parameters: [query('q'), query('q')] }).said).toEqual(['error TF3303 /parameters/1'])
  })
})

describe('paths', () => {
  test.each([
    ['a name without a parameter', '/a/{id}', [], ['error TF3301 /paths/~1a~1{id}/get']],
    ['a parameter without its name', '/a', [inPath('id')], ['error TF3301 /parameters/0']],
    ['a path without a slash', 'a', [], ['error TF3301 /paths/a']],
    [
      'an optional path parameter',
      '/a/{id}',
      [{ ...inPath('id'), required: false }],
      ['warning TF3303 /paths/~1a~1{id}/get/parameters/0/required'],
    ],
  ])('%s', (_, path, parameters, want) => {
    expect(one({ parameters }, { path }).said).toEqual(want)
  })

  test('an operationId that stands twice: at the second place', () => {
    const get = { operationId: 'x', responses: ok }
    expect(build({ paths: { '/a': { get }, '/b': { get } } }).said).toEqual(['error TF3302 /paths/~1b/get/operationId'])
  })

  test.each<[string, Json, readonly string[]]>([
    ['no object', [], ['error TF3001 /paths']],
    ['a path item that is none', { '/a': 3 }, ['error TF3001 /paths/~1a']],
    ['an operation that is none', { '/a': { get: 'x' } }, ['error TF3001 /paths/~1a/get']],
    ['a method that is none', { '/a': { query: {} } }, ['warning TF3003 /paths/~1a/query']],
    ['extensions', { 'x-a': 3, '/a': { 'x-b': 1 } }, []],
  ])('%s', (_, paths, want) => {
    expect(build({ paths }).said).toEqual(want)
  })
})

describe('bodies and responses', () => {
  const post = (own: JsonObject, root: JsonObject = {}): ReturnType<typeof build> =>
    build({ ...root, paths: { '/a': { post: { responses: ok, ...own } } } })

  test('a body by reference, its contents in their order', () => {
    const requestBodies = { B: { required: true, description: 'd', content: { 'b/b': {}, 'a/a': { schema: string, example: 'x' } } } }
    const { api, said } = post({ requestBody: { $ref: '#/components/requestBodies/B' } }, { components: { requestBodies } })
    const body = api.groups[0]?.operations[0]?.body
    expect([body?.pointer, body?.required, body?.description, said]).toEqual(['/components/requestBodies/B', true, 'd', []])
    expect(body?.contents.map(({ mediaType, schema, examples }) => [mediaType, brief(schema), examples])).toEqual([
      ['b/b', 'any', []],
      ['a/a', 'string', ['x']],
    ])
  })

  test('a body of GET is ignored', () => {
    const { operation, said } = one({ requestBody: { content: {} } })
    expect([operation?.body, said]).toEqual([undefined, ['warning TF3306 /requestBody']])
  })

  test('statuses: numbers, ranges, default', () => {
    const responses = { default: {}, '4XX': {}, '404': {}, '2xx': {}, '200': {} }
    expect(one({ responses }).operation?.responses.map(({ status }) => status)).toEqual(['200', '404', '2XX', '4XX', 'default'])
  })

  test('headers, but not Content-Type', () => {
    const headers = {
      'X-A': { schema: { type: 'integer' }, required: true },
      'content-type': { schema: string },
      'X-B': { $ref: '#/components/headers/B' },
    }
    const { operation, said } = one(
      { responses: { '200': { description: '', headers } } },
      { root: { components: { headers: { B: { content: { 'text/plain': { schema: string } }, deprecated: true } } } } },
    )
    expect(said).toEqual([])
    expect(
      operation?.responses[0]?.headers.map(({ name, required, deprecated, schema }) => [name, required, deprecated, brief(schema)]),
    ).toEqual([
      ['X-A', true, false, { kind: 'number', integer: true }],
      ['X-B', false, true, 'string'],
    ])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['a status that is none', { responses: { '20': {} } }, ['error TF3305 /responses/20']],
    ['no responses', { responses: 3 }, ['error TF3001 /responses']],
    ['a response that is none', { responses: { '200': 3 } }, ['error TF3001 /responses/200']],
    ['a body that is none', { requestBody: [] }, ['error TF3001 /requestBody']],
    ['a body without content', { requestBody: {} }, ['error TF3001 /requestBody']],
    [
      'an empty schema',
      { responses: { '200': { content: { 'a/b': { schema: null } } } } },
      ['warning TF3001 /responses/200/content/a~1b/schema'],
    ],
    [
      'encoding',
      { responses: { '200': { content: { 'a/b': { encoding: {} } } } } },
      ['warning TF3310 /responses/200/content/a~1b/encoding'],
    ],
  ])('%s', (_, own, want) => {
    const said = post(own).said.map((line) => line.replace('/paths/~1a/post', ''))
    expect(said.filter((line) => !line.includes('TF3402'))).toEqual(want)
  })

  test('references in a circle', () => {
    const responses = { A: { $ref: '#/components/responses/B' }, B: { $ref: '#/components/responses/A' } }
    const { said } = post({ responses: { '200': { $ref: '#/components/responses/A' } } }, { components: { responses } })
    expect(said).toContain('error TF3110 /components/responses/A/$ref')
  })
})

describe('groups', () => {
  const tagged = (tag: string, operationId: string): JsonObject => ({ tags: [tag], operationId, responses: ok })

  test('are the classes of the engine, sorted, with what the document says of their tag', () => {
    const { api } = build({
      tags: [{ name: 'Pets', description: 'All about pets' }],
      paths: { '/a': { get: tagged('Pets', 'b'), put: tagged('Pets', 'a') }, '/b': { get: tagged('Cats', 'c') } },
    })
    expect(
      api.groups.map(({ name, fileName, tag, description, operations }) => [
        name,
        fileName,
        tag,
        description,
        operations.map((one) => one.name),
      ]),
    ).toEqual([
      ['CatsApi', 'cats-api', 'Cats', undefined, ['c']],
      ['PetsApi', 'pets-api', 'Pets', 'All about pets', ['a', 'b']],
    ])
  })
})

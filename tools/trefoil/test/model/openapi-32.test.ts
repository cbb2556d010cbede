import { describe, expect, test } from 'vitest'
import type { Api, Operation, Parameter } from '../../src/model/api.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build } from './given.ts'

const ok = { '200': { description: 'fine' } }
const string = { type: 'string' }
const form = 'application/x-www-form-urlencoded'

/** A document of OpenAPI 3.2. */
const in32 = (root: JsonObject): ReturnType<typeof build> => build({ openapi: '3.2.0', ...root })

const operationsOf = ({ groups }: Api): readonly Operation[] => groups.flatMap(({ operations }) => operations)

describe('methods', () => {
  const query = { operationId: 'search', responses: ok }
  const COPY = { operationId: 'copy', responses: ok }

  test('QUERY and additional ones, as they are sent', () => {
    const { api, said } = in32({ paths: { '/a': { query, additionalOperations: { COPY, purge: { responses: ok } } } } })
    expect(said).toEqual([])
    expect(operationsOf(api).map(({ name, method, pointer }) => [name, method, pointer])).toEqual([
      ['copy', 'COPY', '/paths/~1a/additionalOperations/COPY'],
      ['purgeA', 'purge', '/paths/~1a/additionalOperations/purge'],
      ['search', 'QUERY', '/paths/~1a/query'],
    ])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['one with a field of its own', { additionalOperations: { Post: COPY } }, ['error TF3311 /additionalOperations/Post']],
    ['no method', { additionalOperations: { 'A B': COPY } }, ['error TF3311 /additionalOperations/A B']],
    ['no object', { additionalOperations: [] }, ['error TF3001 /additionalOperations']],
  ])('%s', (_, item, want) => {
    expect(in32({ paths: { '/a': item } }).said.map((line) => line.replace('/paths/~1a', ''))).toEqual(
      want.filter((line) => !line.includes('TF34')),
    )
  })

  test('mean nothing before 3.2', () => {
    const { api, said } = build({ paths: { '/a': { query, additionalOperations: { COPY } } } })
    expect(api.groups).toEqual([])
    expect(said).toEqual(['warning TF3003 /paths/~1a/additionalOperations', 'warning TF3003 /paths/~1a/query'])
  })
})

describe('parameters', () => {
  const given = (...parameters: readonly JsonObject[]): { readonly all: readonly Parameter[]; readonly said: readonly string[] } => {
    const { api, said } = in32({
      paths: { '/a/{p}': { parameters: [{ name: 'p', in: 'path', required: true, schema: string }], get: { parameters, responses: ok } } },
    })
    return { all: operationsOf(api)[0]?.parameters.slice(1) ?? [], said: said.map((line) => line.replace('/paths/~1a~1{p}/get', '')) }
  }
  const whole = {
    name: 'q',
    in: 'querystring',
    content: { [form]: { schema: { type: 'object' }, encoding: { a: { style: 'pipeDelimited' } } } },
  }

  test('the whole query, with how its members are written', () => {
    const { all, said } = given(whole)
    expect(said).toEqual(['warning TF3310 /parameters/0/content/application~1x-www-form-urlencoded/encoding/a'])
    expect(
      all.map(({ in: where, mediaType, encodings }) => [where, mediaType, encodings.map(({ name, style }) => [name, style?.style])]),
    ).toEqual([['querystring', form, [['a', 'pipeDelimited']]]])
  })

  test.each<[string, readonly JsonObject[], readonly string[]]>([
    ['twice', [whole, { ...whole, name: 'r' }], ['error TF3303 /parameters/1']],
    ['beside a part of it', [whole, { name: 'a', in: 'query', schema: string }], ['error TF3303 /parameters/1']],
    ['with a schema', [{ name: 'q', in: 'querystring', schema: string }], ['error TF3303 /parameters/0']],
    ['with a style', [{ ...whole, style: 'form' }], ['warning TF3303 /parameters/0/style']],
  ])('the whole query %s', (_, parameters, want) => {
    expect(given(...parameters).said.filter((line) => !line.includes('TF3310'))).toEqual(want)
  })

  test('style cookie, and reserved characters wherever values are percent-encoded', () => {
    const reserved = { schema: string, allowReserved: true }
    const { all, said } = given(
      { name: 'a', in: 'cookie', style: 'cookie', schema: string },
      { name: 'b', in: 'cookie', ...reserved },
      { name: 'c', in: 'query', ...reserved },
      { name: 'd', in: 'header', ...reserved },
      { name: 'e', in: 'cookie', style: 'cookie', ...reserved },
    )
    expect(all.map(({ name, style, explode, allowReserved }) => [name, style, explode, allowReserved])).toEqual([
      ['a', 'cookie', true, false],
      ['b', 'form', true, true],
      ['c', 'form', true, true],
      ['d', 'simple', false, false],
      ['e', 'cookie', true, false],
    ])
    expect(said).toEqual(['warning TF3303 /parameters/3/allowReserved', 'warning TF3303 /parameters/4/allowReserved'])
  })

  test('before 3.2 there are none of these', () => {
    const parameters = [{ name: 'a', in: 'cookie', schema: string, allowReserved: true }]
    const { api, said } = build({ paths: { '/a': { get: { parameters, responses: ok } } } })
    expect([operationsOf(api)[0]?.parameters[0]?.allowReserved, said]).toEqual([
      false,
      ['warning TF3303 /paths/~1a/get/parameters/0/allowReserved'],
    ])
    expect(build({ paths: { '/a': { get: { parameters: [whole], responses: ok } } } }).said).toContain(
      'error TF3303 /paths/~1a/get/parameters/0/in',
    )
    const plain = [{ name: 'a', in: 'cookie', style: 'cookie', schema: string }]
    expect(build({ paths: { '/a': { get: { parameters: plain, responses: ok } } } }).said).toEqual([
      'error TF3303 /paths/~1a/get/parameters/0/style',
    ])
  })
})

describe('contents', () => {
  const content = (own: JsonObject, mediaType = 'application/jsonl', components: JsonObject = {}) => {
    const { api, said } = in32({ components, paths: { '/a': { post: { requestBody: { content: { [mediaType]: own } }, responses: ok } } } })
    const at = `/paths/~1a/post/requestBody/content/${mediaType.replace('/', '~1')}`
    return { given: operationsOf(api)[0]?.body?.contents[0], said: said.map((line) => line.replace(at, '')) }
  }

  test('of a sequence: the schema of its items, and a list of them where it has no schema as a whole', () => {
    const { given, said } = content({ itemSchema: { type: 'object', properties: { a: string } } })
    expect(said).toEqual([])
    const item = { kind: 'object', properties: [{ name: 'a', schema: 'string' }] }
    expect([given?.itemSchema && brief(given.itemSchema), given && brief(given.schema)]).toEqual([item, { kind: 'array', items: item }])
    const both = content({ schema: { type: 'array', maxItems: 2 }, itemSchema: string }).given
    expect([both?.itemSchema && brief(both.itemSchema), both && brief(both.schema)]).toEqual(['string', { kind: 'array', maxItems: 2 }])
  })

  test('of parts without names: how the first ones and all others are written', () => {
    const { given, said } = content(
      { itemSchema: {}, prefixEncoding: [{ contentType: 'application/json' }, {}], itemEncoding: { contentType: 'image/png, image/*' } },
      'multipart/mixed',
    )
    expect(said).toEqual([])
    expect(given?.parts?.first.map(({ contentTypes }) => contentTypes)).toEqual([['application/json'], []])
    expect(given?.parts?.others?.contentTypes).toEqual(['image/png', 'image/*'])
  })

  test.each<[string, JsonObject, string, readonly string[]]>([
    ['of no multipart message', { itemSchema: {}, itemEncoding: {} }, 'application/jsonl', ['warning TF3310 /itemEncoding']],
    ['beside parts with names', { encoding: {}, prefixEncoding: [{}] }, 'multipart/mixed', ['warning TF3310 /prefixEncoding']],
    ['inside of a part', { itemEncoding: { itemEncoding: {} } }, 'multipart/mixed', ['warning TF3306 /itemEncoding/itemEncoding']],
  ])('parts %s', (_, own, mediaType, want) => {
    expect(content(own, mediaType).said).toEqual(want)
  })

  test('by reference', () => {
    const components = { mediaTypes: { Log: { itemSchema: string } } }
    const { given, said } = content({ $ref: '#/components/mediaTypes/Log' }, 'application/jsonl', components)
    expect([given?.itemSchema && brief(given.itemSchema), said]).toEqual(['string', []])
  })

  test.each<[string, JsonObject, string, readonly Json[], readonly string[]]>([
    ['data', { dataValue: { a: 1 }, serializedValue: '{}' }, 'application/json', [{ a: 1 }], []],
    ['JSON as it is sent', { serializedValue: '{"a":1}' }, 'application/json', [{ a: 1 }], []],
    ['text as it is sent', { serializedValue: 'a;b' }, 'text/csv', ['a;b'], []],
    ['something else as it is sent', { serializedValue: '<a/>' }, 'application/xml', [], ['warning TF3306 /examples/e/serializedValue']],
    ['JSON that is none', { serializedValue: '{' }, 'application/json', [], ['warning TF3306 /examples/e/serializedValue']],
    ['what lies elsewhere', { externalValue: 'x.json' }, 'application/json', [], ['warning TF3306 /examples/e/externalValue']],
  ])('with an example: %s', (_, example, mediaType, want, said) => {
    const found = content({ schema: {}, examples: { e: example } }, mediaType)
    expect([found.given?.examples, found.said]).toEqual([want, said])
  })
})

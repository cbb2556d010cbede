import { describe, expect, test } from 'vitest'
import type { MemberEncoding } from '../../src/model/api.ts'
import type { Dialect, JsonObject } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build } from './given.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const schema = { type: 'object', properties: { a: { type: 'string' } } }

function given(
  encoding: JsonObject,
  mediaType = 'multipart/form-data',
  own: { readonly schema?: JsonObject; readonly dialect?: Dialect } = {},
): {
  readonly encodings: readonly MemberEncoding[]
  readonly said: readonly string[]
} {
  const content = { [mediaType]: { schema: own.schema ?? schema, encoding } }
  const { api, said } = build(
    { paths: { '/a': { post: { requestBody: { content }, responses: { '200': { description: '' } } } } } },
    own.dialect ? { dialect: own.dialect } : {},
  )
  const at = `/paths/~1a/post/requestBody/content/${mediaType.replaceAll('/', '~1')}/encoding`
  return { encodings: api.groups[0]?.operations[0]?.body?.contents[0]?.encodings ?? [], said: said.map((line) => line.replace(at, '')) }
}

describe('encodings', () => {
  test('have media types, the first one preferred, and headers but for Content-Type', () => {
    const headers = { 'X-A': { schema: { type: 'integer' }, required: true }, 'Content-Type': { schema: {} } }
    const { encodings, said } = given({ a: { contentType: 'image/png, image/*', headers } })
    expect(said).toEqual([])
    expect(encodings.map(({ name, contentTypes, style }) => [name, contentTypes, style])).toEqual([
      ['a', ['image/png', 'image/*'], undefined],
    ])
    expect(encodings[0]?.headers.map((header) => [header.name, header.required, brief(header.schema)])).toEqual([
      ['X-A', true, { kind: 'number', integer: true }],
    ])
  })

  test.each<[string, JsonObject, unknown]>([
    ['a style', { style: 'pipeDelimited' }, { style: 'pipeDelimited', explode: false, allowReserved: false }],
    ['explode alone', { explode: false }, { style: 'form', explode: false, allowReserved: false }],
    ['allowReserved alone', { allowReserved: true }, { style: 'form', explode: true, allowReserved: true }],
    ['a media type alone', { contentType: 'text/plain' }, undefined],
  ])('write as a query parameter is written: %s', (_, encoding, want) => {
    const { encodings, said } = given({ a: encoding }, urlencoded)
    expect([encodings[0]?.style, said]).toEqual([want, []])
  })

  test.each<[string, JsonObject, string, readonly string[], { readonly schema?: JsonObject; readonly dialect?: Dialect }?]>([
    ['of what has no members', { a: {} }, 'application/json', ['warning TF3310 ']],
    ['of a member that is not there', { b: {} }, urlencoded, ['warning TF3310 /b']],
    ['of a member that may be there', { b: {} }, urlencoded, [], { schema: { type: 'object', additionalProperties: { type: 'string' } } }],
    ['of a member of a part of the schema', { a: {} }, urlencoded, [], { schema: { allOf: [schema, { type: 'object' }] } }],
    ['with headers in no part', { a: { headers: { 'X-A': {} } } }, urlencoded, ['warning TF3310 /a/headers']],
    ['with a style in parts', { a: { style: 'form' } }, 'multipart/mixed', ['warning TF3310 /a/style']],
    ['with a style in parts of a form', { a: { explode: true } }, 'multipart/form-data', []],
    [
      'with a style in parts of a form, in 3.0',
      { a: { explode: true } },
      'multipart/form-data',
      ['warning TF3310 /a/explode'],
      { dialect: '3.0' },
    ],
    ['with a style that is none', { a: { style: 'matrix' } }, urlencoded, ['error TF3310 /a/style']],
    ['that is none', { a: 1 }, urlencoded, ['error TF3001 /a']],
    ['with an unknown member', { a: { contenType: 'a/b' } }, urlencoded, ['warning TF3003 /a/contenType']],
    ['with what is new in 3.2', { a: { encoding: {} } }, urlencoded, ['warning TF3003 /a/encoding']],
  ])('%s', (_, encoding, mediaType, want, own) => {
    expect(given(encoding, mediaType, own).said).toEqual(want)
  })
})

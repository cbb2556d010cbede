import { describe, expect, test } from 'vitest'
import { kindOf, receivable, sendable, sent } from '../../src/model/wire/media.ts'
import { any, array, content, object, string } from './build.ts'

describe('what a body of a media type is', () => {
  test.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/json', 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['multipart/form-data', 'multipart'],
    ['multipart/related', 'bytes'],
    ['text/plain', 'text'],
    ['text/event-stream', 'events'],
    ['application/xml', 'text'],
    ['application/soap+xml', 'text'],
    ['application/yaml', 'text'],
    ['application/x-ndjson', 'lines'],
    ['application/json-seq', 'sequence'],
    ['application/geo+json-seq', 'sequence'],
    ['application/octet-stream', 'bytes'],
    ['image/png', 'bytes'],
    ['image/*', 'bytes'],
    ['', 'bytes'],
  ])('%s: %s', (mediaType, want) => {
    expect(kindOf(content(mediaType))).toBe(want)
  })

  test.each([
    ['text/csv', 'bytes'],
    ['*/*', 'bytes'],
    ['application/json', 'json'],
    ['multipart/form-data', 'multipart'],
  ])('%s of format binary: %s', (mediaType, want) => {
    expect(kindOf(content(mediaType, string({ format: 'binary' })))).toBe(want)
  })
})

describe('of several contents', () => {
  const contents = ['image/png', 'text/plain', 'application/xml', 'application/json', 'application/problem+json'].map((type) =>
    content(type),
  )

  const types = (of: typeof contents, method = 'GET') =>
    receivable({ status: '200', contents: of }, { method }).map(({ content }) => content.mediaType)

  test('an answer is asked for as the first JSON, else the first text, else bytes; then as what else there is', () => {
    expect(types(contents)).toEqual(['application/json', 'image/png', 'text/plain', 'application/xml', 'application/problem+json'])
    expect(types(contents.slice(0, 3))).toEqual(['text/plain', 'image/png', 'application/xml'])
    expect(types(contents.slice(0, 1))).toEqual(['image/png'])
    expect(types([])).toEqual([])
  })

  test.each([
    ['the same as JSON in another syntax', object({ a: string() }), ['application/json']],
    ['something else', string(), ['application/json', 'application/xml']],
    ['nothing', any(), ['application/json', 'application/xml']],
  ])('an answer that says %s', (_, schema, want) => {
    expect(types([content('application/xml', schema), content('application/json', object({ a: string({}, { title: 'T' }) }))])).toEqual(
      want,
    )
  })

  test.each(['204', '205', '304'])('an answer of status %s has no body', (status) => {
    expect(receivable({ status, contents }, { method: 'GET' })).toEqual([])
  })

  test('an answer to HEAD has no body', () => {
    expect(types(contents, 'HEAD')).toEqual([])
  })

  test.each([
    ['application/x-www-form-urlencoded', any(), 'text'],
    ['multipart/form-data', any(), 'bytes'],
    ['multipart/mixed', array(any()), 'bytes'],
  ])('%s is for sending: as an answer it is %s', (mediaType, schema, want) => {
    expect(receivable({ status: '200', contents: [content(mediaType, schema)] }, { method: 'GET' })[0]?.kind).toBe(want)
  })

  test('a request is the first JSON, else a form, else text, else bytes; the others follow in their order', () => {
    expect(sent({ contents })?.content.mediaType).toBe('application/json')
    expect(
      sendable({ contents: [content('image/png'), content('text/csv'), content('multipart/form-data')] }).map(({ kind }) => kind),
    ).toEqual(['multipart', 'bytes', 'text'])
    expect(sent({ contents: [] })).toBeUndefined()
  })
})

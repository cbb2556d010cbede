import { describe, expect, test } from 'vitest'
import { answered, kindOf, sent } from '../../src/emit/kit/media.ts'
import { content, string } from './build.ts'

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
    ['text/event-stream', 'text'],
    ['application/xml', 'text'],
    ['application/soap+xml', 'text'],
    ['application/yaml', 'text'],
    ['application/x-ndjson', 'text'],
    ['application/json-seq', 'text'],
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

  test('an answer is read as all of its JSON, else its text, else its bytes', () => {
    const types = (of: typeof contents) => answered({ status: '200', contents: of })?.contents.map(({ mediaType }) => mediaType)
    expect(types(contents)).toEqual(['application/json', 'application/problem+json'])
    expect(types(contents.slice(0, 3))).toEqual(['text/plain', 'application/xml'])
    expect(types(contents.slice(0, 1))).toEqual(['image/png'])
    expect(types([])).toBeUndefined()
  })

  test.each(['204', '205', '304'])('an answer of status %s has no body', (status) => {
    expect(answered({ status, contents })).toBeUndefined()
  })

  test('a form is no answer: it is text', () => {
    expect(answered({ status: '200', contents: [content('application/x-www-form-urlencoded')] })?.kind).toBe('text')
    expect(answered({ status: '200', contents: [content('multipart/form-data')] })?.kind).toBe('bytes')
  })

  test('a request is the first JSON, else a form, else text, else bytes', () => {
    expect(sent({ contents })?.content.mediaType).toBe('application/json')
    expect(sent({ contents: [content('image/png'), content('multipart/form-data')] })?.kind).toBe('multipart')
    expect(sent({ contents: [] })).toBeUndefined()
  })
})

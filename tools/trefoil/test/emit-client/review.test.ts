import { describe, expect, test } from 'vitest'
import { clientReview } from '../../src/emit/client/review/review.ts'
import type { Api, Operation, Parameter, SecurityScheme } from '../../src/model/api.ts'
import {
  any,
  anyOf,
  api,
  array,
  body,
  content,
  group,
  json,
  named,
  nothing,
  object,
  operation,
  parameter,
  reference,
  response,
  string,
  scheme,
} from './build.ts'

const review = (own: Partial<Operation>, rest: Partial<Api> = {}): readonly string[] =>
  clientReview(api({ groups: [group('ThingsApi', [operation('getThing', own)])], ...rest })).map(
    ({ code, severity, message }) => `${severity} ${code} ${message}`,
  )

test('nothing to say', () => {
  expect(
    review({
      parameters: [parameter('a'), parameter('b', { in: 'query', style: 'form', schema: array(string()) })],
      body: body([json(object())]),
    }),
  ).toEqual([])
})

describe('styles', () => {
  const query = (own: Partial<Parameter>): Parameter =>
    parameter('q', { in: 'query', required: false, style: 'form', explode: true, ...own })
  const refused = 'does not say how a list or an object inside another is written; such values are refused'
  test.each<readonly [string, Parameter, readonly string[]]>([
    ['a list of lists', query({ schema: array(array(string())) }), [`style form ${refused}`]],
    ['an object of objects', query({ schema: object({ a: object() }) }), [`style form ${refused}`]],
    ['a map of lists', query({ schema: object({}, { additional: array(string()) }) }), [`style form ${refused}`]],
    [
      'through a reference and a union',
      query({ schema: anyOf([nothing, reference(named('A', array(object())))]) }),
      [`style form ${refused}`],
    ],
    ['a list of anything', query({ schema: array(any()) }), []],
    ['JSON', query({ schema: array(array(string())), mediaType: 'application/json' }), []],
    ['deepObject of an object', query({ style: 'deepObject', schema: object({ a: string() }) }), []],
    [
      'deepObject of a list',
      query({ style: 'deepObject', schema: array(string()) }),
      ['style deepObject is for objects; other values are refused'],
    ],
    [
      'a cookie of a list',
      parameter('q', { in: 'cookie', style: 'form', explode: true, schema: array(string()) }),
      ['style form does not say how a list or an object is written in cookies; each value becomes a cookie'],
    ],
  ])('%s', (_, given, want) => {
    expect(review({ parameters: [given] })).toEqual(want.map((problem) => `warning TF4001 The ${given.in} parameter "q": ${problem}`))
  })
})

describe('operations', () => {
  test.each<readonly [string, Partial<Operation>, string]>([
    ['TRACE', { method: 'TRACE' }, 'TF4003 fetch does not send TRACE requests: getThing will always throw'],
    [
      'a fragment',
      { path: '/a#b' },
      'TF4008 The path "/a#b" holds a query or a fragment; it is sent as it stands, and a fragment is not sent at all',
    ],
    [
      'no success',
      { responses: [response('404')] },
      'TF4004 getThing documents no success: any 2xx counts as one, and its body is not read',
    ],
    [
      'parts of another kind',
      { body: body([content('multipart/related')]) },
      'TF4005 The parts of a body of "multipart/related" are not put together: it is sent as it is given',
    ],
    [
      'a form without members',
      { body: body([content('multipart/form-data', array(string()))]) },
      'TF4009 A body of "multipart/form-data" has members, and this schema admits no object',
    ],
    [
      'lines that are one text',
      { responses: [response('200', { contents: [content('application/x-ndjson', string())] })] },
      'TF4006 An answer of "application/x-ndjson" is read to its end, and comes as one text',
    ],
    [
      'events some of which have text',
      {
        responses: [
          response('200', {
            contents: [content('text/event-stream', anyOf([object({ 'data!': string() }), object({ 'data!': object({ a: string() }) })]))],
          }),
        ],
      },
      'TF4012 Some events of "text/event-stream" have text for data, and others have values: all come with the text',
    ],
    [
      'events that are sent',
      { body: body([content('text/event-stream')]) },
      'TF4005 The items of a body of "text/event-stream" are not put together: it is sent as the text that is given',
    ],
  ])('%s', (_, given, want) => {
    expect(review(given)).toEqual([`warning ${want}`])
  })

  test('an operation of two tags is looked at once', () => {
    const trace = operation('getThing', { method: 'TRACE' })
    expect(clientReview(api({ groups: [group('AApi', [trace]), group('BApi', [trace])] }))).toHaveLength(1)
  })
})

test('media types that are left aside are counted', () => {
  const contents = [content('application/xml; charset=utf-8', object()), json(object())]
  const responses = [response('200', { contents }), response('404', { contents })]
  expect(review({ responses, body: body(contents) })).toEqual([
    'warning TF4002 Answers of "application/xml" are not asked for where they say the same as JSON that the document offers too (2 places)',
    'warning TF4005 Bodies of "application/xml" are sent as the text that is given; what their schema says is not applied (one place)',
  ])
  expect(review({ responses: [response('200', { contents: [content('text/xml', object())] })] })).toEqual([
    'warning TF4012 Answers of "text/xml" come as text; what their schema says is not applied (one place)',
  ])
})

test('security schemes that others have to serve, where they are in use', () => {
  const tls: SecurityScheme = scheme({ kind: 'mutualTLS', key: 'a/b', pointer: '/components/securitySchemes/a~1b' })
  const digest: SecurityScheme = scheme({ kind: 'http', key: 'd', scheme: 'digest', pointer: '/components/securitySchemes/d' })
  const unused: SecurityScheme = scheme({ kind: 'mutualTLS', key: 'unused' })
  const basic: SecurityScheme = scheme({ kind: 'http', key: 'basic', scheme: 'basic' })
  const securitySchemes = [tls, digest, unused, basic]
  const security = [tls, digest, basic].map((scheme) => [{ scheme, scopes: [] }])
  const found = clientReview(api({ securitySchemes, groups: [group('ThingsApi', [operation('get', { security })])] }))
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ['TF4007', '/components/securitySchemes/a~1b'],
    ['TF4007', '/components/securitySchemes/d'],
  ])
})

test('a schema with the name that another one has in requests is an error', () => {
  const schemas = [named('Thing', object({ id: string({}, { readOnly: true }) })), named('ThingWritable', object())]
  expect(clientReview(api({ schemas }))).toMatchObject([{ severity: 'error', code: 'TF4010', at: '/components/schemas/ThingWritable' }])
})

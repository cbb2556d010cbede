import { expect, test } from 'vitest'
import { bodyTypes, returnType } from '../../src/emit/docs/content.ts'
import { pagesOf } from '../../src/emit/docs/pages.ts'
import type { Response } from '../../src/model/api.ts'
import { integer, json, operation, response, string } from './build.ts'

const links = pagesOf({ groups: [], schemas: [] }).from('docs')
const xml = json(string(), { mediaType: 'application/xml' })
const numbers = json(integer())

test.each<readonly [string, readonly Response[], string]>([
  ['nothing', [response('204')], 'void'],
  ['each that it may be', [response('200', { contents: [xml, numbers] })], 'number \\| string'],
  [
    'what it reads, not all that is offered',
    [response('200', { contents: [json(integer(), { mediaType: 'text/xml' }), numbers] })],
    'number',
  ],
  ['text', [response('200', { contents: [xml] })], 'string'],
  ['a body, or none', [response('200', { contents: [numbers] }), response('202')], 'number \\| undefined'],
  ['a status without a body, whatever the document says', [response('204', { contents: [numbers] })], 'void'],
  ['default alone', [response('default', { contents: [numbers] })], 'number'],
])('a call returns %s', (_, responses, want) => {
  expect(returnType(operation('get', { responses }), links)).toBe(want)
})

test('a body is of the types that can be sent, the preferred one first', () => {
  expect(bodyTypes({ pointer: '', required: true, contents: [xml, numbers] }, links)).toEqual(['number', 'string'])
})

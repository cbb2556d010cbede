import { expect, test } from 'vitest'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import type { Operation } from '../../src/model/api.ts'
import { api, group, json, operation, options, parameter, response, string } from './build.ts'

const guide = (...operations: readonly Operation[]): string =>
  docsEmitter(api({ groups: [group('ThingsApi', operations)] }), options).find(({ path }) => path === 'docs/Guide.md')?.text ?? ''

const bytes = response('200', { contents: [{ ...json(string({ format: 'binary' })), mediaType: 'image/png' }] })

test('what gives bytes can give them as they come', () => {
  const text = guide(
    operation('getPhoto', { parameters: [parameter('id')], responses: [bytes, response('404', { contents: [json(string())] })] }),
  )
  expect(text).toContain('`getPhoto` gives a `Blob`')
  expect(text).toContain("const stream = await streamed(getPhoto)(client, { id: 'string' })")
})

test.each<[string, Operation]>([
  ['no bytes', operation('getThing', { responses: [response('200', { contents: [json(string())] })] })],
  ['bytes or something else', operation('getThing', { responses: [bytes, response('202', { contents: [json(string())] })] })],
  ['no answers', operation('getThing')],
])('nothing is said of it where there are %s', (_, given) => {
  expect(guide(given)).not.toContain('streamed')
})

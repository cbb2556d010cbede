import type { Raw, Reply } from './server.ts'

/** Bodies and parameters with a content: operations by what they send or read, and what that is on the wire. */

const text = { type: 'string' }
const anything = {}
const thing = { type: 'object', additionalProperties: true }

const sending = (content: object): object => ({
  put: { requestBody: { required: true, content }, responses: { 204: { description: 'Seen.' } } },
})
const reading = (status: number, content?: object): object => ({
  get: { responses: { [status]: { description: 'Read.', ...(content && { content }) } } },
})
const taking = (parameter: object): object => ({ get: { parameters: [parameter], responses: { 204: { description: 'Seen.' } } } })
const json = { 'application/json': { schema: thing } }

/** Path items by the name of their operation; a path parameter is called `p`. */
const items: Readonly<Record<string, object>> = {
  sendJson: sending(json),
  sendPatch: sending({ 'application/merge-patch+json': { schema: thing } }),
  sendForm: sending({ 'application/x-www-form-urlencoded': { schema: thing } }),
  sendEncodedForm: sending({
    'application/x-www-form-urlencoded': {
      schema: { type: 'object', properties: { a: { type: 'array', items: text }, b: thing, c: text, d: thing } },
      encoding: {
        a: { style: 'pipeDelimited', explode: false },
        b: { style: 'deepObject', explode: true },
        c: { allowReserved: true },
        d: { contentType: 'application/json' },
      },
    },
  }),
  sendParts: sending({
    'multipart/form-data': {
      schema: { type: 'object', properties: { a: text, b: thing, file: { type: 'string', format: 'binary' }, c: text } },
      encoding: { c: { contentType: 'text/csv', headers: { 'X-Part': { schema: { type: 'integer' } } } } },
    },
  }),
  sendMixed: sending({
    'multipart/mixed': {
      schema: { type: 'array' },
      prefixEncoding: [{ contentType: 'text/csv' }],
      itemEncoding: { contentType: 'application/json' },
    },
  }),
  sendText: sending({ 'text/plain': { schema: text } }),
  sendXml: sending({ 'application/xml': { schema: thing } }),
  sendBytes: sending({ 'application/octet-stream': {} }),
  sendLines: sending({ 'application/x-ndjson': { itemSchema: anything } }),
  sendSequence: sending({ 'application/json-seq': { itemSchema: anything } }),
  sendEither: sending({ ...json, 'text/csv': { schema: text } }),
  readJson: reading(200, json),
  readProblem: reading(200, { 'application/problem+json': { schema: thing } }),
  readText: reading(200, { 'text/plain': { schema: text } }),
  readXml: reading(200, { 'application/xml': { schema: thing } }),
  readBytes: reading(200, { 'application/octet-stream': {} }),
  readLines: reading(200, { 'application/jsonl': { itemSchema: anything } }),
  readSequence: reading(200, { 'application/json-seq': { itemSchema: anything } }),
  readEvents: reading(200, { 'text/event-stream': {} }),
  readJsonEvents: reading(200, { 'text/event-stream': { itemSchema: thing } }),
  readEither: reading(200, { ...json, 'text/csv': { schema: text } }),
  readNothing: reading(204, json),
  readReset: reading(205, json),
  readHead: { head: { responses: { 200: { description: 'Read.', content: json } } } },
  takeQuery: taking({ name: 'p', in: 'query', content: json }),
  takeHeader: taking({ name: 'p', in: 'header', content: json }),
  takeCookie: taking({ name: 'p', in: 'cookie', content: json }),
  takePath: taking({ name: 'p', in: 'path', required: true, content: json }),
  takeText: taking({ name: 'p', in: 'query', content: { 'text/plain': { schema: text } } }),
  takeQuerystring: taking({ name: 'p', in: 'querystring', content: { 'application/x-www-form-urlencoded': { schema: thing } } }),
  takeJsonQuerystring: taking({ name: 'p', in: 'querystring', content: json }),
}

export const mediaPaths: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(items).map(([name, item]) => [
    name === 'takePath' ? `/${name}/{p}` : `/${name}`,
    Object.fromEntries(Object.entries(item).map(([method, operation]: [string, object]) => [method, { operationId: name, ...operation }])),
  ]),
)

const bytes = new Uint8Array([0, 255, 13, 10])
const utf8 = (of: string): string => Buffer.from(of).toString('latin1')

async function* later(): AsyncGenerator {
  yield { a: 'é' }
  await new Promise((resolve) => setTimeout(resolve, 2))
  yield 2
}

/** What a body is on the wire: its type, and its bytes as characters. Given anew each time, since some can be read once. */
export const sent: readonly (readonly [
  what: string,
  operation: string,
  parameters: () => object,
  want: readonly [type: string, body: string],
])[] = [
  ['JSON', 'sendJson', () => ({ body: { a: [1, null, 'é'] } }), ['application/json', utf8('{"a":[1,null,"é"]}')]],
  ['JSON of a type of its own', 'sendPatch', () => ({ body: { a: null } }), ['application/merge-patch+json', '{"a":null}']],
  [
    'a form',
    'sendForm',
    () => ({ body: { a: 'é &', b: [1, 2], c: { d: 1 } } }),
    ['application/x-www-form-urlencoded;charset=UTF-8', 'a=%C3%A9+%26&b=1&b=2&c=%7B%22d%22%3A1%7D'],
  ],
  [
    'a form with encodings',
    'sendEncodedForm',
    () => ({ body: { a: ['x y', '&'], b: { k: '/' }, c: '/?x', d: { k: 1 } } }),
    ['application/x-www-form-urlencoded', 'a=x%20y%7C%26&b%5Bk%5D=%2F&c=/?x&d=%7B%22k%22%3A1%7D'],
  ],
  ['text', 'sendText', () => ({ body: 'é\r\n' }), ['text/plain', utf8('é\r\n')]],
  ['XML, as text', 'sendXml', () => ({ body: '<a>é</a>' }), ['application/xml', utf8('<a>é</a>')]],
  ['bytes', 'sendBytes', () => ({ body: bytes }), ['application/octet-stream', '\0\u00FF\r\n']],
  ['a Blob', 'sendBytes', () => ({ body: new Blob([bytes], { type: 'image/png' }) }), ['application/octet-stream', '\0\u00FF\r\n']],
  ['a stream up', 'sendBytes', () => ({ body: new Blob([bytes]).stream() }), ['application/octet-stream', '\0\u00FF\r\n']],
  ['lines', 'sendLines', () => ({ body: [{ a: 'é' }, 2] }), ['application/x-ndjson', utf8('{"a":"é"}\n2\n')]],
  ['lines as they are made', 'sendLines', () => ({ body: later() }), ['application/x-ndjson', utf8('{"a":"é"}\n2\n')]],
  ['a JSON text sequence', 'sendSequence', () => ({ body: [{ a: 1 }, 2] }), ['application/json-seq', '\u001E{"a":1}\n\u001E2\n']],
  ['the first of two types', 'sendEither', () => ({ body: { a: 1 } }), ['application/json', '{"a":1}']],
  ['the other of two types', 'sendEither', () => ({ contentType: 'text/csv', body: 'a;b' }), ['text/csv', 'a;b']],
]

/** Messages of parts: each with its headers, read by a parser that is not ours. */
export const parts: readonly (readonly [what: string, operation: string, parameters: () => object, want: readonly unknown[]])[] = [
  [
    'a form of parts',
    'sendParts',
    () => ({ body: { a: 'é', b: { k: 1 }, file: new File([bytes], 'f.bin', { type: 'image/png' }), c: 'x;y' } }),
    [
      ['a', 'é'],
      ['b', 'blob', 'application/json', '{"k":1}'],
      ['file', 'f.bin', 'image/png', '\0\uFFFD\r\n'],
      ['c', 'blob', 'text/csv', 'x;y'],
    ],
  ],
  [
    'a form of parts with headers',
    'sendParts',
    () => ({ body: { a: 'é', c: 'x;y' }, partHeaders: { c: { 'X-Part': 7 } } }),
    [
      ['a', 'é'],
      ['c', 'blob', 'text/csv', 'x;y'],
    ],
  ],
]

const reply = (type: string, ...chunks: readonly (string | Uint8Array)[]): Reply => ({ status: 200, type, chunks })

/** What an answer is read as. */
export const read: readonly (readonly [what: string, operation: string, reply: Reply, want: unknown])[] = [
  ['JSON', 'readJson', reply('application/json; charset=utf-8', '{"a":"é"}'), { a: 'é' }],
  ['JSON of another type', 'readProblem', reply('application/problem+json', '{"a":1}'), { a: 1 }],
  ['text', 'readText', reply('text/plain', 'é\r\n'), 'é\r\n'],
  ['XML, as text', 'readXml', reply('application/xml', '<a>é</a>'), '<a>é</a>'],
  ['bytes', 'readBytes', reply('application/octet-stream', bytes), [...bytes]],
  ['lines', 'readLines', reply('application/jsonl', '{"a":', '1}\n\n2'), [{ a: 1 }, 2]],
  ['a JSON text sequence', 'readSequence', reply('application/json-seq', '\u001E{"a":1}\n\u001E2\n'), [{ a: 1 }, 2]],
  ['events', 'readEvents', reply('text/event-stream', 'id: 1\ndata: é\n\n', 'data: b\n\n'), [event('é'), event('b')]],
  ['events of JSON', 'readJsonEvents', reply('text/event-stream', 'id: 1\ndata: {"a":1}\n\n', 'data: [DONE]\n\n'), [event({ a: 1 })]],
  ['one of two types', 'readEither', reply('application/json', '{"a":1}'), { a: 1 }],
  ['the other of two types', 'readEither', reply('text/csv', 'a;b'), 'a;b'],
  ['no body: 204', 'readNothing', { status: 204 }, undefined],
  ['no body: 205', 'readReset', { status: 205 }, undefined],
  ['no body: HEAD', 'readHead', { status: 200, type: 'application/json' }, undefined],
]

function event(data: unknown): object {
  return { event: 'message', data, id: '1' }
}

/** What of a request a parameter with a content is. */
export const taken: readonly (readonly [
  what: string,
  operation: string,
  parameters: object,
  of: (raw: Raw) => string | undefined,
  want: string,
])[] = [
  [
    'JSON in the query',
    'takeQuery',
    { p: { a: [1, 'é &'] } },
    ({ target }) => target,
    '/takeQuery?p=%7B%22a%22%3A%5B1%2C%22%C3%A9%20%26%22%5D%7D',
  ],
  ['JSON in a header', 'takeHeader', { p: { a: [1] } }, ({ headers }) => headers.get('p'), '{"a":[1]}'],
  ['JSON in a cookie', 'takeCookie', { p: { a: ';' } }, ({ headers }) => headers.get('cookie'), 'p=%7B%22a%22%3A%22%3B%22%7D'],
  ['JSON in the path', 'takePath', { p: { a: '/' } }, ({ target }) => target, '/takePath/%7B%22a%22%3A%22%2F%22%7D'],
  ['text in the query', 'takeText', { p: 'a b' }, ({ target }) => target, '/takeText?p=a%20b'],
  [
    'the whole query, as a form',
    'takeQuerystring',
    { p: { a: 'é &', b: [1, 2] } },
    ({ target }) => target,
    '/takeQuerystring?a=%C3%A9+%26&b=1&b=2',
  ],
  ['the whole query, as JSON', 'takeJsonQuerystring', { p: { a: 1 } }, ({ target }) => target, '/takeJsonQuerystring?%7B%22a%22%3A1%7D'],
]

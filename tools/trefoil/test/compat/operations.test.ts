import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { saidOf } from './said.ts'

type Row = readonly [name: string, before: JsonObject, after: JsonObject, want: readonly string[]]

const text = { type: 'string' }
const number = { type: 'number' }
const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({ type: 'object', properties, required })
const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } })
const done = { '204': { description: 'Done.' } }
const answer = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({ description: 'Fine.', content: json(schema), ...more })
const query = (name: string, more: JsonObject = {}): JsonObject => ({ name, in: 'query', schema: text, ...more })

const operation = (own: JsonObject): JsonObject => ({ operationId: 'putThing', tags: ['Things'], responses: done, ...own })
const put = (own: JsonObject, path = '/things'): JsonObject => ({ paths: { [path]: { put: operation(own) } } })
const rows = (all: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[]): readonly Row[] =>
  all.map(([name, before, after, want]) => [name, put(before), put(after), want])

const parameters = rows([
  ['a parameter', {}, { parameters: [query('a')] }, ['parameter-added mmm']],
  ['one that has to be given', {}, { parameters: [query('a', { required: true })] }, ['required-parameter-added MMm']],
  ['no parameter', { parameters: [query('a')] }, {}, ['parameter-removed MMM']],
  ['it has to be given', { parameters: [query('a')] }, { parameters: [query('a', { required: true })] }, ['parameter-required MMm']],
  ['it need not be given', { parameters: [query('a', { required: true })] }, { parameters: [query('a')] }, ['parameter-optional mmm']],
  ['of another type', { parameters: [query('a')] }, { parameters: [query('a', { schema: number })] }, ['type-changed MMM']],
  ['in a header', { parameters: [query('a')] }, { parameters: [query('a', { in: 'header' })] }, ['parameter-moved M-p']],
  [
    'in another style',
    { parameters: [query('a', { schema: { type: 'array', items: text } })] },
    { parameters: [query('a', { schema: { type: 'array', items: text }, explode: false })] },
    ['parameter-style-changed M-p'],
  ],
  [
    'a default',
    { parameters: [query('a', { schema: { ...text, default: 'x' } })] },
    { parameters: [query('a', { schema: { ...text, default: 'y' } })] },
    ['default-changed M-p'],
  ],
  ['words', { parameters: [query('a')] }, { parameters: [query('a', { description: 'It.' })] }, ['description-changed p--']],
  ['deprecated', { parameters: [query('a')] }, { parameters: [query('a', { deprecated: true })] }, ['deprecated m--']],
])

const body = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  requestBody: { content: json(schema), required: true, ...more },
})
const kinds = (content: JsonObject): JsonObject => ({ requestBody: { required: true, content } })

const bodies = rows([
  ['a body', {}, body(text, { required: false }), ['body-added mmm']],
  ['one that has to be given', {}, body(text), ['required-body-added MMm']],
  ['no body', body(text), {}, ['body-removed MMM']],
  ['it has to be given', body(text, { required: false }), body(text), ['body-required MMm']],
  ['it need not be given', body(text), body(text, { required: false }), ['body-optional mmm']],
  ['of another type', body(text), body(number), ['type-changed MMM']],
  ['a member that has to be there', body(object({ a: text })), body(object({ a: text, b: text }, ['b'])), ['required-member-added MMM']],
  [
    'another media type',
    kinds({ 'application/json': { schema: text } }),
    kinds({ 'application/vnd.api+json': { schema: text } }),
    ['request-media-type-changed M-p'],
  ],
  [
    'another kind of body',
    kinds({ 'application/json': { schema: number } }),
    kinds({ 'text/plain': { schema: number } }),
    ['request-media-type-changed M-p', 'type-changed MMM'],
  ],
  [
    'a media type too',
    kinds({ 'application/json': { schema: text } }),
    kinds({ 'application/json': { schema: text }, 'text/plain': { schema: text } }),
    ['request-media-type-added mmm'],
  ],
  [
    'one that is preferred',
    kinds({ 'text/plain': { schema: text } }),
    kinds({ 'application/json': { schema: object({ a: text }) }, 'text/plain': { schema: text } }),
    ['request-media-type-added mmm', 'type-changed MMM'],
  ],
  [
    'a media type less',
    kinds({ 'application/json': { schema: text }, 'text/plain': { schema: text } }),
    kinds({ 'application/json': { schema: text } }),
    ['request-media-type-removed MMM'],
  ],
])

const form = (encoding: JsonObject): JsonObject => ({
  requestBody: { required: true, content: { 'multipart/form-data': { schema: object({ f: text }, ['f']), encoding: { f: encoding } } } },
})
const header = (more: JsonObject = {}): JsonObject => ({ headers: { 'X-A': { schema: text, ...more } } })

const parts = rows([
  ['a header of a part', form({}), form(header()), ['part-header-added mmm']],
  ['one that has to be given', form({}), form(header({ required: true })), ['required-part-header-added MMM']],
  ['no header', form(header()), form({}), ['part-header-removed MMM']],
  ['it has to be given', form(header()), form(header({ required: true })), ['part-header-required MMM']],
  ['it need not be given', form(header({ required: true })), form(header()), ['part-header-optional mmm']],
  ['of another type', form(header()), form(header({ schema: number })), ['type-changed MMM']],
  ['another type of content', form({ contentType: 'text/csv' }), form({ contentType: 'text/plain' }), ['encoding-changed M-p']],
])

const get = (responses: JsonObject): JsonObject => ({ responses })
const problem = object({ message: text }, ['message'])

const answers = rows([
  ['another success', get({ '200': answer(text) }), get({ '200': answer(text), '201': answer(text) }), ['success-status-added Mmm']],
  ['a failure', get({ '200': answer(text) }), get({ '200': answer(text), '404': answer(problem) }), ['error-status-added mmm']],
  [
    'one like others',
    get({ '200': answer(text), '400': answer(problem) }),
    get({ '200': answer(text), '400': answer(problem), '404': answer(problem) }),
    ['error-status-added mmm'],
  ],
  [
    'one unlike others',
    get({ '200': answer(text), '400': answer(problem) }),
    get({ '200': answer(text), '400': answer(problem), '404': answer(object({ code: number })) }),
    ['error-bodies-widened M--', 'error-status-added mmm'],
  ],
  ['a status less', get({ '200': answer(text), '404': answer(problem) }), get({ '200': answer(text) }), ['status-removed MMM']],
  ['of another type', get({ '200': answer(text) }), get({ '200': answer(number) }), ['type-changed MMM']],
  ['no body any more', get({ '200': answer(text) }), get({ '200': { description: 'Fine.' } }), ['answer-removed MMM']],
  ['a body', get({ '200': { description: 'Fine.' } }), get({ '200': answer(text) }), ['answer-added MMM']],
  ['words', get({ '200': answer(text) }), get({ '200': answer(text, { description: 'Good.' }) }), ['description-changed p--']],
  ['a header', get({ '200': answer(text) }), get({ '200': answer(text, { headers: { a: { schema: text } } }) }), ['header-added m-p']],
  ['no header', get({ '200': answer(text, { headers: { a: { schema: text } } }) }), get({ '200': answer(text) }), ['header-removed M-p']],
  [
    'a header that need not be there',
    get({ '200': answer(text, { headers: { a: { schema: text, required: true } } }) }),
    get({ '200': answer(text, { headers: { a: { schema: text } } }) }),
    ['header-optional M-p'],
  ],
  [
    'a header of another type',
    get({ '200': answer(text, { headers: { a: { schema: text } } }) }),
    get({ '200': answer(text, { headers: { a: { schema: number } } }) }),
    ['header-changed p-p'],
  ],
  [
    'another media type',
    get({ '200': { description: 'Fine.', content: { 'application/json': { schema: text } } } }),
    get({ '200': { description: 'Fine.', content: { 'application/vnd.api+json': { schema: text } } } }),
    ['answer-media-type-changed M-p'],
  ],
  [
    'a media type that is read otherwise',
    get({ '200': answer(object({ a: text })) }),
    get({ '200': { description: 'Fine.', content: { ...json(object({ a: text })), 'image/png': {} } } }),
    ['answer-media-type-added Mmm'],
  ],
  [
    'a media type less',
    get({ '200': { description: 'Fine.', content: { ...json(object({ a: text })), 'image/png': {} } } }),
    get({ '200': answer(object({ a: text })) }),
    ['answer-media-type-removed M--'],
  ],
])

const key = (name: string): JsonObject => ({ type: 'apiKey', in: 'header', name })
const secured = (own: JsonObject, schemes: JsonObject = { k: key('X-Key'), l: key('X-Other') }): JsonObject => ({
  ...put(own),
  components: { securitySchemes: schemes },
})
const oauth = (...scopes: readonly string[]): JsonObject => ({
  o: {
    type: 'oauth2',
    flows: {
      clientCredentials: { tokenUrl: 'https://a.example/token', scopes: Object.fromEntries(scopes.map((scope) => [scope, 'So.'])) },
    },
  },
})
const server = (...servers: readonly JsonObject[]): JsonObject => ({ ...put({}), servers })

const surroundings: readonly Row[] = [
  ['another path', put({}), put({}, '/others'), ['path-changed M-p']],
  ['another method', put({}), { paths: { '/things': { post: operation({}) } } }, ['method-changed M-p']],
  ['another name', put({}), put({ operationId: 'setThing' }), ['operation-renamed MMM']],
  ['another class', put({}), put({ tags: ['Others'] }), ['class-renamed Mpp']],
  [
    'another of several classes',
    {
      paths: {
        '/a': { get: { operationId: 'a', tags: ['A'], responses: done } },
        '/b': { get: { operationId: 'b', tags: ['A'], responses: done } },
        '/c': { get: { operationId: 'c', tags: ['C'], responses: done } },
      },
    },
    {
      paths: {
        '/a': { get: { operationId: 'a', tags: ['A'], responses: done } },
        '/b': { get: { operationId: 'b', tags: ['C'], responses: done } },
        '/c': { get: { operationId: 'c', tags: ['C'], responses: done } },
      },
    },
    ['operation-moved Mpp'],
  ],
  ['words', put({}), put({ summary: 'Puts it.' }), ['description-changed p--']],
  ['deprecated', put({}), put({ deprecated: true }), ['deprecated m--']],
  ['credentials', secured({}), secured({ security: [{ k: [] }] }), ['security-added M--']],
  ['no credentials', secured({ security: [{ k: [] }] }), secured({}), ['security-removed m--']],
  [
    'other credentials',
    secured({ security: [{ k: [] }] }),
    secured({ security: [{ l: [] }] }),
    ['security-alternative-added m--', 'security-changed M--'],
  ],
  [
    'other credentials too',
    secured({ security: [{ k: [] }] }),
    secured({ security: [{ k: [] }, { l: [] }] }),
    ['security-alternative-added m--'],
  ],
  ['a scheme', secured({}, { k: key('X-Key') }), secured({}), ['security-scheme-added m--']],
  ['no scheme', secured({}), secured({}, { k: key('X-Key') }), ['security-scheme-removed M--']],
  ['another header', secured({}, { k: key('X-Key') }), secured({}, { k: key('X-Token') }), ['security-scheme-changed M--']],
  [
    'a scope that is asked for',
    secured({ security: [{ o: ['a'] }] }, oauth('a', 'b')),
    secured({ security: [{ o: ['a', 'b'] }] }, oauth('a', 'b')),
    ['scope-added M--'],
  ],
  [
    'a scope that is not',
    secured({ security: [{ o: ['a', 'b'] }] }, oauth('a', 'b')),
    secured({ security: [{ o: ['a'] }] }, oauth('a', 'b')),
    ['scope-removed m--'],
  ],
  ['a scope that there is', secured({}, oauth('a')), secured({}, oauth('a', 'b')), ['scope-listed m--']],
  ['a scope that there is not', secured({}, oauth('a', 'b')), secured({}, oauth('a')), ['scope-unlisted M--']],
  ['another server', server({ url: 'https://a.example' }), server({ url: 'https://b.example' }), ['server-changed M-p']],
  [
    'a server too',
    server({ url: 'https://a.example' }),
    server({ url: 'https://a.example' }, { url: 'https://b.example' }),
    ['server-added m--'],
  ],
  [
    'a server less',
    server({ url: 'https://a.example' }, { url: 'https://b.example' }),
    server({ url: 'https://a.example' }),
    ['server-removed M--'],
  ],
  [
    'a value of a variable less',
    server({ url: 'https://{r}.example', variables: { r: { default: 'a', enum: ['a', 'b'] } } }),
    server({ url: 'https://{r}.example', variables: { r: { default: 'a', enum: ['a'] } } }),
    ['server-variable-changed M--'],
  ],
]

const hook = (own: JsonObject): JsonObject => ({ webhooks: { fed: { post: { responses: { '200': { description: 'Heard.' } }, ...own } } } })
const called = (own: JsonObject, to = '{$request.body#/to}'): JsonObject =>
  put({ callbacks: { fed: { [to]: { post: { responses: { '200': { description: 'Heard.' } }, ...own } } } } })

const incoming: readonly Row[] = [
  ['a webhook', {}, hook({}), ['webhook-added mmm']],
  ['no webhook', hook({}), {}, ['webhook-removed MMM']],
  [
    'a member of what it says',
    hook(body(object({ a: text }))),
    hook(body(object({ a: text, b: text }, ['b']))),
    ['required-member-added mmm'],
  ],
  ['a member less', hook(body(object({ a: text, b: text }))), hook(body(object({ a: text }))), ['member-removed MMM']],
  [
    'null in what it says',
    hook(body(object({ a: text }))),
    hook(body(object({ a: { type: ['string', 'null'] } }))),
    ['nullable-added MMM'],
  ],
  [
    'another answer',
    hook({}),
    hook({ responses: { '200': { description: 'Heard.' }, '410': { description: 'Enough.' } } }),
    ['reply-added m--'],
  ],
  [
    'no such answer',
    hook({ responses: { '200': { description: 'Heard.' }, '410': { description: 'Enough.' } } }),
    hook({}),
    ['reply-removed M--'],
  ],
  ['a callback', put({}), called({}), ['callback-added mmm']],
  ['no callback', called({}), put({}), ['callback-removed MMM']],
  ['a callback to another address', called({}), called({}, '{$request.body#/at}'), ['callback-address-changed M-p']],
]

const all = { parameters, bodies, parts, answers, surroundings, incoming }

describe.each(Object.entries(all))('%s', (_, own) => {
  test.each(own)('%s', (_name, before, after, want) => {
    expect(saidOf(before, after)).toEqual(want)
  })
})

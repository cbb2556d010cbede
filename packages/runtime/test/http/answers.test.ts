import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  ApiClient,
  ApiException,
  asBlob,
  asFound,
  asJson,
  asNothing,
  asText,
  isApiException,
  type ApiOperation,
  operation,
  type Read,
} from '../../src/http/index.ts'
import type { SuccessOf } from '../../src/http/answer.ts'
import type { Arguments } from '../../src/http/operation.ts'
import { asTyped } from '../../src/http/typed.ts'
import { answering, answeringJson, server } from './server.ts'

interface Thing {
  readonly name: string
}
interface Problem {
  readonly detail: string
}
interface Responses {
  200: Thing
  202: undefined
  404: Problem
  '5XX': string
}
type Get = ApiOperation<{ id?: string }, Responses>

const answers = { 200: asJson, 202: asNothing, 404: asJson, '5XX': asText }
const at = (server: string): Get => operation({ id: 'getThing', server, method: 'GET', path: '/', answers })
const client = new ApiClient()

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('no error'),
    (error: unknown) => error,
  )
}

async function exception(promise: Promise<unknown>): Promise<ApiException> {
  const error = await caught(promise)
  if (error instanceof ApiException) return error
  throw new Error('not an ApiException', { cause: error })
}

describe('a success', () => {
  test('gives its body', async () => {
    const { url } = await server(answeringJson(200, { name: 'a' }))
    const thing = await at(url)(client)
    expectTypeOf(thing).toEqualTypeOf<Thing | undefined>()
    expect(thing).toEqual({ name: 'a' })
  })

  test('as an answer: status, headers and body, told apart by the status', async () => {
    const { url } = await server(answering(404, '{"detail":"none"}', { 'content-type': 'application/problem+json', 'x-id': '7' }))
    const answer = await at(url).answer(client)
    if (answer.status !== 404) throw new Error('not narrowed')
    expectTypeOf(answer.body).toEqualTypeOf<Problem>()
    expect([answer.body.detail, answer.headers.get('x-id')]).toEqual(['none', '7'])
    expect(Object.keys(answer).sort()).toEqual(['body', 'headers', 'key', 'status'])
  })

  test('with headers as they are described: one that is required is there', async () => {
    const { url } = await server(answering(200, '{}', { 'X-Total': '7' }))
    const counted: ApiOperation<object, { 200: Thing }, { 200: { 'X-Total': string; 'X-Next': string | null } }> = operation({
      id: 'count',
      server: url,
      method: 'GET',
      path: '/',
      answers: { 200: asJson },
    })
    const { headers } = await counted.answer(client)
    const total = headers.get('X-Total')
    expectTypeOf(total).toEqualTypeOf<string>()
    expectTypeOf(headers.get('X-Next')).toEqualTypeOf<string | null>()
    expectTypeOf(headers.get('x-other')).toEqualTypeOf<string | null>()
    expect(total).toBe('7')
  })

  test.each([
    [200, asText, 'text/csv', 'a;b', 'a;b'],
    [200, asText, 'application/json', '{"a":1}', '{"a":1}'],
    [200, asJson, 'application/vnd.api+json', '{"a":1}', { a: 1 }],
    [200, asJson, '', '[1]', [1]],
    [200, asJson, 'application/json', 'null', null],
    [200, asFound, 'application/json', '[1]', [1]],
    [200, asFound, 'text/html', '[1]', '[1]'],
    [200, asFound, 'application/json-seq', '[1]', '[1]'],
    [200, asFound, 'Application/JSON ;charset=utf-8', '[1]', [1]],
    [200, asNothing, 'text/html', 'a body nevertheless', undefined],
    [204, asNothing, '', '', undefined],
    [205, asNothing, '', '', undefined],
  ])('%i, read %o, of type %j', async (status, read: Read, type, body, want) => {
    const { url } = await server(answering(status, status === 200 ? body : undefined, type ? { 'content-type': type } : {}))
    const op = operation<object, object>({ id: 'op', server: url, method: 'GET', path: '/', answers: { [status]: read } })
    expect(await op(client)).toEqual(want)
  })

  test('bytes', async () => {
    const { url } = await server((response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0, 255])))
    const op = operation<object, { 200: Blob }>({ id: 'op', server: url, method: 'GET', path: '/', answers: { 200: asBlob } })
    const blob = await op(client)
    expect([blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual(['image/png', [0, 255]])
  })

  test('HEAD has no body', async () => {
    const { url } = await server(answering(200, undefined, { 'content-type': 'application/json', 'content-length': '12' }))
    const op = operation<object, { 200: undefined }>({ id: 'op', server: url, method: 'HEAD', path: '/', answers: { 200: asNothing } })
    expect(await op.answer(client)).toMatchObject({ status: 200, body: undefined })
  })
})

describe('any other answer throws', () => {
  test('a documented one: typed by status', async () => {
    const { url } = await server(answeringJson(404, { detail: 'none' }))
    const get = at(url)
    const error = await caught(get(client))
    expect(error).toMatchObject({
      name: 'ApiException',
      message: 'getThing answered 404',
      operation: 'getThing',
      status: 404,
      body: { detail: 'none' },
    })
    if (!isApiException(error, get, 404)) throw new Error('not narrowed')
    expectTypeOf(error.body).toEqualTypeOf<Problem>()
    expect(error.headers.get('content-type')).toContain('json')
    expect(isApiException(error, get)).toBe(true)
    expect(isApiException(error, get, 503)).toBe(false)
    expect(isApiException(error, { ...at(url), id: 'other' })).toBe(false)
    expect(isApiException(new Error('no'), get)).toBe(false)
  })

  test('one of a range', async () => {
    const { url } = await server(answering(503, 'later', { 'content-type': 'text/plain' }))
    const get = at(url)
    const error = await caught(get(client))
    if (!isApiException(error, get)) throw new Error('not narrowed')
    if (error.status !== 404) expectTypeOf(error.body).toEqualTypeOf<string>()
    expect([error.status, error.body]).toEqual([503, 'later'])
    expect(isApiException(error, get, 503)).toBe(true)
  })

  test.each([
    ['one that the document does not have', answeringJson(418, { a: 1 }), 418, { a: 1 }, 'getThing answered 418'],
    ['nor as text', answering(450, '<p>', { 'content-type': 'text/html' }), 450, '<p>', 'getThing answered 450, not JSON'],
    ['a 2xx that it does not have', answering(204), 204, '', 'getThing answered 204, not JSON'],
    ['a body of another type', answering(200, '<p>', { 'content-type': 'text/html' }), 200, '<p>', 'getThing answered 200, not JSON'],
    [
      'JSON that does not parse',
      answering(200, '{"a":', { 'content-type': 'application/json' }),
      200,
      '{"a":',
      'getThing answered 200, not JSON',
    ],
    ['no body', answering(200), 200, '', 'getThing answered 200, not JSON'],
  ])('%s', async (_, reply, status, body, message) => {
    const { url } = await server(reply)
    const get = at(url)
    for (const promise of [get(client), get.answer(client)]) {
      const error = await exception(promise)
      expect([error.status, error.body, error.message]).toEqual([status, body, message])
      expect(isApiException(error, get)).toBe(false)
    }
  })

  test('default: a success only where the document has no other', async () => {
    const { url } = await server(answeringJson(201, { detail: 'a' }))
    const shape = { id: 'op', server: url, method: 'GET', path: '/' }
    const both = operation<object, { 200: Thing; default: Problem }>({ ...shape, answers: { 200: asJson, default: asJson } })
    const error = await caught(both(client))
    if (!isApiException(error, both, 201)) throw new Error('not narrowed')
    expectTypeOf(error.body).toEqualTypeOf<Problem>()
    expect((await both.answer(client)).status).toBe(201)
    const alone = operation<object, { default: Problem }>({ ...shape, answers: { '2XX': asJson, default: asJson } })
    expectTypeOf(alone(client)).resolves.toEqualTypeOf<Problem>()
    expect(await alone(client)).toEqual({ detail: 'a' })
  })
})

test('types: of statuses, of what is void, of parameters that may be left out', () => {
  expectTypeOf<Awaited<ReturnType<ApiOperation<object, { 204: undefined; 404: Problem }>>>>().toEqualTypeOf<void>()
  expectTypeOf<Awaited<ReturnType<ApiOperation<object, { 200: Thing; 201: Thing; '4XX': Problem }>>>>().toEqualTypeOf<Thing>()
  expectTypeOf<ApiOperation<{ a?: string }, object>>().toBeCallableWith(client)
  expectTypeOf<ApiOperation<{ a: string }, object>>().toBeCallableWith(client, { a: '' })
  // @ts-expect-error A required parameter.
  expectTypeOf<ApiOperation<{ a: string }, object>>().toBeCallableWith(client)
  // @ts-expect-error Not a documented status.
  isApiException(undefined, at(''), 418)
})

describe('an answer of several media types', () => {
  const read = asTyped({ 'application/json': asJson, 'text/csv; charset=utf-8': asText, 'image/*': asBlob })
  const problem = ', of type '

  test.each<[string, string, string, unknown, string?]>([
    ['JSON', 'application/json; charset=utf-8', '{"a":1}', { a: 1 }],
    ['text', 'Text/CSV;header=present', 'a;b', 'a;b'],
    ['other JSON', 'application/hal+json', '[1]', [1]],
    ['nothing said: the first', '', '[1]', [1]],
    ['something else', 'text/html', '<p>', '<p>', `${problem}text/html`],
    ['the name of what objects have', 'constructor', 'x', 'x', `${problem}constructor`],
  ])('%s', async (_, type, body, want, said) => {
    const { url } = await server(answering(200, body, type === '' ? {} : { 'content-type': type }))
    const call = operation<object, { 200: unknown }>({ id: 'op', server: url, method: 'GET', path: '/', answers: { 200: read } })
    const answer = await call.answer(client).catch((error: unknown) => error)
    expect(answer).toMatchObject({ body: want, ...(said !== undefined && { problem: said }) })
  })

  test('bytes of a range', async () => {
    const { url } = await server(answering(200, 'x', { 'content-type': 'image/png' }))
    const call = operation<object, { 200: unknown }>({ id: 'op', server: url, method: 'GET', path: '/', answers: { 200: read } })
    expect(await call(client)).toBeInstanceOf(Blob)
  })
})

test('parameters may be left out where all of them may, whatever they are called', () => {
  type Inherited = { constructor?: string; toString?: number; a?: string }
  expectTypeOf<Arguments<Inherited, object>[0]>().toEqualTypeOf<Inherited | undefined>()
  expectTypeOf<Arguments<{ a?: string }, object>[0]>().toEqualTypeOf<{ a?: string } | undefined>()
  expectTypeOf<Arguments<{ constructor: string }, object>[0]>().toEqualTypeOf<{ constructor: string }>()
  expectTypeOf<Arguments<{ constructor?: string; b: string }, object>[0]>().toEqualTypeOf<{ constructor?: string; b: string }>()
})

test('what a call gives: the bodies of successes, or those of all other answers; nothing where there is none', () => {
  expectTypeOf<SuccessOf<{ 200: string; 201: number; 404: boolean }>>().toEqualTypeOf<string | number>()
  expectTypeOf<SuccessOf<{ 404: boolean; default: string }>>().toEqualTypeOf<string>()
  expectTypeOf<SuccessOf<{ 204: undefined }>>().toEqualTypeOf<void>()
  expectTypeOf<SuccessOf<object>>().toEqualTypeOf<void>()
  // A body that no value can be.
  expectTypeOf<SuccessOf<{ 200: never }>>().toEqualTypeOf<never>()
})

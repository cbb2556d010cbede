import { describe, expect, test } from 'vitest'
import {
  ApiClient,
  ApiException,
  apiKeyHeader,
  asJson,
  asJsonLines,
  form,
  hooks,
  operation,
  type OperationShape,
  retry,
  type OperationSchemas,
  type StandardSchema,
  validate,
  ValidationError,
} from '../../src/http/index.ts'
import { answering, answeringJson, server } from './server.ts'

const shape: OperationShape = {
  id: 'op',
  server: '',
  method: 'GET',
  path: '/',
  parameters: { q: form },
  security: apiKeyHeader('k', 'X-Key'),
  answers: { 200: asJson, '4XX': asJson },
}
const call = (url: string) => operation<{ q?: unknown }, { 200: unknown; '4XX': unknown }>({ ...shape, server: url })

describe('hooks', () => {
  test('see the operation, each try and its answer, and no key', async () => {
    let count = 0
    const { url } = await server((response, request) => answeringJson(count++ === 0 ? 503 : 200, count)(response, request))
    const told: unknown[] = []
    const log = hooks({
      before: ({ operation: { id }, method, path, search, headers }) => void told.push([id, method, path, search, headers.get('x-key')]),
      after: ({ status }) => void told.push(status),
    })
    await call(url)(new ApiClient({ middleware: [log], retry: retry({ delay: 1 }), apiKey: { k: 'secret' } }), { q: 1 })
    const before = ['op', 'GET', '/', '&q=1', null]
    expect(told).toEqual([before, 503, before, 200])
  })

  test('change what is sent and what comes back', async () => {
    const { url, seen } = await server(answeringJson(200, 1))
    const change = hooks({ before: ({ headers }) => headers.set('x-a', 'b'), after: (answer) => ({ ...answer, body: [answer.body] }) })
    expect(await call(url)(new ApiClient(), {}, { middleware: [change] })).toEqual([1])
    expect(seen[0]?.headers['x-a']).toBe('b')
  })

  test('answer in place of a failure', async () => {
    const { url } = await server((_, request) => request.socket.destroy())
    const cached = hooks({ error: () => ({ status: 200, headers: new Headers(), key: '200', body: 'kept' }) })
    expect(await call(url)(new ApiClient({ middleware: [cached] }))).toBe('kept')
  })

  test('the last one is outermost', async () => {
    const { url } = await server(answeringJson(200, 1))
    const told: string[] = []
    const named = (name: string) => hooks({ before: () => void told.push(name) })
    await call(url)(new ApiClient({ middleware: [named('inner'), named('outer')] }))
    expect(told).toEqual(['outer', 'inner'])
  })
})

/** Admits one value. */
const only = (wanted: unknown): StandardSchema => ({
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) =>
      JSON.stringify(value) === JSON.stringify(wanted) ? { value } : { issues: [{ message: 'not it', path: ['a', { key: 0 }] }] },
  },
})

describe('validate', () => {
  const schemas = { parameters: only({ q: 1 }), responses: { 200: only('good'), '4XX': only('bad') } }
  test.each<[string, unknown, number, unknown, string | undefined]>([
    ['all as it should be', 1, 200, 'good', undefined],
    ['a request that is not', 2, 200, 'good', 'op, parameters: a.0: not it'],
    ['an answer that is not', 1, 200, 'other', 'op, 200: a.0: not it'],
    ['an answer of a range', 1, 404, 'other', 'op, 4XX: a.0: not it'],
  ])('%s', async (_, q, status, body, want) => {
    const { url, seen } = await server(answeringJson(status, body))
    const error = await call(url)
      .answer(new ApiClient(), { q }, { validate: validate(schemas) })
      .then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
    expect(error instanceof ValidationError ? error.message : error).toBe(want)
    expect(seen).toHaveLength(q === 1 ? 1 : 0)
  })

  test('by the id of the operation; one without schemas passes', async () => {
    const { url } = await server(answeringJson(200, 'any'))
    const all = validate((id) => (id === 'other' ? schemas : undefined))
    expect(await call(url)(new ApiClient({ validate: all }), { q: 5 })).toBe('any')
  })

  test('schemas of another operation are refused, and nothing is sent', async () => {
    const { url, seen } = await server(answeringJson(200, 'good'))
    const options = { validate: validate({ id: 'other', ...schemas }) }
    await expect(call(url)(new ApiClient(), { q: 1 }, options)).rejects.toThrow('op: the schemas are those of other')
    expect(seen).toEqual([])
  })

  test('each item of a stream, when it comes', async () => {
    const { url } = await server(answering(200, '1\n2\n1\n', { 'content-type': 'application/jsonl' }))
    const stream = operation<object, { 200: AsyncIterable<unknown> }>({ ...shape, server: url, answers: { 200: asJsonLines } })
    const seen: unknown[] = []
    const read = async () => {
      for await (const item of await stream(new ApiClient(), {}, { validate: validate({ id: 'op', items: { 200: only(1) } }) }))
        seen.push(item)
    }
    await expect(read()).rejects.toThrow('op, 200: a.0: not it')
    expect(seen).toEqual([1])
  })

  test('what is made for one operation is no option of another', () => {
    const schemas: OperationSchemas<{ readonly a: string }, { readonly 200: number }> = {}
    const other = operation<{ readonly b: number }, { readonly 200: string }>(shape)
    const same = operation<{ readonly a: string }, { readonly 200: number }>(shape)
    const calls = [
      () => same(new ApiClient(), { a: '' }, { validate: validate(schemas) }),
      // @ts-expect-error -- other parameters and answers
      () => other(new ApiClient(), { b: 1 }, { validate: validate(schemas) }),
      () => other(new ApiClient(), { b: 1 }, { validate: validate(() => schemas) }),
    ]
    expect(calls).toHaveLength(3)
  })

  test('an answer that the document does not have stays an ApiException', async () => {
    const { url } = await server(answeringJson(500, {}))
    await expect(call(url)(new ApiClient(), { q: 1 }, { validate: validate(schemas) })).rejects.toBeInstanceOf(ApiException)
  })
})

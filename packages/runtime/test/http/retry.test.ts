import { describe, expect, test } from 'vitest'
import { ApiClient, asJson, operation, type OperationShape, retry, type RetryOptions } from '../../src/http/index.ts'
import { answering, answeringJson, server } from './server.ts'

const shape: OperationShape = { id: 'op', server: '', method: 'GET', path: '/', answers: { 200: asJson, 503: asJson } }
const call = (over: Partial<OperationShape>) => operation<object, { 200: unknown; 503: unknown }>({ ...shape, ...over })
const quick: RetryOptions = { delay: 1 }

/** Fails so many times before it answers 200. */
const failing = (times: number, fail: Parameters<typeof server>[0]): Parameters<typeof server>[0] => {
  let count = 0
  return (response, request) => (count++ < times ? fail(response, request) : answeringJson(200, { count })(response, request))
}
const busy = answeringJson(503, {})
const busyFor = (retryAfter: string) => answering(503, '{}', { 'content-type': 'application/json', 'retry-after': retryAfter })

describe('how often the server is asked', () => {
  test.each<[string, string, number, RetryOptions, Parameters<typeof server>[0], number, number | string]>([
    ['a status that passes', 'GET', 2, quick, busy, 3, 200],
    ['one that does not pass in time', 'GET', 9, quick, busy, 3, 503],
    ['a connection that is reset', 'PUT', 1, quick, (_, request) => void request.socket.destroy(), 2, 200],
    [
      'a body that breaks off',
      'GET',
      1,
      quick,
      (response) => void response.writeHead(200, { 'content-length': 9 }).write('{', () => response.destroy()),
      2,
      200,
    ],
    ['a POST without a key', 'POST', 1, quick, busy, 1, 503],
    ['no retries', 'GET', 1, { retries: 0 }, busy, 1, 503],
    ['another status', 'GET', 1, quick, answeringJson(400, {}), 1, 400],
    ['Retry-After in seconds', 'GET', 1, { delay: 60_000 }, busyFor('0'), 2, 200],
    ['Retry-After as a date that is past', 'GET', 1, { delay: 60_000 }, busyFor('Wed, 21 Oct 2015 07:28:00 GMT'), 2, 200],
    ['a Retry-After that is too long', 'GET', 1, { ...quick, maxDelay: 1000 }, busyFor('7200'), 1, 503],
    ['a Retry-After that is neither', 'GET', 1, quick, busyFor('soon'), 2, 200],
  ])('%s', async (_, method, times, options, fail, tries, want) => {
    const { url, seen } = await server(failing(times, fail))
    const got = await call({ server: url, method })
      .answer(new ApiClient(), {}, { retry: retry(options) })
      .catch((error: { status?: number }) => error)
    expect([seen.length, got.status]).toEqual([tries, want])
  })

  test('a POST with an idempotency key: the same one with each try', async () => {
    const { url, seen } = await server(failing(2, busy))
    const client = new ApiClient({ retry: retry({ ...quick, idempotencyKey: 'Idempotency-Key' }) })
    await call({ server: url, method: 'POST' })(client)
    const keys = seen.map(({ headers }) => headers['idempotency-key'])
    expect([keys.length, new Set(keys).size]).toEqual([3, 1])
    await call({ server: url, method: 'POST' })(client)
    expect(seen[3]?.headers['idempotency-key']).not.toBe(keys[0])
  })
})

test('a try that takes too long is given up, and made again', async () => {
  let count = 0
  const { url, seen } = await server((response, request) => (count++ === 0 ? undefined : answeringJson(200, 1)(response, request)))
  expect(await call({ server: url })(new ApiClient(), {}, { retry: retry({ ...quick, timeout: 50 }) })).toBe(1)
  expect(seen).toHaveLength(2)
})

test.each([
  ['an abort', (ms: number) => ({ signal: AbortSignal.timeout(ms) })],
  ['the timeout of the call', (timeout: number) => ({ timeout })],
])('%s ends a pause', async (_, options) => {
  const { url, seen } = await server(busyFor('20'))
  const made = call({ server: url })(new ApiClient(), {}, { retry: retry(), ...options(50) })
  await expect(made).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(seen).toHaveLength(1)
})

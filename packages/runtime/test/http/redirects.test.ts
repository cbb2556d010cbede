import { describe, expect, test } from 'vitest'
import {
  ApiClient,
  ApiException,
  apiKeyHeader,
  asJson,
  asNothing,
  followRedirects,
  json,
  operation,
  type OperationShape,
} from '../../src/http/index.ts'
import { answering, answeringJson, server } from './server.ts'

const shape: OperationShape = {
  id: 'op',
  server: '',
  method: 'GET',
  path: '/from',
  security: apiKeyHeader('k', 'X-Key'),
  answers: { 200: asJson, 204: asNothing },
}
const call = (over: Partial<OperationShape>) => operation<{ body?: unknown }, { 200: unknown; 204: undefined }>({ ...shape, ...over })
const client = new ApiClient({ apiKey: { k: 'secret' } })

const leading = (status: number, to: string) =>
  server((response, request) =>
    (request.url === '/to' ? answeringJson(200, request.method) : answering(status, '', { location: to }))(response, request),
  )

test('by default none is followed: it is an answer that the document does not have, and the key stays', async () => {
  const other = await server(answeringJson(200, 1))
  const { url, seen } = await leading(302, `${other.url}/to`)
  const error = await call({ server: url })(client).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ApiException)
  expect(error).toMatchObject({ status: 302 })
  expect([seen.length, other.seen.length]).toEqual([1, 0])
})

test('one that is documented is an answer', async () => {
  const { url } = await leading(303, '/to')
  const got = await call({ server: url, answers: { 303: asNothing } }).answer(client)
  expect([got.status, got.headers.get('location')]).toEqual([303, '/to'])
})

describe('followed within the origin, as fetch does', () => {
  test.each([
    [301, 'GET', 'GET'],
    [302, 'PUT', 'PUT'],
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'DELETE', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'PUT', 'PUT'],
  ])('%i of %s: %s', async (status, method, want) => {
    const { url, seen } = await leading(status, '/to')
    const body = method === 'PUT' || method === 'POST' ? { parameters: { body: json } } : {}
    await call({ server: url, method, ...body })(client, 'parameters' in body ? { body: { a: 1 } } : {}, { fetch: followRedirects() })
    expect(seen.map((request) => request.method)).toEqual([method, want])
    expect(seen[1]?.headers['x-key']).toBe('secret')
    expect(seen[1]?.body.toString()).toBe(want === method && 'parameters' in body ? '{"a":1}' : '')
  })
})

test('one elsewhere is not, and no key goes there', async () => {
  const other = await server(answeringJson(200, 1))
  const { url } = await leading(307, `${other.url}/to`)
  await expect(call({ server: url })(client, {}, { fetch: followRedirects() })).rejects.toMatchObject({ status: 307 })
  expect(other.seen).toHaveLength(0)
})

test('one to an allowed origin is', async () => {
  const other = await server(answeringJson(200, 1))
  const { url } = await leading(307, `${other.url}/to`)
  expect(await call({ server: url })(client, {}, { fetch: followRedirects({ allow: [other.url] }) })).toBe(1)
  expect(other.seen[0]?.headers['x-key']).toBe('secret')
})

test('a circle ends after twenty', async () => {
  const { url, seen } = await leading(302, '/from')
  await expect(call({ server: url })(client, {}, { fetch: followRedirects() })).rejects.toMatchObject({ status: 302 })
  expect(seen).toHaveLength(21)
})

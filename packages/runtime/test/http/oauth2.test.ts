import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import {
  ApiClient,
  asNothing,
  bearer,
  type ClientCredentials,
  clientCredentials,
  operation,
  type TokenSource,
} from '../../src/http/index.ts'
import { answering, answeringJson, server } from './server.ts'

const given = (tokenUrl: string, more: Partial<ClientCredentials> = {}): ClientCredentials => ({
  tokenUrl,
  clientId: 'a b',
  clientSecret: 's:é',
  ...more,
})
const tokens = (more: object = {}) => {
  let count = 0
  return server((response, request) =>
    answeringJson(200, { access_token: `t${(count += 1)}`, token_type: 'Bearer', ...more })(response, request),
  )
}
const ask = async (credential: ReturnType<typeof clientCredentials>) => (typeof credential === 'function' ? await credential() : credential)

describe('how the client says who it is', () => {
  test.each<[string, Partial<ClientCredentials>, string | undefined, Record<string, string>]>([
    ['basic, each part form-encoded', {}, `Basic ${btoa('a+b:s%3A%C3%A9')}`, { grant_type: 'client_credentials' }],
    ['in the body', { authentication: 'body' }, undefined, { grant_type: 'client_credentials', client_id: 'a b', client_secret: 's:é' }],
    ['with scopes', { scopes: ['x', 'y'] }, `Basic ${btoa('a+b:s%3A%C3%A9')}`, { grant_type: 'client_credentials', scope: 'x y' }],
  ])('%s', async (_, more, authorization, form) => {
    const { url, seen } = await tokens()
    expect(await ask(clientCredentials(given(url, more)))).toBe('t1')
    expect([seen[0]?.method, seen[0]?.headers['authorization'], Object.fromEntries(new URLSearchParams(seen[0]?.body.toString()))]).toEqual(
      ['POST', authorization, form],
    )
  })
})

test('one request for a hundred waiting calls, and none while the token holds', async () => {
  const { url, seen } = await tokens({ expires_in: 3600 })
  const api = await server(answering(204))
  const client = new ApiClient({ apiKey: { o: clientCredentials(given(url)) } })
  const call = operation<object, { 204: undefined }>({
    id: 'op',
    server: api.url,
    method: 'GET',
    path: '/',
    security: bearer('o'),
    answers: { 204: asNothing },
  })
  await Promise.all(Array.from({ length: 100 }, () => call(client)))
  await call(client)
  expect(seen).toHaveLength(1)
  expect(new Set(api.seen.map(({ headers }) => headers['authorization']))).toEqual(new Set(['Bearer t1']))
})

test('a token that is about to expire is replaced', async () => {
  const { url, seen } = await tokens({ expires_in: 100 })
  const credential = clientCredentials(given(url))
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    for (const wait of [0, 69_000, 2_000]) {
      vi.setSystemTime(Date.now() + wait)
      await ask(credential)
    }
  } finally {
    vi.useRealTimers()
  }
  expect(seen).toHaveLength(2)
})

test.each<[string, Parameters<typeof server>[0], string]>([
  ['a refusal', answeringJson(401, { error: 'invalid_client' }), 'No token: the token endpoint answered 401 invalid_client'],
  ['no JSON', answering(200, '<p>'), 'No token: the token endpoint answered 200'],
  ['no token', answeringJson(200, {}), 'No token: the token endpoint answered 200'],
])('%s is thrown to all that wait, without the secret, and asked again by the next', async (_, reply, message) => {
  const { url, seen } = await server(reply)
  const credential = clientCredentials(given(url, { clientSecret: 'S3CR3T' }))
  const both = await Promise.allSettled([ask(credential), ask(credential)])
  expect(both.map((result) => (result.status === 'rejected' ? String(result.reason) : 'fulfilled'))).toEqual([
    `Error: ${message}`,
    `Error: ${message}`,
  ])
  expect(inspect(both, { depth: null, showHidden: true })).not.toContain('S3CR3T')
  await expect(ask(credential)).rejects.toThrow(message)
  expect(seen).toHaveLength(2)
})

test('a redirect of the token endpoint is not followed: the secret stays', async () => {
  const other = await tokens()
  const { url } = await server(answering(307, '', { location: other.url }))
  await expect(ask(clientCredentials(given(url)))).rejects.toThrow()
  expect(other.seen).toHaveLength(0)
})

test('scopes are those that are offered, where that is known', async () => {
  const { url, seen } = await tokens()
  const account: TokenSource<'read' | 'write'> = { tokenUrl: url, offered: ['read', 'write'] }
  await ask(clientCredentials({ ...account, clientId: 'a', clientSecret: 'b', scopes: ['write'] }))
  expect(seen[0]?.body.toString()).toBe('grant_type=client_credentials&scope=write')
  // @ts-expect-error There is no such scope.
  await ask(clientCredentials({ ...account, clientId: 'a', clientSecret: 'b', scopes: ['wirte'] }))
  await ask(clientCredentials({ tokenUrl: url, clientId: 'a', clientSecret: 'b', scopes: ['anything'] }))
})

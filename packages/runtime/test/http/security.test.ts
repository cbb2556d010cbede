import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  ApiClient,
  ApiException,
  apiKeyCookie,
  apiKeyHeader,
  apiKeyQuery,
  asJson,
  asNothing,
  authorization,
  basic,
  bearer,
  Configuration,
  type ConfigurationOptions,
  either,
  every,
  mutualTls,
  operation,
  type Security,
  header,
} from '../../src/http/index.ts'
import { answering, answeringJson, type Seen, server } from './server.ts'

const calling = (url: string, security: Security) =>
  operation<object, object>({ id: 'op', server: url, method: 'GET', path: '/', security, answers: { 204: asNothing } })

async function sent(security: Security, options: ConfigurationOptions): Promise<Seen> {
  const { url, seen } = await server(answering(204))
  await calling(url, security)(new ApiClient(options))
  return seen[0] ?? expect.fail('nothing was sent')
}

describe('credentials', () => {
  const header = apiKeyHeader('k', 'X-Key')
  test.each<[string, Security, ConfigurationOptions, Record<string, string | undefined>]>([
    ['a key in a header', header, { apiKey: { k: 'v' } }, { 'x-key': 'v' }],
    ['with a prefix', header, { apiKey: { k: 'v' }, apiKeyPrefix: { k: 'Bearer' } }, { 'x-key': 'Bearer v' }],
    ['from a function', header, { apiKey: { k: () => 'v' } }, { 'x-key': 'v' }],
    ['from an asynchronous one', header, { apiKey: { k: async () => 'v' } }, { 'x-key': 'v' }],
    ['of another scheme: none', header, { apiKey: { other: 'v' } }, { 'x-key': undefined }],
    [
      'of a scheme with the name of a member of every object: none',
      apiKeyHeader('constructor', 'X-Key'),
      { apiKey: {} },
      { 'x-key': undefined },
    ],
    ['in a cookie', apiKeyCookie('k', 'session'), { apiKey: { k: 'a=b' } }, { cookie: 'session=a=b' }],
    ['bearer', bearer('k'), { apiKey: { k: 'v' } }, { authorization: 'Bearer v' }],
    ['bearer under another name', bearer('k'), { apiKey: { k: 'v' }, apiKeyPrefix: { k: 'Token' } }, { authorization: 'Token v' }],
    ['another method', authorization('k', 'HOBA'), { apiKey: { k: 'v' } }, { authorization: 'HOBA v' }],
    ['basic', basic('k'), { apiKey: { k: 'Aladdin:open sesame' } }, { authorization: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' }],
    ['basic beyond Latin-1', basic('k'), { apiKey: { k: 'test:123£' } }, { authorization: 'Basic dGVzdDoxMjPCow==' }],
    ['mutual TLS', mutualTls, {}, { authorization: undefined }],
    [
      'the first alternative that is configured',
      either(header, bearer('t')),
      { apiKey: { t: 'v' } },
      { authorization: 'Bearer v', 'x-key': undefined },
    ],
    ['and no other', either(header, bearer('t')), { apiKey: { t: 'v', k: 'w' } }, { authorization: undefined, 'x-key': 'w' }],
    ['all that go together', every(header, bearer('t')), { apiKey: { t: 'v', k: 'w' } }, { authorization: 'Bearer v', 'x-key': 'w' }],
    ['or none of them', every(header, bearer('t')), { apiKey: { k: 'w' } }, { authorization: undefined, 'x-key': undefined }],
    [
      'an alternative of several',
      either(every(header, bearer('t')), basic('b')),
      { apiKey: { k: 'w', b: 'u:p' } },
      { authorization: 'Basic dTpw', 'x-key': undefined },
    ],
  ])('%s', async (_, security, options, want) => {
    const { headers } = await sent(security, options)
    expect(Object.fromEntries(Object.keys(want).map((name) => [name, headers[name]]))).toEqual(want)
  })

  test('in the query, encoded', async () => {
    expect(await sent(apiKeyQuery('k', 'api key'), { apiKey: { k: 'a&b=c' } })).toMatchObject({ target: '/?api%20key=a%26b%3Dc' })
  })

  test('a function is asked before each call', async () => {
    const { url, seen } = await server(answering(204))
    let count = 0
    const client = new ApiClient({ apiKey: { k: () => `v${(count += 1)}` } })
    const call = calling(url, header)
    await call(client)
    await call(client)
    expect(seen.map(({ headers }) => headers['x-key'])).toEqual(['v1', 'v2'])
  })
})

/** Everything that a log would print of a value. */
function printed(value: unknown): string {
  const stack = value instanceof Error ? `${value.message}\n${value.stack}\n${String(value.cause)}` : ''
  return [
    JSON.stringify(value),
    stack,
    inspect(value),
    inspect(value, { depth: null, showHidden: true, getters: true, showProxy: true }),
    String(value),
  ].join('\n')
}

const secret = 'S3CR3T'
const options: ConfigurationOptions = {
  apiKey: { k: secret, f: () => secret, q: secret },
  headers: { authorization: secret },
  apiKeyPrefix: { k: 'Bearer' },
}

async function thrown(act: () => unknown): Promise<unknown> {
  try {
    await act()
  } catch (error) {
    return error
  }
  return expect.fail('nothing was thrown')
}

describe('secrets are in nothing that is printed', () => {
  test.each<[string, unknown]>([
    ['Configuration', new Configuration(options)],
    ['ApiClient', new ApiClient(options)],
    ['ApiClient of a Configuration', new ApiClient(new Configuration(options))],
  ])('%s', (_, value) => {
    expect(printed(value)).not.toContain(secret)
  })

  test('ApiException', async () => {
    const { url } = await server(answeringJson(403, {}))
    const call = operation<object, object>({
      id: 'op',
      server: url,
      method: 'GET',
      path: '/',
      security: every(apiKeyHeader('k', 'X-Key'), apiKeyQuery('q', 'key')),
      answers: { 403: asJson },
    })
    const error = await thrown(() => call(new ApiClient(options)))
    expect(error).toBeInstanceOf(ApiException)
    expect(printed(error)).not.toContain(secret)
  })

  const illegal = `${secret}\r\nx: y`
  const shape = { id: 'op', server: 'http://127.0.0.1:9', method: 'GET', path: '/', answers: {} }
  test.each<[string, () => unknown]>([
    ['an illegal header of the configuration', () => operation<object, object>(shape)(new ApiClient({ headers: { a: illegal } }))],
    ['one beyond Latin-1', () => operation<object, object>(shape)(new ApiClient({ headers: { a: `${secret}€` } }))],
    [
      'an illegal key',
      () => operation<object, object>({ ...shape, security: apiKeyHeader('k', 'X') })(new ApiClient({ apiKey: { k: illegal } })),
    ],
    ['an illegal token', () => operation<object, object>({ ...shape, security: bearer('k') })(new ApiClient({ apiKey: { k: illegal } }))],
    [
      'an illegal key in a cookie',
      () => operation<object, object>({ ...shape, security: apiKeyCookie('k', 'c') })(new ApiClient({ apiKey: { k: `${secret};` } })),
    ],
    [
      'an illegal header parameter',
      () => operation<{ x: string }, object>({ ...shape, parameters: { x: header } })(new ApiClient(), { x: illegal }),
    ],
    ['an illegal header of a call', () => operation<object, object>(shape)(new ApiClient(), {}, { headers: { x: illegal } })],
    ...[
      'http://u:*@h',
      ' http://u:*@h',
      'ht\ntp://u:*@h',
      'http:u:*@h',
      'http:/u:*@h',
      'http:\\\\u:*@h',
      '//u:*@h',
      'http//u:*@h',
      'u:*@h',
      '"http://u:*@h"',
      'http://u:*@[h',
    ].map((host): [string, () => unknown] => [
      `a host with credentials, ${JSON.stringify(host)}`,
      () => operation<object, object>(shape)(new ApiClient({ host: host.replace('*', secret) })),
    ]),
  ])('%s: a TypeError', async (_, act) => {
    const error = await thrown(act)
    expect(error).toBeInstanceOf(TypeError)
    expect(printed(error)).not.toContain(secret)
  })

  test.each(['/@scope', '/v1/@scope/api', '/v1?of=a@b'])('an @ that no credentials stand before: %s', async (path) => {
    const { url, seen } = await server(answeringJson(200, {}))
    await operation<object, object>({ ...shape, answers: { 200: asJson } })(new ApiClient({ host: `${url}${path}` }))
    expect(seen).toHaveLength(1)
  })

  test('a host that is no URL, with a key in the query', async () => {
    const error = await thrown(() => calling('nowhere', apiKeyQuery('k', 'key'))(new ApiClient(options)))
    expect(error).toBeInstanceOf(TypeError)
    expect(printed(error)).not.toContain(secret)
  })

  test('a network error that names the URL, and one that does not', async () => {
    const naming: typeof fetch = async (input) => {
      const { url } = new Request(input)
      throw new TypeError('failed', { cause: Object.assign(new Error(`GET ${url}`), { path: url }) })
    }
    const client = (fetch: typeof globalThis.fetch) => new ApiClient({ apiKey: { k: 'a/secret' }, fetch })
    const call = calling('http://127.0.0.1:9', apiKeyQuery('k', 'key'))
    expect(printed(await thrown(() => call(client(naming))))).not.toMatch(/a(\/|%2F)secret/)
    const other = new TypeError('failed')
    expect(await thrown(() => call(client(() => Promise.reject(other))))).toBe(other)
  })
})

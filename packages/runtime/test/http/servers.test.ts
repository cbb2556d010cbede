import { expect, expectTypeOf, test } from 'vitest'
import { serverUrl, type ServerUrl } from '../../src/http/servers.ts'

const regional: ServerUrl<{ region: 'north' | 'south'; version: string }> = serverUrl('https://{region}.harbour.example/{version}', {
  region: { default: 'north', enum: ['north', 'south'] },
  version: { default: 'v1' },
})
const tenant = serverUrl<{ tenant: string }>('https://{tenant}.example.com:443/v1', { tenant: { default: 'demo' } })
const anywhere = serverUrl<{ scheme: string; host: string }>('{scheme}://{host}/api', {
  scheme: { default: 'https' },
  host: { default: 'example.com' },
})
const whole = serverUrl<{ base: string }>('{base}/v1', { base: { default: 'https://example.com' } })
const relative = serverUrl<{ version: string }>('/api/{version}', { version: { default: 'v1' } })
const odd = serverUrl<{ constructor: string; ['__proto__']: string }>('https://a.example/{constructor}/{__proto__}/{unknown}', {
  constructor: { default: 'c' },
  ['__proto__']: { default: 'p' },
})

test.each<[string, () => string, string]>([
  ['defaults', () => regional(), 'https://north.harbour.example/v1'],
  ['some of them', () => regional({ region: 'south' }), 'https://south.harbour.example/v1'],
  ['undefined is left out', () => regional({ region: undefined, version: 'v2' }), 'https://north.harbour.example/v2'],
  ['slashes in a path', () => regional({ version: 'v2/beta' }), 'https://north.harbour.example/v2/beta'],
  ['a scheme, and a host with a port', () => anywhere({ scheme: 'http', host: 'localhost:8080' }), 'http://localhost:8080/api'],
  ['a whole address', () => whole({ base: 'http://localhost:8080/x' }), 'http://localhost:8080/x/v1'],
  ['a path', () => relative({ version: 'v2' }), '/api/v2'],
  ['names that every object has', () => odd(), 'https://a.example/c/p/{unknown}'],
])('%s', (_, url, want) => {
  expect(url()).toBe(want)
})

test.each<[string, () => string]>([
  ['a host that ends in the middle', () => tenant({ tenant: 'evil.example/' })],
  ['a host behind credentials', () => tenant({ tenant: 'user@evil.example' })],
  ['a host before a query', () => tenant({ tenant: 'evil.example?' })],
  ['a host before a fragment', () => tenant({ tenant: 'evil.example#' })],
  ['a host before a backslash', () => tenant({ tenant: 'evil.example\\' })],
  ['a scheme with a host', () => anywhere({ scheme: 'https://evil.example/?' })],
  ['a query in a path', () => regional({ version: 'v1?x=' })],
  // @ts-expect-error It is none of its values.
  ['a value that is not in the enum', () => regional({ region: 'evil.example/' })],
])('%s is refused, and not quoted', (_, url) => {
  expect(url).toThrow(/^"\w+" cannot have this value in the \w+ of a server$/)
})

test('variables are typed', () => {
  expectTypeOf(regional)
    .parameter(0)
    .toEqualTypeOf<{ readonly region?: 'north' | 'south' | undefined; readonly version?: string | undefined } | undefined>()
  // @ts-expect-error There is no such variable.
  expect(regional({ regoin: 'south' })).toBe(regional())
})

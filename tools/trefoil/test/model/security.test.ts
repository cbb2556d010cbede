import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/model/api.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { build, one } from './given.ts'

describe('security', () => {
  const securitySchemes = {
    key: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'd' },
    token: { type: 'http', scheme: 'Bearer' },
    grant: { type: 'oauth2', flows: {} },
    id: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example' },
    tls: { type: 'mutualTLS' },
  }
  const secured = (own: JsonObject, security?: Json): ReturnType<typeof one> =>
    one(own, { root: { components: { securitySchemes }, ...(security !== undefined && { security }) } })
  const keys = (operation: Operation | undefined): unknown =>
    operation?.security.map((all) => all.map(({ scheme, scopes }) => [scheme.key, ...scopes].join(' ')))

  test('schemes', () => {
    const common = (key: string) => ({ key, pointer: `/components/securitySchemes/${key}`, deprecated: false })
    expect(build({ components: { securitySchemes } }).api.securitySchemes).toEqual([
      { kind: 'apiKey', ...common('key'), in: 'header', name: 'X-Key', description: 'd' },
      { kind: 'http', ...common('token'), scheme: 'bearer' },
      { kind: 'oauth2', ...common('grant'), flows: [] },
      { kind: 'openIdConnect', ...common('id'), url: 'https://id.example' },
      { kind: 'mutualTLS', ...common('tls') },
    ])
  })

  test.each<[string, JsonObject, Json | undefined, unknown]>([
    ['none', {}, undefined, []],
    ['the document’s', {}, [{ key: [] }], [['key']]],
    [
      'its own',
      { security: [{ grant: ['read', 'write'], key: [] }, { token: [] }] },
      [{ key: [] }],
      [['grant read write', 'key'], ['token']],
    ],
    ['none although the document has some', { security: [] }, [{ key: [] }], []],
    ['or none', { security: [{}, { key: [] }] }, undefined, [[], ['key']]],
  ])('%s', (_, own, security, want) => {
    const { operation, said } = secured(own, security)
    expect([keys(operation), said]).toEqual([want, []])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['an unknown scheme', { security: [{ nope: [] }] }, ['error TF3304 /security/0/nope']],
    ['no list', { security: { key: [] } }, ['error TF3001 /security']],
    ['scopes that are no list', { security: [{ key: 'a' }] }, ['error TF3001 /security/0/key']],
  ])('%s', (_, own, want) => {
    expect(secured(own).said).toEqual(want)
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['no type', {}, ['error TF3304 ']],
    ['an unknown type', { type: 'magic' }, ['error TF3304 /type']],
    ['a key without a name', { type: 'apiKey', in: 'header' }, ['error TF3304 ']],
    ['a key in an unknown place', { type: 'apiKey', in: 'body', name: 'k' }, ['error TF3304 /in']],
  ])('a scheme with %s', (_, scheme, want) => {
    const { said } = build({ components: { securitySchemes: { s: scheme } } })
    expect(said.map((line) => line.replace('/components/securitySchemes/s', ''))).toEqual(want)
  })
})

describe('servers', () => {
  const servers = (own: Json): ReturnType<typeof build> => build({ servers: own })

  test('with variables', () => {
    const given = [{ url: 'https://{region}.example', description: 'd', variables: { region: { default: 'eu', enum: ['eu', 'us'] } } }]
    expect(servers(given).api.servers).toEqual([
      { url: 'https://{region}.example', description: 'd', variables: [{ name: 'region', default: 'eu', enum: ['eu', 'us'] }] },
    ])
  })

  test('none is the root', () => {
    expect(build({}).api.servers).toEqual([{ url: '/', variables: [] }])
  })

  test('of an operation, else of its path', () => {
    const item = { servers: [{ url: '/of-path' }] }
    expect(one({}, { item }).operation?.servers.map(({ url }) => url)).toEqual(['/of-path'])
    expect(one({ servers: [{ url: '/own' }] }, { item }).operation?.servers.map(({ url }) => url)).toEqual(['/own'])
  })

  test.each<[string, Json, readonly string[]]>([
    ['no list', {}, ['error TF3001 /servers']],
    ['no URL', [{}], ['error TF3001 /servers/0']],
    ['a name without a variable', [{ url: '/{a}' }], ['error TF3307 /servers/0/url']],
    ['a variable without a default', [{ url: '/', variables: { a: {} } }], ['error TF3307 /servers/0/variables/a']],
    [
      'a default that is no value',
      [{ url: '/{a}', variables: { a: { default: 'x', enum: ['y'] } } }],
      ['warning TF3307 /servers/0/variables/a/default'],
    ],
  ])('%s', (_, given, want) => {
    expect(servers(given).said).toEqual(want)
  })
})

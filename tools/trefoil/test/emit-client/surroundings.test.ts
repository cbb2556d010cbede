import { describe, expect, test } from 'vitest'
import type { SecurityScheme } from '../../src/model/api.ts'
import { any, api, body, emitted, group, json, operation, parameter, shapeOf, scheme } from './build.ts'

const inQuery = () => parameter('color', { in: 'query', required: false, style: 'form', explode: true })

describe('security', () => {
  const a = scheme({ kind: 'apiKey', key: 'x_auth_token', in: 'header', name: 'X-Auth-Token' })
  const b = scheme({ kind: 'oauth2', key: 'oauth' })
  const with_ = (...security: (readonly SecurityScheme[])[]): string | undefined =>
    /^security: (.*),$/m.exec(
      shapeOf({ security: security.map((schemes) => schemes.map((scheme) => ({ scheme, scopes: [] }))) }, { securitySchemes: [a, b] }),
    )?.[1]

  test.each([
    ['none', [], undefined],
    ['none needed', [[]], undefined],
    ['one', [[a]], 'xAuthToken'],
    ['one, or none', [[], [a]], 'xAuthToken'],
    ['one of two', [[a], [b]], '/* @__PURE__ */ either(xAuthToken, oauth)'],
    ['two together', [[a, b]], '/* @__PURE__ */ every(xAuthToken, oauth)'],
    ['two together, or one', [[a, b], [b]], '/* @__PURE__ */ either(/* @__PURE__ */ every(xAuthToken, oauth), oauth)'],
  ])('%s', (_, security, want) => {
    expect(with_(...security)).toBe(want)
  })

  test.each<readonly [SecurityScheme, string]>([
    [a, "export const xAuthToken: Security = /* @__PURE__ */ apiKeyHeader('x_auth_token', 'X-Auth-Token')"],
    [scheme({ kind: 'apiKey', key: 'q', in: 'query', name: 'api key' }), "q: Security = /* @__PURE__ */ apiKeyQuery('q', 'api key')"],
    [scheme({ kind: 'apiKey', key: 'c', in: 'cookie', name: 'sid' }), "c: Security = /* @__PURE__ */ apiKeyCookie('c', 'sid')"],
    [scheme({ kind: 'http', key: 'basic', scheme: 'basic' }), "basic: Security = /* @__PURE__ */ basic_('basic')"],
    [scheme({ kind: 'http', key: 'h', scheme: 'bearer' }), "h: Security = /* @__PURE__ */ bearer('h')"],
    [scheme({ kind: 'http', key: 'h', scheme: 'digest' }), "h: Security = /* @__PURE__ */ authorization('h', 'digest')"],
    [b, "oauth: Security = /* @__PURE__ */ bearer('oauth')"],
    [scheme({ kind: 'openIdConnect', key: 'o', url: 'https://x' }), "o: Security = /* @__PURE__ */ bearer('o')"],
    [scheme({ kind: 'mutualTLS', key: 'm' }), 'm: Security = mutualTls'],
    [scheme({ kind: 'mutualTLS', key: 'delete' }), 'schemedelete: Security = mutualTls'],
    [scheme({ kind: 'mutualTLS', key: 'server' }), 'server2: Security = mutualTls'],
  ])('%j', (given, want) => {
    expect(emitted(api({ securitySchemes: [given] })).get('src/document.ts')).toContain(want)
  })
})

describe('servers', () => {
  const variables = [{ name: 'region', default: 'eu', enum: [] }]
  test('the first of the document, its variables at their defaults; the others stand in the comment', () => {
    const servers = [
      { url: 'https://{region}.example.com', variables },
      { url: '/v2', description: 'Two', variables: [] },
    ]
    const text = emitted(api({ servers })).get('src/document.ts') ?? ''
    expect(text).toContain("export const server: string = 'https://eu.example.com'")
    expect(text).toContain(' * - `/v2` Two')
  })

  test('the first of an operation, where it has its own', () => {
    expect(shapeOf({ servers: [{ url: 'https://{region}.example.com', variables }] })).toContain("server: 'https://eu.example.com',")
  })
})

describe('the class of a group', () => {
  const list = operation('listThings', { parameters: [inQuery()], summary: 'Lists them', deprecated: true })
  const get = operation('getThing', { parameters: [parameter('id')] })

  test('has a method an operation, whose parameters may be left out where none is required', () => {
    const groups = [group('ThingsApi', [get, list], { fileName: 'things-api', tag: 'things', description: 'All about them.' })]
    const text = emitted(api({ groups })).get('src/things-api.ts') ?? ''
    expect(text.slice(text.indexOf('/**\n * All about'))).toBe(`/**
 * All about them.
 *
 * The operations of things, with the client that they are called with.
 */
export class ThingsApi {
  readonly client: ApiClient

  constructor(client: ApiClient = new ApiClient()) {
    this.client = client
  }

  /** \`GET /things\` */
  getThing(parameters: GetThingParameters, options?: CallOptions): Promise<void> {
    return getThing(this.client, parameters, options)
  }

  /**
   * Lists them
   *
   * @deprecated
   */
  listThings(parameters?: ListThingsParameters, options?: CallOptions): Promise<void> {
    return listThings(this.client, parameters, options)
  }
}
`)
  })

  test('an operation of two tags stands in one file, and both classes have it', () => {
    const groups = [group('AApi', [get], { fileName: 'a-api' }), group('BApi', [get, list], { fileName: 'b-api' })]
    const files = emitted(api({ groups }))
    expect(files.get('src/a-api.ts')).toContain('export const getThing')
    expect(files.get('src/b-api.ts')).not.toContain('export const getThing')
    expect(files.get('src/b-api.ts')).toContain("import { type GetThingParameters, getThing } from './a-api.ts'")
    expect(files.get('src/types/index.ts')?.match(/GetThingParameters/g)).toHaveLength(1)
  })

  test('what the file imports gives way to the names of operations', () => {
    const names = ['json', 'operation', 'server', 'asNothing', 'xAuthToken', 'form']
    const security = [[{ scheme: scheme({ kind: 'apiKey', key: 'x_auth_token', in: 'header', name: 'X' }), scopes: [] }]]
    const operations = names.map((name) => operation(name, { security, parameters: [inQuery()], body: body([json(any())]) }))
    const securitySchemes = security.flat().map(({ scheme }) => scheme)
    const text =
      emitted(api({ securitySchemes, groups: [group('ThingsApi', operations, { fileName: 'things-api' })] })).get('src/things-api.ts') ?? ''
    for (const name of names) expect(text).toContain(`${name} as ${name}_`)
    expect(text).toContain('/* @__PURE__ */ operation_({')
    expect(text).toContain('  server: server_,')
    expect(text).toContain('parameters: { color: form_, body: json_ },')
  })
})

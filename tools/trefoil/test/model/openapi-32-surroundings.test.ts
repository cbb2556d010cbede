import { describe, expect, test } from 'vitest'
import type { Api, Operation } from '../../src/model/api.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { build } from './given.ts'

const ok = { '200': { description: 'fine' } }

/** A document of OpenAPI 3.2. */
const in32 = (root: JsonObject): ReturnType<typeof build> => build({ openapi: '3.2.0', ...root })

const operationsOf = ({ groups }: Api): readonly Operation[] => groups.flatMap(({ operations }) => operations)

describe('what surrounds operations', () => {
  const tagged = { get: { tags: ['a'], responses: ok } }

  test('tags belong to others', () => {
    const tags = [{ name: 'a', summary: 'A', parent: 'b', kind: 'nav' }, { name: 'b' }]
    const { api, said } = in32({ tags, paths: { '/a': tagged } })
    expect(said).toEqual([])
    expect(api.groups[0]).toMatchObject({ tag: 'a', summary: 'A', parent: 'b', kind: 'nav' })
  })

  test.each<[string, readonly JsonObject[], readonly string[], string | undefined]>([
    ['one that is not there', [{ name: 'a', parent: 'c' }], ['warning TF3309 /tags/0/parent'], undefined],
    ['themselves', [{ name: 'a', parent: 'a' }], ['warning TF3309 /tags/0/parent'], undefined],
    [
      'what belongs to them',
      [
        { name: 'a', parent: 'b' },
        { name: 'b', parent: 'a' },
      ],
      ['warning TF3309 /tags/0/parent', 'warning TF3309 /tags/1/parent'],
      undefined,
    ],
    [
      'what belongs to nothing, which concerns that alone',
      [
        { name: 'a', parent: 'b' },
        { name: 'b', parent: 'c' },
      ],
      ['warning TF3309 /tags/1/parent'],
      'b',
    ],
  ])('tags cannot belong to %s', (_, tags, said, parent) => {
    const found = in32({ tags: [...tags], paths: { '/a': tagged } })
    expect([found.said, found.api.groups[0]?.parent]).toEqual([said, parent])
  })

  test('a server has a name, an answer a summary and no description', () => {
    const { api, said } = in32({
      servers: [{ url: '/', name: 'main' }],
      paths: { '/a': { get: { responses: { '200': { summary: 'All is well' } } } } },
    })
    expect([said, api.servers[0]?.name, operationsOf(api)[0]?.responses[0]]).toMatchObject([
      [],
      'main',
      { summary: 'All is well', description: '' },
    ])
  })

  test('before 3.2 these say nothing', () => {
    const { said, api } = build({
      tags: [{ name: 'a', summary: 'A', parent: 'c' }],
      servers: [{ url: '/', name: 'main' }],
      paths: { '/a': { get: { tags: ['a'], responses: { '200': { summary: 's' } } } } },
    })
    expect(said).toEqual([
      'warning TF3003 /paths/~1a/get/responses/200/summary',
      'warning TF3003 /servers/0/name',
      'warning TF3003 /tags/0/parent',
      'warning TF3003 /tags/0/summary',
    ])
    expect([api.servers[0]?.name, api.groups[0]?.parent]).toEqual([undefined, undefined])
  })
})

describe('security', () => {
  const oauth = {
    type: 'oauth2',
    deprecated: true,
    oauth2MetadataUrl: 'https://id.example/meta',
    flows: {
      deviceAuthorization: { deviceAuthorizationUrl: 'https://id.example/d', tokenUrl: 'https://id.example/t', scopes: { read: 'Reads' } },
    },
  }

  test('OAuth 2.0 with devices and metadata, deprecated', () => {
    const { api, said } = in32({ components: { securitySchemes: { oauth } } })
    expect(said).toEqual([])
    expect(api.securitySchemes).toMatchObject([
      {
        deprecated: true,
        metadataUrl: 'https://id.example/meta',
        flows: [
          {
            kind: 'deviceAuthorization',
            urls: [
              { name: 'deviceAuthorization', url: 'https://id.example/d' },
              { name: 'token', url: 'https://id.example/t' },
            ],
            scopes: [{ name: 'read', description: 'Reads' }],
          },
        ],
      },
    ])
  })

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['by the place of a component', '#/components/securitySchemes/oauth', ['oauth'], []],
    ['by another place', '#/x-schemes/key', ['#/x-schemes/key'], []],
    ['a place that is not there', '#/nowhere', [], ['error TF3304 /paths/~1a/get/security/0/#~1nowhere']],
    ['a place in another document', 'other.yaml#/key', [], ['error TF3304 /paths/~1a/get/security/0/other.yaml#~1key']],
  ])('a scheme is named %s', (_, uri, want, said) => {
    const found = in32({
      'x-schemes': { key: { type: 'apiKey', in: 'header', name: 'K' } },
      components: { securitySchemes: { oauth } },
      paths: { '/a': { get: { security: [{ [uri]: [] }], responses: ok } } },
    })
    expect(
      operationsOf(found.api)[0]
        ?.security.flat()
        .map(({ scheme }) => scheme.key),
    ).toEqual(want)
    expect(found.said).toEqual(said)
  })
})

describe('schemas', () => {
  const schemaOf = (schema: JsonObject, openapi = '3.2.0') => {
    const { api, said } = build({ openapi, components: { schemas: { Cat: { type: 'object' }, Dog: { type: 'object' }, Given: schema } } })
    return {
      schema: api.schemas.find(({ key }) => key === 'Given')?.schema,
      said: said.map((line) => line.replace('/components/schemas/Given', '')),
    }
  }
  const union = (discriminator: JsonObject): JsonObject => ({
    anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
    discriminator: { propertyName: 'kind', ...discriminator },
  })

  test.each(['Dog', '#/components/schemas/Dog'])('a discriminator has a branch for all else: %s', (defaultMapping) => {
    const { schema, said } = schemaOf(union({ defaultMapping }))
    expect([schema?.kind === 'anyOf' && schema.discriminator?.otherwise, said]).toEqual([1, []])
  })

  test('which has to be one of them', () => {
    expect(schemaOf(union({ defaultMapping: 'Cow' })).said).toEqual(['warning TF3108 /discriminator/defaultMapping'])
    expect(schemaOf(union({ defaultMapping: 'Dog' }), '3.1.0').said).toEqual(['warning TF3003 /discriminator/defaultMapping'])
  })

  test.each<[string, JsonObject, string, unknown, readonly string[]]>([
    ['a node', { nodeType: 'cdata', name: 'n' }, '3.2.0', { node: 'cdata', name: 'n', wrapped: false }, []],
    ['no node', { nodeType: 'leaf' }, '3.2.0', { wrapped: false }, ['warning TF3106 /xml/nodeType']],
    [
      'an attribute',
      { attribute: true, prefix: 'p', namespace: 'urn:a' },
      '3.1.0',
      { node: 'attribute', prefix: 'p', namespace: 'urn:a', wrapped: false },
      [],
    ],
    ['a node before 3.2', { nodeType: 'text', wrapped: true }, '3.1.0', { wrapped: true }, ['warning TF3003 /xml/nodeType']],
  ])('in XML it is %s', (_, xml, openapi, want, said) => {
    const found = schemaOf({ type: 'string', xml }, openapi)
    expect([found.schema?.annotations.xml, found.said]).toEqual([want, said])
  })
})

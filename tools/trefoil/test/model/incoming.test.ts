import { describe, expect, test } from 'vitest'
import type { Api, IncomingOperation } from '../../src/model/api.ts'
import { incomingOf } from '../../src/model/incoming.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build, type Given } from './given.ts'

const ok = { '200': { description: 'fine' } }
const sends = (own: JsonObject = {}): JsonObject => ({ responses: ok, ...own })
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } })

const namesIn = (api: Api): readonly string[] => incomingOf(api).map(({ typeName }) => typeName)

describe('webhooks', () => {
  test('are what the API sends, and no operations', () => {
    const post = sends({
      summary: 's',
      parameters: [{ name: 'X-Event', in: 'header', schema: { type: 'string' } }],
      requestBody: json({ $ref: '#/components/schemas/Pet' }),
    })
    const { api, said } = build({ webhooks: { newPet: { post } }, components: { schemas: { Pet: { type: 'object' } } } })
    expect(said).toEqual([])
    expect(api.groups).toEqual([])
    const [webhook] = api.webhooks
    expect(webhook).toMatchObject({
      typeName: 'NewPetWebhook',
      key: 'newPet',
      method: 'POST',
      pointer: '/webhooks/newPet/post',
      summary: 's',
    })
    expect(webhook?.parameters.map(({ name }) => name)).toEqual(['X-Event'])
    expect(webhook?.body?.contents.map(({ schema }) => brief(schema))).toEqual(['-> Pet'])
    expect(webhook?.responses.map(({ status }) => status)).toEqual(['200'])
  })

  test.each<[string, JsonObject, Given, readonly string[]]>([
    ['the key', { 'pet.born': { post: sends() } }, {}, ['PetBornWebhook']],
    ['the operationId', { a: { post: sends({ operationId: 'star/created' }) } }, {}, ['StarCreatedWebhook']],
    ['a key that begins as extensions do', { 'x-pet': { post: sends() } }, {}, ['XPetWebhook']],
    ['what ends in the word already', { petWebhook: { post: sends() } }, {}, ['PetWebhook']],
    ['and the method, where it is not the usual one', { pet: { post: sends(), delete: sends() } }, {}, ['PetDeleteWebhook', 'PetWebhook']],
    ['what the config says', { pet: { post: sends() } }, { names: { '/webhooks/pet/post': 'PetAdded' } }, ['PetAdded']],
  ])('are named after %s', (_, webhooks, given, want) => {
    const { api, said } = build({ webhooks }, given)
    expect([namesIn(api), said]).toEqual([want, []])
  })

  test('give way to names that the document has chosen', () => {
    const { api, said } = build({
      webhooks: { pet: { post: sends() } },
      components: { schemas: { PetWebhook: { type: 'object' } } },
    })
    expect(said).toEqual([])
    expect(namesIn(api)).toEqual([expect.stringMatching(/^PetWebhook[0-9A-F][0-9a-f]{11}$/)])
  })

  test('a name of the config that is taken is an error', () => {
    const components = { schemas: { Pet: { type: 'object' } } }
    const { said } = build({ webhooks: { pet: { post: sends() } }, components }, { names: { '/webhooks/pet/post': 'Pet' } })
    expect(said).toEqual(['error TF3201 /webhooks/pet/post'])
  })

  test('their payloads travel as answers do, and what answers them as requests do', () => {
    const { api } = build({
      webhooks: {
        a: {
          post: {
            requestBody: json({ $ref: '#/components/schemas/In' }),
            responses: { '200': { description: '', ...json({ $ref: '#/components/schemas/Out' }) } },
          },
        },
      },
      components: { schemas: { In: { type: 'object' }, Out: { type: 'object' } } },
    })
    expect(api.schemas.map(({ name, input, output }) => [name, input, output])).toEqual([
      ['In', false, true],
      ['Out', true, false],
    ])
  })

  test('ask for no credentials but their own', () => {
    const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'K' } } }
    const { api } = build({
      components,
      security: [{ key: [] }],
      webhooks: { a: { post: sends() }, b: { post: sends({ security: [{ key: [] }] }) } },
    })
    expect(api.webhooks.map(({ security }) => security.length)).toEqual([0, 1])
  })

  test('are an extension in OpenAPI 3.0', () => {
    const webhooks = { a: { post: sends() } }
    expect(namesIn(build({ 'x-webhooks': webhooks }, { dialect: '3.0' }).api)).toEqual(['AWebhook'])
    expect(namesIn(build({ 'x-webhooks': webhooks }).api)).toEqual([])
    expect(build({ 'x-webhooks': { a: 'something else' } }, { dialect: '3.0' })).toMatchObject({ said: [], api: { webhooks: [] } })
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['no object', { webhooks: [] }, ['error TF3001 /webhooks']],
    ['no path item', { webhooks: { a: 1 } }, ['error TF3001 /webhooks/a']],
    [
      'parameters of a path',
      { webhooks: { a: { post: sends({ parameters: [{ name: 'p', in: 'path', required: true, schema: {} }] }) } } },
      ['warning TF3303 /webhooks/a/post/parameters/0'],
    ],
    ['callbacks', { webhooks: { a: { post: sends({ callbacks: { b: {} } }) } } }, ['warning TF3306 /webhooks/a/post/callbacks']],
  ])('%s', (_, root, want) => {
    expect(build(root).said).toEqual(want)
  })
})

describe('callbacks', () => {
  const expression = '{$request.query.url}/data'
  const withCallbacks = (callbacks: JsonObject, root: JsonObject = {}): ReturnType<typeof build> =>
    build({ ...root, paths: { '/a': { post: sends({ operationId: 'subscribe', callbacks }) } } })
  const called = (api: Api): readonly (readonly [string, string, readonly string[]])[] =>
    (api.groups[0]?.operations[0]?.callbacks ?? []).flatMap(({ key, addresses }) =>
      addresses.map(({ expression: at, operations }) => [key, at, operations.map(({ typeName }: IncomingOperation) => typeName)] as const),
    )

  test.each<[string, JsonObject, unknown]>([
    ['the operation and their key', { onData: { [expression]: { post: sends() } } }, [['onData', expression, ['SubscribeOnDataCallback']]]],
    [
      'and their address, where they have several',
      { onData: { '$request.body#/a': { post: sends() }, '$request.body#/b': { post: sends() } } },
      [
        ['onData', '$request.body#/a', ['SubscribeOnDataRequestBodyACallback']],
        ['onData', '$request.body#/b', ['SubscribeOnDataRequestBodyBCallback']],
      ],
    ],
    [
      'their operationId',
      { onData: { [expression]: { post: sends({ operationId: 'dataCallback' }) } } },
      [['onData', expression, ['DataCallback']]],
    ],
  ])('are named after %s', (_, callbacks, want) => {
    const { api, said } = withCallbacks(callbacks)
    expect([called(api), said]).toEqual([want, []])
  })

  test('that several operations refer to are one', () => {
    const callbacks = { onData: { $ref: '#/components/callbacks/Data' } }
    const { api, said } = build({
      components: { callbacks: { Data: { [expression]: { post: sends({ requestBody: json({}) }) } } } },
      paths: { '/a': { post: sends({ operationId: 'a', callbacks }) }, '/b': { post: sends({ operationId: 'b', callbacks }) } },
    })
    expect([said, namesIn(api)]).toEqual([[], ['DataCallback']])
    expect(api.groups[0]?.operations.map(({ callbacks: own }) => own[0]?.addresses[0]?.operations[0]?.typeName)).toEqual([
      'DataCallback',
      'DataCallback',
    ])
  })

  test('that lead back to the path that they stand in end there', () => {
    const post = sends({ operationId: 'a', callbacks: { again: { [expression]: { $ref: '#/paths/~1a' } } } })
    const { api, said } = build({ paths: { '/a': { post } } })
    expect(namesIn(api)).toEqual(['ACallback'])
    expect(said).toEqual(['warning TF3306 /paths/~1a/post/callbacks'])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['no object', { onData: 1 }, ['error TF3001 /onData']],
    ['no path item', { onData: { [expression]: [] } }, ['error TF3001 /onData/{$request.query.url}~1data']],
    ['no runtime expression', { onData: { '{$request.nowhere}': { post: sends() } } }, ['warning TF3312 /onData/{$request.nowhere}']],
  ])('%s', (_, callbacks, want) => {
    expect(withCallbacks(callbacks).said.map((line) => line.replace('/paths/~1a/post/callbacks', ''))).toEqual(want)
  })
})

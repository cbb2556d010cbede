import { describe, expect, test } from 'vitest'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import { surfaceFor } from '../../src/engine/surface-for.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { content, documentOf } from './document.ts'
import { needsEngine, scratch } from './engine.ts'
import { join } from 'node:path'

interface Seated {
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly parameters: readonly JsonObject[]
  readonly requestBody?: JsonObject
}

const skeletonPaths = (root: JsonObject): Readonly<Record<string, Readonly<Record<string, Seated>>>> => {
  const { paths }: { readonly paths: ReturnType<typeof skeletonPaths> } = JSON.parse(skeletonOf(documentOf(root, '3.1'), undefined).json)
  return paths
}

const seat = (pointer: string): string =>
  `/~~/${pointer.includes('callbacks') ? 3 : pointer.startsWith('/webhooks') ? 2 : 1}/${idOf(pointer)}`
const body = { requestBody: content({ properties: { a: { type: 'string' } } }), responses: {} }

/** One of everything that the engine does not know. */
const document = {
  openapi: '3.2.0',
  paths: {
    '/things': {
      post: {
        operationId: 'subscribe',
        responses: {},
        callbacks: { onData: { '{$request.query.url}': { post: body } }, shared: { $ref: '#/components/callbacks/Shared' } },
      },
      query: { tags: ['T'], ...body },
      additionalOperations: { COPY: { responses: {} }, 'no method': { responses: {} } },
    },
  },
  webhooks: { 'thing.made': { post: body, delete: { responses: {} } } },
  components: { callbacks: { Shared: { '{$request.body#/url}': { post: { operationId: 'told', responses: {} } } } } },
}

describe('operations that the engine has no place for', () => {
  test.each<[string, string, string | undefined, readonly string[] | undefined]>([
    ['of another method', '/paths/~1things/query', '_things_query', ['T']],
    ['of an additional method', '/paths/~1things/additionalOperations/COPY', '_things_copy', undefined],
    ['of a webhook', '/webhooks/thing.made/post', 'thing.made_webhook', ['Trefoil_Incoming']],
    ['of a webhook, by another method', '/webhooks/thing.made/delete', 'thing.made_delete_webhook', ['Trefoil_Incoming']],
    ['of a callback', '/paths/~1things/post/callbacks/onData/{$request.query.url}/post', 'subscribe_onData_callback', ['Trefoil_Incoming']],
    ['of a component', '/components/callbacks/Shared/{$request.body#~1url}/post', 'told_callback', ['Trefoil_Incoming']],
  ])('%s have a path of their own', (_, pointer, operationId, tags) => {
    const found = skeletonPaths(document)[seat(pointer)]?.['post']
    expect([found?.operationId, found?.tags]).toEqual([operationId, tags])
  })

  test('come after all others, and are no others', () => {
    const paths = Object.keys(skeletonPaths(document))
    expect(paths[0]).toBe('/things')
    expect(paths).toHaveLength(7)
  })

  test('are not there before 3.2, but for webhooks and callbacks', () => {
    expect(Object.keys(skeletonPaths({ ...document, openapi: '3.1.0' }))).toHaveLength(5)
  })
})

test('a parameter that is the whole query is one of the query to the engine', () => {
  const parameters = [{ name: 'q', in: 'querystring', content: { 'application/json': { schema: {} } } }]
  const { get } = skeletonPaths({ openapi: '3.2.0', paths: { '/a': { get: { parameters, responses: {} } } } })['/a'] ?? {}
  expect(get?.parameters[0]).toMatchObject({ name: 'q', in: 'query' })
})

test('a sequence is a list of its items', () => {
  const content = { 'application/jsonl': { itemSchema: { properties: { a: {} } } } }
  const { post } = skeletonPaths({ openapi: '3.2.0', paths: { '/a': { post: { requestBody: { content }, responses: {} } } } })['/a'] ?? {}
  expect(post?.requestBody).toMatchObject({
    content: { 'application/json': { schema: { type: 'array', items: { properties: { a: {} } } } } },
  })
})

describe('the engine itself', () => {
  needsEngine()

  test('names what is inline in them', async () => {
    const { surface } = await surfaceFor({
      document: documentOf(document, '3.1'),
      file: join(scratch(), 'surface.ts'),
      engine: 'when-needed',
    })
    const schema = '/requestBody/content/application~1json/schema'
    const named = (pointer: string): string | undefined =>
      surface.models.get(surface.shared.get(idOf(pointer + schema)) ?? idOf(pointer + schema))?.name
    // The bodies are equal, so they are one: that of the first seat.
    expect(new Set([named('/paths/~1things/query'), named('/webhooks/thing.made/post')])).toEqual(new Set(['ThingsQueryRequest']))
    const operation = surface.apis.flatMap(({ operations }) => operations).find(({ id }) => id === idOf('/paths/~1things/query'))
    expect(operation).toMatchObject({ name: 'thingsQuery', body: true })
  })
})

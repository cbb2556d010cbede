import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cacheFolder } from '../../src/engine/cache.ts'
import { findJar } from '../../src/engine/run/jar.ts'
import { engineVersion } from '../../src/engine/run/version.ts'
import { surfaceFor, type Answer } from '../../src/engine/surface-for.ts'
import type { Surface } from '../../src/engine/surface.ts'
import type { Document, JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { readDocument } from '../../src/spec/read-document.ts'
import { content, documentOf } from './document.ts'
import { needsEngine, scratch } from './engine.ts'

const specFolder = join(import.meta.dirname, '../../../../spec/metal')
const metal = (): Document => readDocument({ file: join(specFolder, 'openapi.yaml'), overlays: [] })

const modelNames = ({ models }: Surface): readonly string[] => [...models.values()].map(({ name }) => name)
const nameAt = ({ models, shared }: Surface, pointer: string): string | undefined =>
  models.get(shared.get(idOf(pointer)) ?? idOf(pointer))?.name

/** Asks about one document after another, each time with the answer before as the committed surface. */
async function inTurn(...documents: readonly Document[]): Promise<readonly Answer[]> {
  const file = join(scratch(), 'surface.ts')
  const answers: Answer[] = []
  for (const document of documents) {
    const answer = await surfaceFor({ document, file, engine: 'when-needed' })
    writeFileSync(file, answer.text)
    answers.push(answer)
  }
  return answers
}

async function ask(document: Document): Promise<Answer> {
  const [answer] = await inTurn(document)
  if (answer === undefined) throw new Error('there is no answer')
  return answer
}

describe('the Interconnections API', () => {
  needsEngine()

  test('has the names of its page', async () => {
    const { surface } = await ask(metal())
    const inline = [
      '/paths/~1connections~1{connection_id}~1ports~1{port_id}~1virtual-circuits/post',
      '/paths/~1virtual-circuits~1{id}',
    ] as const
    const answer = 'content/application~1json/schema'
    expect({
      create: nameAt(surface, `${inline[0]}/requestBody/${answer}`),
      update: nameAt(surface, `${inline[1]}/put/requestBody/${answer}`),
      201: nameAt(surface, `${inline[0]}/responses/201/${answer}`),
      'get 200': nameAt(surface, `${inline[1]}/get/responses/200/${answer}`),
      'update 200': nameAt(surface, `${inline[1]}/put/responses/200/${answer}`),
      'delete 202': nameAt(surface, `${inline[1]}/delete/responses/202/${answer}`),
      Error: nameAt(surface, '/components/schemas/Error'),
    }).toEqual({
      create: 'CreateInterconnectionPortVirtualCircuitRequest',
      update: 'UpdateVirtualCircuitRequest',
      201: 'CreateInterconnectionPortVirtualCircuit201Response',
      'get 200': 'CreateInterconnectionPortVirtualCircuit201Response',
      'update 200': 'CreateInterconnectionPortVirtualCircuit201Response',
      'delete 202': 'CreateInterconnectionPortVirtualCircuit201Response',
      Error: 'Error',
    })
    expect(surface.apis.map(({ name, operations }) => [name, operations.length])).toEqual([['InterconnectionsApi', 15]])
    expect(surface.apis[0]?.operations.find(({ name }) => name === 'updateVirtualCircuit')).toMatchObject({
      body: true,
      statuses: ['200', '202', '403', '404'],
    })
  })

  test('is asked once: then its surface holds, and asked again it says the same', async () => {
    const file = join(scratch(), 'surface.ts')
    const document = metal()
    const first = await surfaceFor({ document, file, engine: 'when-needed' })
    expect([first.engine, existsSync(file)]).toEqual(['ran', false])
    writeFileSync(file, first.text)
    expect(await surfaceFor({ document, file, engine: 'when-needed', environment: { PATH: '' } })).toEqual({ ...first, engine: 'reused' })
    const again = await surfaceFor({ document, file, engine: 'always' })
    expect([again.engine, again.text]).toEqual(['ran', first.text])
  })
})

const thing = {
  type: 'object',
  properties: { name: { type: 'string' }, size: { type: 'object', properties: { width: { type: 'integer' } } } },
}
const get = (operationId: string, schema: JsonObject = thing): JsonObject => ({ get: { operationId, responses: { 200: content(schema) } } })
const post = (operationId: string, schema: JsonObject): JsonObject => ({
  post: { operationId, requestBody: content(schema), responses: {} },
})
const pointer = (path: string, rest: string): string => `/paths/~1${path}/${rest}/content/application~1json/schema`

describe('names', () => {
  needsEngine()

  test('are kept when something comes before them, and go to what is added', async () => {
    const before = documentOf({ paths: { '/m': get('getM') } })
    const after = documentOf({ paths: { '/a': get('getA'), '/m': get('getM'), '/z': get('getZ', { ...thing, required: ['name'] }) } })
    const [first, second] = await inTurn(before, after)
    expect(modelNames(first?.surface ?? fail())).toEqual(['GetM200Response', 'GetM200ResponseSize'])
    const { surface } = second ?? fail()
    expect([nameAt(surface, pointer('m', 'get/responses/200')), nameAt(surface, pointer('a', 'get/responses/200'))]).toEqual([
      'GetM200Response',
      'GetM200Response',
    ])
    expect(nameAt(surface, pointer('z', 'get/responses/200'))).toBe('GetZ200Response')
  })

  test('of a body and of a component that come to the same are two', async () => {
    const components = { schemas: { AddThingRequest: thing } }
    const { surface } = await ask(documentOf({ paths: { '/things': post('addThing', { ...thing, required: ['name'] }) }, components }))
    expect(nameAt(surface, '/components/schemas/AddThingRequest')).toBe('AddThingRequest')
    expect(nameAt(surface, pointer('things', 'post/requestBody'))).toBe('AddThingRequest2')
  })

  test('stay with a body when a component comes to the same later', async () => {
    const paths = { '/things': post('addThing', { ...thing, required: ['name'] }) }
    const [, second] = await inTurn(documentOf({ paths }), documentOf({ paths, components: { schemas: { AddThingRequest: thing } } }))
    const { surface } = second ?? fail()
    expect(nameAt(surface, pointer('things', 'post/requestBody'))).toBe('AddThingRequest')
    expect(nameAt(surface, '/components/schemas/AddThingRequest')).toBe('AddThingRequest2')
  })

  test('that a person gives in surface.ts are kept', async () => {
    const file = join(scratch(), 'surface.ts')
    const document = documentOf({ paths: { '/m': get('getM') } })
    writeFileSync(file, (await surfaceFor({ document, file, engine: 'when-needed' })).text.replaceAll('GetM200ResponseSize', 'Size'))
    const { surface, engine } = await surfaceFor({ document, file, engine: 'when-needed' })
    expect([engine, modelNames(surface)]).toEqual(['ran', ['GetM200Response', 'Size']])
  })
})

function fail(): never {
  throw new Error('there is no answer')
}

const { resolve } = createRequire(import.meta.url)
const example = (path: string): string => resolve(`@readme/oas-examples/${path}`)

/** Places that are plain objects: all of their members have to come back, with what is required. */
function plainObjects(value: unknown, pointer: string): readonly { readonly pointer: string; readonly schema: JsonObject }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'properties' in value && !['allOf', 'oneOf', 'anyOf', '$ref'].some((key) => key in value)
  const inner = Object.entries(value).flatMap(([key, member]) =>
    plainObjects(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
  return own ? [{ pointer, schema: value as JsonObject }, ...inner] : inner
}

describe('documents that are not ours', () => {
  needsEngine()

  test.each([
    ['petstore', example('3.0/json/petstore.json'), 20],
    ['star-trek', example('3.0/json/star-trek.json'), 120],
    // Seven operations and a webhook.
    ['train-travel', example('3.1/json/train-travel.json'), 8],
    ['polymorphism', example('3.0/json/polymorphism.json'), 13],
    ['directus', resolve('@directus/specs/package.json').replace('package.json', 'dist/openapi.json'), 136],
  ])('%s comes back whole, and the same the second time', async (_, path, operations) => {
    const document = readDocument({ file: path, overlays: [] })
    const file = join(scratch(), 'surface.ts')
    const { surface, text } = await surfaceFor({ document, file, engine: 'when-needed' })
    expect(surface.apis.flatMap((api) => api.operations)).toHaveLength(operations)
    const found = plainObjects(document.root, '').flatMap(({ pointer, schema }) => {
      const model = surface.models.get(idOf(pointer))
      return model ? [{ model, pointer, schema }] : []
    })
    expect(found.length).toBeGreaterThan(2)
    const represent = (place: string): string => surface.shared.get(idOf(place)) ?? idOf(place)
    for (const { model, pointer, schema } of found) {
      const required = (schema['required'] ?? []) as readonly string[]
      const members = Object.keys(schema['properties'] ?? {}).map(
        (key) => `${represent(`${pointer}/properties/${key}`)} ${required.includes(key)}`,
      )
      expect(model.members.map((member) => `${member.id} ${member.required}`).sort(), pointer).toEqual(members.sort())
    }
    writeFileSync(file, text)
    expect((await surfaceFor({ document, file, engine: 'always' })).text).toBe(text)
  })
})

describe('a cache', () => {
  needsEngine()

  test('is filled by two runs at once, and both get an answer', async () => {
    const cache = scratch()
    symlinkSync(await findJar(process.env, cacheFolder()), join(cache, `${engineVersion}.jar`))
    const environment = { ...process.env, TREFOIL_CACHE: cache }
    const document = documentOf({ paths: { '/m': get('getM') } })
    const run = (): Promise<Answer> => surfaceFor({ document, file: join(cache, 'none.ts'), engine: 'when-needed', environment })
    const [one, other] = await Promise.all([run(), run()])
    expect(one.text).toBe(other.text)
    expect(
      readdirSync(cache)
        .map((name) => name.replace(/^[0-9a-f]{16}/, 'archive'))
        .sort(),
    ).toEqual([`${engineVersion}.jar`, 'archive.jsa', 'surfaces'])
    expect((await run()).text).toBe(one.text)
  })
})

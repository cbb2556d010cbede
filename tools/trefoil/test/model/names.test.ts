import { describe, expect, test } from 'vitest'
import { fileNames } from '../../src/model/naming/file-names.ts'
import { camelCase, kebabCase, pascalCase } from '../../src/model/naming/words.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { build, type Given } from './given.ts'

describe('words', () => {
  test.each([
    ['foo_bar', 'FooBar', 'fooBar'],
    ['foo-bar', 'FooBar', 'fooBar'],
    ['my weird-name*/', 'MyWeirdName', 'myWeirdName'],
    ['HTTPError', 'HTTPError', 'hTTPError'],
    ['v1.Pod', 'V1Pod', 'v1Pod'],
    ['größe', 'Größe', 'größe'],
    ['日本', '日本', '日本'],
    ['e\u0301tat', 'État', 'état'],
    ['in\u200dvi\ufe0fsi\u3164ble', 'Invisible', 'invisible'],
    ['\u200d', '', ''],
    ['𝒳', '𝒳', '𝒳'],
    ['***', '', ''],
  ])('%s', (text, pascal, camel) => {
    expect([pascalCase(text), camelCase(text)]).toEqual([pascal, camel])
  })

  test.each([
    ['VirtualCircuit', 'virtual-circuit'],
    ['HTTPError', 'http-error'],
    ['VlanID2Name', 'vlan-id2-name'],
    ['Größe', 'gro-udf-e'],
    ['État', 'etat'],
    ['日本', 'u65e5-u672c'],
    ['A'.repeat(300), 'a'.repeat(80)],
  ])('a file for %s', (name, file) => {
    expect(kebabCase(name)).toBe(file)
  })
})

describe('files', () => {
  const filed = (name: string): { name: string; id: string } => ({ name, id: `id${name}` })
  const files = (first: readonly string[], others: readonly string[]): Record<string, string> =>
    Object.fromEntries([...fileNames(first.map(filed), others.map(filed))].map(([{ name }, file]) => [name, file]))

  test.each([
    ['no two alike, whatever the case', [], ['HTTPFoo', 'HttpFoo'], { HTTPFoo: 'http-foo-idHTTPFoo', HttpFoo: 'http-foo-idHttpFoo' }],
    ['API classes go before schemas', ['PetApi'], ['PetAPI'], { PetApi: 'pet-api', PetAPI: 'pet-api-idPetAPI' }],
    ['none that Windows keeps for a device', [], ['Con', 'LPT1'], { Con: 'con-idCon', LPT1: 'lpt1-idLPT1' }],
    ['none of the modules that each package has', [], ['Index'], { Index: 'index-idIndex' }],
  ])('%s', (_, first, others, want) => {
    expect(files(first, others)).toEqual(want)
    expect(files(first.toReversed(), others.toReversed())).toEqual(want)
  })
})

const schemas = (keys: readonly string[]): JsonObject => ({
  components: { schemas: Object.fromEntries(keys.map((key) => [key, { type: 'object' }])) },
})
const namesIn = (root: JsonObject, told?: Given): readonly string[] => build(root, told).api.schemas.map(({ name }) => name)

describe('schemas', () => {
  test.each([
    ['as their keys', ['Error', 'Date', 'Promise', 'Array'], ['Array', 'Date', 'Error', 'Promise']],
    ['in PascalCase', ['foo_bar', 'v1.pod'], ['FooBar', 'V1Pod']],
    ['whatever stands in their keys', ['my weird-name*/', '2fa', '__proto__', '日本'], ['Model2fa', 'MyWeirdName', 'Proto', '日本']],
  ])('%s', (_, keys, want) => {
    const root = schemas(keys.filter((key) => key !== '__proto__'))
    const withProto = keys.includes('__proto__') ? JSON.parse(JSON.stringify(root).replace('"日本":', '"__proto__":{},"日本":')) : root
    expect(namesIn(withProto)).toEqual(want)
  })

  test('spelt as the engine spells them, but not called what it made up', () => {
    const surface: Given['surface'] = (told) => ({
      ...told,
      models: new Map([...told.models].map(([id, model]) => [id, { ...model, name: model.name === 'Error' ? 'ModelError' : 'UserID' }])),
    })
    expect(namesIn(schemas(['Error', 'user_id']), { surface })).toEqual(['Error', 'UserID'])
  })

  test('a key without letters has a name all the same', () => {
    expect(namesIn(schemas(['***']))[0]).toMatch(/^Schema[0-9a-f]{12}$/)
  })

  /** What the engine calls components, where it has a name for them. */
  const engine =
    (names: Readonly<Record<string, string>>): NonNullable<Given['surface']> =>
    (told) => {
      const byId = new Map(Object.entries(names).map(([key, name]) => [idOf(`/components/schemas/${key}`), name]))
      return {
        ...told,
        models: new Map([...told.models].flatMap(([id, model]) => (byId.has(id) ? [[id, { ...model, name: byId.get(id) ?? '' }]] : []))),
      }
    }

  test.each([
    ['the key is spelt so', ['foo_bar', 'FooBar'], {}, { FooBar: 'FooBar', foo_bar: 'FooBarModel' }],
    ['the engine says so', ['foo_bar', 'FooBar'], { foo_bar: 'FooBar', FooBar: 'FooBar2' }, { FooBar: 'FooBar2', foo_bar: 'FooBar' }],
    ['it is the first one', ['foo_bar', 'foo-bar'], {}, { 'foo-bar': 'FooBar', foo_bar: 'FooBarModel' }],
    [
      'and a third one',
      ['foo_bar', 'FooBar', 'foo-bar'],
      {},
      { FooBar: 'FooBar', 'foo-bar': 'FooBarModel', foo_bar: expect.stringMatching(/^FooBar[0-9A-F][0-9a-f]{11}$/) },
    ],
    [
      'what another one is called is not taken from it',
      ['foo_bar', 'FooBar', 'FooBarModel'],
      {},
      { FooBar: 'FooBar', FooBarModel: 'FooBarModel', foo_bar: expect.stringMatching(/^FooBar[0-9A-F][0-9a-f]{11}$/) },
    ],
  ])('of two keys of one name one gives way, in whatever order they stand: %s', (_, keys, told, want) => {
    for (const given of [keys, keys.toReversed()]) {
      const { api, said } = build(schemas(given), { surface: engine(told) })
      expect(Object.fromEntries(api.schemas.map(({ key, name }) => [key, name]))).toEqual(want)
      expect(said.map((line) => line.slice(0, 14))).toEqual(
        Array.from({ length: keys.includes('foo-bar') ? keys.length - 1 : 1 }, () => 'warning TF3205'),
      )
    }
  })

  test('they give way to names that only the packages derive', () => {
    const paths = { '/a': { get: { operationId: 'getThing', responses: { '200': { description: '' } } } } }
    for (const key of ['GetThingParameters', 'GetThingResponse200', 'DefaultApi']) {
      const { api, said } = build({ paths, ...schemas([key]) })
      expect(api.schemas.map(({ name }) => name)).toEqual([`${key}Model`])
      expect(said).toEqual([`warning TF3205 /components/schemas/${key}`])
    }
  })

  test('but not to a name of the config', () => {
    const names = { '/components/schemas/A': 'FooBar' }
    expect(build(schemas(['A', 'foo_bar']), { names }).said).toEqual(['error TF3201 /components/schemas/A'])
    const both = { ...names, '/components/schemas/foo_bar': 'FooBar' }
    expect(build(schemas(['A', 'foo_bar']), { names: both }).said).toEqual(['error TF3201 /components/schemas/foo_bar'])
  })

  test('the config settles it', () => {
    const { api, said } = build(schemas(['foo_bar', 'FooBar']), { names: { '#/components/schemas/foo_bar': 'OldFooBar' } })
    expect(said).toEqual([])
    expect(api.schemas.map(({ key, name }) => [key, name])).toEqual([
      ['FooBar', 'FooBar'],
      ['foo_bar', 'OldFooBar'],
    ])
  })

  test.each([
    ['a pointer to nothing', { '/components/schemas/B': 'Bee' }],
    ['a pointer to a tag', { '/tags/0': 'Bee' }],
    ['no name', { '/components/schemas/A': 'no name' }],
    ['a reserved word', { '/components/schemas/A': 'class' }],
    ['a name of the runtime', { '/components/schemas/A': 'ApiClient' }],
  ])('an entry of the config that cannot be used is an error: %s', (_, names) => {
    expect(build(schemas(['A']), { names }).said.map((line) => line.slice(0, 12))).toEqual(['error TF3203'])
  })

  test('a component with a name of the runtime gets another one, and a warning', () => {
    const { api, said } = build(schemas(['ApiClient']))
    expect(said).toEqual(['warning TF3202 /components/schemas/ApiClient'])
    expect(api.schemas.map(({ name }) => name)).toEqual(['ApiClientModel'])
  })

  test('inline ones give way, all of them, in whatever order they stand', () => {
    const inline = { type: 'object', properties: { a: {} } }
    const root = (names: readonly string[]): JsonObject => ({
      components: { schemas: { Taken: {}, A: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, inline])) } } },
    })
    const at = (name: string): string => `/components/schemas/A/properties/${name}`
    const told = { inline: { [at('x')]: 'Taken', [at('y')]: 'Twice', [at('z')]: 'Twice', [at('w')]: 'Once' } }
    const names = namesIn(root(['x', 'y', 'z', 'w']), told)
    expect(names).toEqual(namesIn(root(['w', 'z', 'y', 'x']), told))
    expect(names).toHaveLength(6)
    expect(names.filter((name) => /^(A|Once|Taken)$/.test(name))).toEqual(['A', 'Once', 'Taken'])
    expect(names.filter((name) => /^(Taken|Twice)[0-9A-Fa-f]{12}$/.test(name))).toHaveLength(3)
  })
})

describe('a name that an inline schema has in the surface', () => {
  const inline = { type: 'object', properties: { a: {} } }
  const root = (more: JsonObject): JsonObject => ({
    components: { schemas: { Thing: { type: 'object', properties: { item: inline } }, ...more } },
  })
  const told = { inline: { '/components/schemas/Thing/properties/item': 'ThingItem' } }
  /** As the engine does where the name is pinned. */
  const surface: Given['surface'] = (was) => ({
    ...was,
    models: new Map([...was.models].map(([id, model]) => [id, model.name === 'Thing_item' ? { ...model, name: 'ThingItem2' } : model])),
  })

  test('goes on to mean it, though a component is added that would have it', () => {
    const { api, said } = build(root({ thing_item: inline }), { ...told, surface })
    expect(api.schemas.map(({ key, name }) => [key, name])).toEqual([
      ['Thing', 'Thing'],
      [undefined, 'ThingItem'],
      ['thing_item', 'ThingItem2'],
    ])
    expect(said).toEqual(['warning TF3204 /components/schemas/thing_item'])
  })

  test('though one is added that the engine names nothing of', () => {
    const without: Given['surface'] = (was) => ({
      ...was,
      models: new Map([...was.models].filter(([, { name, members }]) => name !== 'ThingItem' || members.length > 0)),
    })
    const { api, said } = build(root({ ThingItem: { type: 'string' } }), { ...told, surface: without })
    expect(api.schemas.map(({ key, name }) => [key, name])).toEqual([
      ['Thing', 'Thing'],
      [undefined, 'ThingItem'],
      ['ThingItem', 'ThingItemModel'],
    ])
    expect(said).toEqual(['warning TF3204 /components/schemas/ThingItem'])
  })

  test('is left to it by one that has its name from its place', () => {
    const target = { type: 'object', properties: { next: { $ref: '#/components/schemas/Other/properties/thing/properties/item' } } }
    const more = { Other: { type: 'object', properties: { thing: { type: 'object', properties: { item: target } } } } }
    expect(namesIn(root(more), { inline: { ...told.inline, '/components/schemas/Thing/properties/item': 'OtherThingItem' } })).toContain(
      'OtherThingItem',
    )
  })

  test('the config can say otherwise', () => {
    const names = { '/components/schemas/Thing/properties/item': 'Item' }
    const { api, said } = build(root({ thing_item: inline }), { ...told, surface, names })
    expect(api.schemas.map(({ name }) => name)).toEqual(['Item', 'Thing', 'ThingItem'])
    expect(said).toEqual([])
  })
})

describe('operations', () => {
  const operation = (own: JsonObject): JsonObject => ({ responses: { '200': { description: '' } }, ...own })
  const built = (paths: JsonObject, told?: Given): { names: readonly string[]; said: readonly string[] } => {
    const { api, said } = build({ paths }, told)
    return { names: api.groups.flatMap(({ operations }) => operations.map(({ name, typeName }) => `${name} ${typeName}`)), said }
  }

  test.each([
    ['get-stations', 'getStations GetStations'],
    ['GetStations', 'getStations GetStations'],
    ['列出', '列出 列出'],
    ['2fa', 'operation2fa Operation2fa'],
  ])('%s', (operationId, want) => {
    const surface: Given['surface'] = (told) => ({
      ...told,
      apis: told.apis.map((api) => ({ ...api, operations: api.operations.map((one) => ({ ...one, name: 'made up' })) })),
    })
    expect(built({ '/a': { get: operation({ operationId }) } }, { surface })).toEqual({ names: [want], said: [] })
  })

  test.each([
    ['delete', 'deleteOperation DeleteOperation'],
    ['constructor', 'constructorOperation ConstructorOperation'],
    ['isApiException', 'isApiExceptionOperation IsApiExceptionOperation'],
  ])('%s is taken by the language or the runtime', (operationId, want) => {
    expect(built({ '/a': { get: operation({ operationId }) } })).toEqual({ names: [want], said: ['warning TF3202 /paths/~1a/get'] })
  })

  test('two that come to the same name', () => {
    const paths = { '/a': { get: operation({ operationId: 'foo_bar' }) }, '/b': { get: operation({ operationId: 'fooBar' }) } }
    const surface: Given['surface'] = (told) => ({
      ...told,
      apis: told.apis.map((api) => ({ ...api, operations: api.operations.map((one, index) => ({ ...one, name: `fooBar_${index}` })) })),
    })
    expect(built(paths, { surface })).toEqual({ names: ['fooBar FooBar', 'fooBar_0 FooBar0'], said: ['warning TF3205 /paths/~1a/get'] })
    expect(built(paths, { surface, names: { '/paths/~1a/get': 'oldFooBar' } })).toEqual({
      names: ['fooBar FooBar', 'oldFooBar OldFooBar'],
      said: [],
    })
  })
})

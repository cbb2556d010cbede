import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { idOf } from '../../src/spec/pointer.ts'
import { build, type Given } from './given.ts'

describe('API classes', () => {
  test.each<[name: string, tags: readonly string[], want: readonly string[]]>([
    ['letters beyond ASCII stay', ['über cool', '用户'], ['ÜberCoolApi', '用户Api']],
    [
      'two tags of one name are told apart',
      ['cats & dogs', 'cats + dogs'],
      [`Tag${idOf('cats & dogs')}Api`, `Tag${idOf('cats + dogs')}Api`],
    ],
    ['a tag without letters', ['!?'], [`Tag${idOf('!?')}Api`]],
  ])('of tags that the engine does not get: %s', (_, tags, want) => {
    const paths = Object.fromEntries(
      tags.map((tag, index) => [
        `/${index}`,
        { get: { operationId: `get${index}`, tags: [tag], responses: { 200: { description: '' } } } },
      ]),
    )
    const surface: Given['surface'] = (told) => ({
      ...told,
      apis: told.apis
        .flatMap((api) => api.operations)
        .map((one, index) => ({ name: `Tag${idOf(tags[index] ?? '')}Api`, operations: [one] })),
    })
    const { api } = build({ paths }, { surface })
    expect(api.groups.map(({ name }) => name).sort()).toEqual([...want].sort())
  })

  const get = (operationId: string, ...tags: readonly string[]): JsonObject => ({
    get: { operationId, tags, responses: { '200': { description: '' } } },
  })
  const paths = { '/a': get('getA', 'Big pets', 'more'), '/b': get('getB') }

  const rows: readonly [string, Readonly<Record<string, string>>, readonly string[], readonly string[]][] = [
    ['as the engine says', {}, ['DefaultApi', 'PetsApi'], []],
    ['by the tag', { 'Big pets': 'Animals' }, ['Animals', 'DefaultApi'], []],
    ['without a tag', { default: 'Zoo', 'Big pets': 'Animals' }, ['Animals', 'Zoo'], []],
    ['a tag that is not the first one', { more: 'Animals' }, ['DefaultApi', 'PetsApi'], ['error TF3203 -']],
    ['no name', { 'Big pets': 'a b' }, ['DefaultApi', 'PetsApi'], ['error TF3203 -']],
    ['a reserved word', { 'Big pets': 'class' }, ['DefaultApi', 'PetsApi'], ['error TF3203 -']],
    ['a name of the runtime', { 'Big pets': 'ApiClient' }, ['DefaultApi', 'PetsApi'], ['error TF3203 -']],
    ['one name for two', { 'Big pets': 'Zoo', default: 'Zoo' }, ['Zoo', 'Zoo'], ['error TF3201 -']],
    ['the name of a schema', { 'Big pets': 'Pet' }, ['DefaultApi', 'Pet'], ['error TF3201 /components/schemas/Pet']],
    ['what becomes of a member of every object', { constructor: 'Zoo' }, ['DefaultApi', 'PetsApi'], ['error TF3203 -']],
  ]
  test.each(rows)('%s', (_, groups, want, says) => {
    const surface: Given['surface'] = (told) => ({
      ...told,
      apis: told.apis.flatMap((api) =>
        api.operations.map((one) => ({ name: one.name === 'getA' ? 'PetsApi' : 'DefaultApi', operations: [one] })),
      ),
    })
    const { api, said } = build({ paths, components: { schemas: { Pet: { type: 'object' } } } }, { surface, groups })
    expect(api.groups.map(({ name }) => name)).toEqual(want)
    expect(said).toEqual(says)
  })
})

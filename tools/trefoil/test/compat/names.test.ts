import { expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { bumpsOf, highest } from '../../src/compat/change.ts'
import { compareApis } from '../../src/compat/compare.ts'
import { build } from '../model/given.ts'

const operation = (operationId: string): JsonObject => ({ operationId, responses: { '200': { description: 'Fine.' } } })
const two = { type: 'object', properties: { a: { type: 'string' }, b: { $ref: '#/components/schemas/S' } } }
const s = { type: 'string' }

const rows: readonly (readonly [name: string, before: JsonObject, after: JsonObject, want: readonly string[]])[] = [
  ['nothing', { paths: { '/a': { get: operation('a') } } }, { paths: { '/a': { get: operation('a') } } }, []],
  [
    'an operation is new',
    { paths: { '/a': { get: operation('a') } } },
    { paths: { '/a': { get: operation('a') }, '/b': { get: operation('b') } } },
    ['operation-added minor b'],
  ],
  [
    'an operation is gone',
    { paths: { '/a': { get: operation('a') }, '/b': { get: operation('b') } } },
    { paths: { '/a': { get: operation('a') } } },
    ['operation-removed major b'],
  ],
  [
    'an operation has another name',
    { paths: { '/a': { get: operation('a') } } },
    { paths: { '/a': { get: operation('b') } } },
    ['operation-renamed major b'],
  ],
  ['a schema is new', { components: { schemas: { S: s } } }, { components: { schemas: { S: s, T: s } } }, ['schema-added minor T']],
  ['a schema is gone', { components: { schemas: { S: s, T: s } } }, { components: { schemas: { S: s } } }, ['schema-removed major T']],
  [
    'a schema has another name',
    { components: { schemas: { S: s, T: two } } },
    { components: { schemas: { S: s, U: two } } },
    ['schema-renamed major U'],
  ],
  [
    'of several that are alike none is known again',
    { components: { schemas: { S: s, T: two, V: two } } },
    { components: { schemas: { S: s, U: two } } },
    ['schema-added minor U', 'schema-removed major T', 'schema-removed major V'],
  ],
]

test.each(rows)('%s', (_, before, after, want) => {
  const changes = compareApis(build(before).api, build(after).api)
  const said = changes.map(({ code, bumps, subject }) => `${code} ${highest(bumps)} ${subject.kind === 'api' ? '' : subject.name}`)
  expect(said).toEqual(want)
})

test('all changes together come to the highest bump of each package', () => {
  const changes = compareApis(build({}).api, build({ components: { schemas: { S: s } } }).api)
  expect(bumpsOf(changes)).toEqual({ client: 'minor', validators: 'minor', fixtures: 'minor' })
})

import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { brief } from './brief.ts'
import { build, type Given } from './given.ts'

/** Names of schemas, with what they say. */
function schemas(given: JsonObject, told?: Given): Record<string, unknown> {
  return Object.fromEntries(build({ components: { schemas: given } }, told).api.schemas.map((one) => [one.name, brief(one.schema)]))
}

const ref = (key: string): JsonObject => ({ $ref: `#/components/schemas/${key}` })
const member = (name: string, schema: unknown): object => ({ kind: 'object', properties: [{ name, schema }] })

describe('which schemas are named', () => {
  test('each component, also one that is only a reference', () => {
    expect(schemas({ A: ref('B'), B: { allOf: [ref('C')] }, C: { type: 'string' } })).toEqual({ A: '-> B', B: '-> C', C: 'string' })
  })

  test('an inline schema that the engine named is a reference where it stands, with what is said of it there', () => {
    const given = { A: { type: 'object', properties: { b: { type: 'object', properties: { c: {} }, readOnly: true } } } }
    expect(schemas(given, { inline: { '/components/schemas/A/properties/b': 'AB' } })).toEqual({
      A: member('b', { to: '-> AB', readOnly: true }),
      AB: { ...member('c', 'any'), readOnly: true },
    })
  })

  test('equal inline schemas are one, filled from the place that the engine chose, whichever is read first', () => {
    const inline = (description: string): JsonObject => ({ type: 'object', properties: { c: {} }, description })
    const given = { A: { type: 'object', properties: { x: inline('first'), y: inline('second') } } }
    const at = (name: string): string => `/components/schemas/A/properties/${name}`
    expect(schemas(given, { inline: { [at('y')]: 'AY' }, shared: { [at('x')]: at('y') } })).toEqual({
      A: {
        kind: 'object',
        properties: [
          { name: 'x', schema: { to: '-> AY', description: 'first' } },
          { name: 'y', schema: { to: '-> AY', description: 'second' } },
        ],
      },
      AY: { ...member('c', 'any'), description: 'second' },
    })
  })

  test('what a reference means besides components is copied where it is small', () => {
    expect(schemas({ A: { $defs: { b: { type: 'string' } }, $ref: '#/components/schemas/A/$defs/b' } })).toEqual({ A: 'string' })
  })

  test('and named where it refers to itself', () => {
    const tree = { type: 'object', properties: { next: { $ref: '#/components/schemas/A/$defs/tree' } } }
    expect(schemas({ A: { $defs: { tree }, $ref: '#/components/schemas/A/$defs/tree' } })).toEqual({
      A: '-> ATree',
      ATree: member('next', '-> ATree'),
    })
  })

  test('or refers further: copies of copies would be many', () => {
    const doubled = (next: string): JsonObject => ({
      type: 'array',
      prefixItems: [1, 2].map(() => ({ $ref: `#/components/schemas/A/$defs/${next}` })),
    })
    const keys = Array.from({ length: 40 }, (_, index) => `d${index}`)
    const $defs = Object.fromEntries([...keys.map((key, index) => [key, doubled(`d${index + 1}`)]), ['d40', { type: 'null' }]])
    const { api } = build({ components: { schemas: { A: { $defs, $ref: '#/components/schemas/A/$defs/d0' } } } })
    expect(api.schemas.map(({ name }) => name)).toHaveLength(41)
  })

  test('an inline schema that the config names', () => {
    const given = { A: { type: 'array', items: { type: 'string', minLength: 1 } } }
    expect(schemas(given, { names: { '/components/schemas/A/items': 'Word' } })).toEqual({
      A: { kind: 'array', items: '-> Word' },
      Word: { kind: 'string', minLength: 1 },
    })
  })
})

describe('cycles', () => {
  test('are said of those that are on them', () => {
    const { api, said } = build({
      components: {
        schemas: {
          Tree: { type: 'object', properties: { children: { type: 'array', items: ref('Tree') } } },
          Ping: { type: 'object', properties: { pong: ref('Pong') } },
          Pong: { type: 'object', additionalProperties: ref('Ping') },
          Leaf: { type: 'object', properties: { tree: ref('Tree') } },
        },
      },
    })
    expect(said).toEqual([])
    expect(api.schemas.filter(({ recursive }) => recursive).map(({ name }) => name)).toEqual(['Ping', 'Pong', 'Tree'])
  })

  test.each([
    ['itself', { A: ref('A') }, ['A']],
    ['a circle', { A: { anyOf: [ref('B'), { type: 'null' }] }, B: { allOf: [ref('A')] } }, ['A', 'B']],
    ['not', { A: { not: ref('A') } }, ['A']],
    ['a way into a circle is on none', { A: ref('A'), B: ref('A') }, ['A']],
  ] satisfies [string, JsonObject, string[]][])('that no value gets out of are errors: %s', (_, given, keys) => {
    expect(build({ components: { schemas: given } }).said).toEqual(keys.map((key) => `error TF3110 /components/schemas/${key}`))
  })
})

test('schemas may stand deep inside each other, but not for ever', () => {
  const deep = (count: number): JsonObject => (count === 0 ? {} : { type: 'array', items: deep(count - 1) })
  expect(build({ components: { schemas: { A: deep(45) } } }).said).toEqual([])
  expect(build({ components: { schemas: { A: deep(3000) } } }).said.map((line) => line.slice(0, 12))).toEqual(['error TF3002'])
})

describe('where values travel', () => {
  const { api } = build({
    paths: {
      '/a': {
        post: {
          parameters: [{ in: 'query', name: 'q', schema: ref('Asked') }],
          requestBody: { content: { 'application/json': { schema: ref('Sent') } } },
          responses: {
            '200': {
              description: '',
              headers: { 'X-H': { schema: ref('InHeader') } },
              content: { 'application/json': { schema: ref('Received') } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Asked: { type: 'string' },
        Sent: { type: 'object', properties: { both: ref('Both'), late: { readOnly: true, allOf: [ref('Late')] } } },
        Received: { type: 'object', properties: { both: ref('Both'), secret: { writeOnly: true, allOf: [ref('Secret')] } } },
        Both: { type: 'string' },
        InHeader: { type: 'string' },
        Late: { type: 'string' },
        Secret: { type: 'string' },
        Unused: { type: 'string' },
      },
    },
  })
  test.each([
    ['Asked', 'input'],
    ['Sent', 'input'],
    ['Received', 'output'],
    ['Both', 'input output'],
    ['InHeader', 'output'],
    ['Late', ''],
    ['Secret', ''],
    ['Unused', ''],
  ])('%s: %s', (name, want) => {
    const found = api.schemas.find((schema) => schema.name === name)
    expect([found?.input && 'input', found?.output && 'output'].filter(Boolean).join(' ')).toBe(want)
  })
})

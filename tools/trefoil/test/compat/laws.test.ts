import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bumpsOf } from '../../src/compat/change.ts'
import { compareApis } from '../../src/compat/compare.ts'
import { changeCodes } from '../../src/compat/codes.ts'
import { wireOnly } from '../../src/compat/wire-only.ts'
import { readSurface } from '../../src/engine/read-surface.ts'
import type { Api } from '../../src/model/api.ts'
import { buildApi } from '../../src/model/build-api.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { readDocument } from '../../src/spec/read-document.ts'
import { build } from '../model/given.ts'
import { everything } from './everything.ts'
import { changesOf, said, saidOf, withSchema } from './said.ts'

const text = { type: 'string' }
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: JsonObject): JsonObject => ({ type: 'object', properties })

test('what is the same has no differences', () => {
  expect(changesOf(everything, everything)).toEqual([])
})

/** All texts under a name, changed: nothing else says what a document means less than they do. */
function withWords(value: Json, name: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withWords(item, name))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === name && typeof inner === 'string' ? `${inner} Indeed.` : withWords(inner, name),
  ])
  return Object.fromEntries(entries)
}

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

test('other words are a patch', () => {
  const after = withWords(everything, 'description')
  const changes = isObject(after) ? changesOf(everything, after) : []
  expect(changes.length).toBeGreaterThan(5)
  expect(bumpsOf(changes)).toEqual({ client: 'patch', validators: 'none', fixtures: 'none' })
})

test('what is neither sent nor comes counts as both', () => {
  const [before, after] = [object({ a: text }), object({ a: { ...text, minLength: 1 } })]
  const of = (way: 'both' | 'neither'): readonly string[] =>
    changesOf(withSchema(way, before), withSchema(way, after)).map((change) => `${said(change)} ${change.direction}`)
  expect([of('both'), of('neither')]).toEqual([['limit-tightened pMp both'], ['limit-tightened pMp both']])
})

describe('moves that are no change', () => {
  const inline = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
    paths: {
      '/s': { get: { operationId: 'getS', responses: { '200': { description: 'Fine.', content: { 'application/json': { schema } } } } } },
    },
    components: { schemas: more },
  })
  const at = '/paths/~1s/get/responses/200/content/application~1json/schema'

  test('an inline schema becomes a component of its name, and back', () => {
    const [own, component] = [
      build(inline(object({ a: text })), { inline: { [at]: 'S' } }).api,
      build(inline(ref('S'), { S: object({ a: text }) })).api,
    ]
    expect([compareApis(own, component), compareApis(component, own)]).toEqual([[], []])
  })

  test('a part of an object becomes a part of its own', () => {
    const whole = object({ a: text, b: text })
    const parts = { allOf: [ref('A'), object({ b: text })] }
    expect(saidOf(withSchema('both', whole, { A: object({ a: text }) }), withSchema('both', parts, { A: object({ a: text }) }))).toEqual([
      'rewritten ppp',
    ])
  })

  test('another order of members, parameters, operations and schemas', () => {
    const turned = (value: Json): Json => {
      if (Array.isArray(value)) return value
      return isObject(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        : value
    }
    const after = turned(everything)
    expect(isObject(after) ? saidOf(everything, after) : undefined).toEqual([])
  })
})

test('schemas that contain themselves come to an end, under other names too', () => {
  const tree = (name: string, more: JsonObject = {}): JsonObject => ({ [name]: object({ up: ref(name), a: text, ...more }) })
  const of = (name: string, more?: JsonObject): JsonObject => withSchema('both', object({ tree: ref(name) }), tree(name, more))
  expect(saidOf(of('Tree'), of('Plant'))).toEqual(['schema-renamed MMM'])
  expect(saidOf(of('Tree'), of('Plant', { b: text }))).toEqual(['rewritten ppp', 'schema-added mmm', 'schema-removed MMM'])
})

test('unions of unions of unions end soon', () => {
  const layers = (leaf: JsonObject): JsonObject => {
    const all = Array.from({ length: 24 }, (_, index) => {
      const next = index === 23 ? leaf : object({ one: ref(`L${index + 1}`), other: ref(`M${index + 1}`) })
      return { [`L${index}`]: { anyOf: [next, text] }, [`M${index}`]: { anyOf: [text, next] } }
    })
    return Object.assign({}, ...all)
  }
  const begun = performance.now()
  saidOf(
    withSchema('both', { anyOf: [ref('L0'), ref('M0')] }, layers(text)),
    withSchema('both', { anyOf: [ref('M0'), ref('L1')] }, layers({ type: 'number' })),
  )
  expect(performance.now() - begun).toBeLessThan(20_000)
})

test('a chain of names does not run out of breath', () => {
  const chain = (prefix: string, leaf: JsonObject): JsonObject =>
    Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `${prefix}${index}`,
        object({ next: index === 2999 ? leaf : ref(`${prefix}${index + 1}`) }),
      ]),
    )
  const codes = saidOf(withSchema('both', ref('A0'), chain('A', text)), withSchema('both', ref('B0'), chain('B', { type: 'number' })))
  expect(new Set(codes)).toEqual(new Set(['schema-added mmm', 'schema-removed MMM', 'type-changed MMM']))
})

test('each code says what it is, and what shows on the wire alone is one of them', () => {
  expect(wireOnly.filter((code) => changeCodes[code] === undefined)).toEqual([])
  expect(wireOnly).toEqual([...wireOnly].sort())
})

test('a real document has no differences from itself, and a few from one that was edited', async () => {
  const folder = join(import.meta.dirname, '../../../../spec/metal')
  const document = readDocument({ file: join(folder, 'openapi.yaml'), overlays: [] })
  const file = join(folder, 'surface.ts')
  const { surface } = await readSurface(readFileSync(file, 'utf8'), file, process.env)
  const apiOf = (root: JsonObject): Api => buildApi({ document: { ...document, root }, surface, config: { name: 'metal', names: {} } }).api
  expect(compareApis(apiOf(document.root), apiOf(document.root))).toEqual([])
  const edited = JSON.parse(JSON.stringify(document.root).replaceAll('"maximum":4094', '"maximum":4093'))
  const codes = new Set(compareApis(apiOf(document.root), apiOf(edited)).map(({ code }) => code))
  expect([...codes].sort()).toEqual(['limit-tightened'])
})

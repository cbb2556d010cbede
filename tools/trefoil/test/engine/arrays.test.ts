import { describe, expect, test } from 'vitest'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { withSchemas } from './document.ts'

const ref = (key: string): JsonObject => ({ $ref: `#/components/schemas/${key}` })
const list = (items: JsonObject): JsonObject => ({ type: 'array', items })
const object = (member: JsonObject): JsonObject => ({ type: 'object', properties: { member } })

/** Schemas inside each other, as many as asked for. */
const nested = (count: number, around: (inner: JsonObject) => JsonObject): JsonObject =>
  Array.from({ length: count }).reduce<JsonObject>((inner) => around(inner), { type: 'string' })

/** Components that refer to each other in a row. */
const chained = (count: number, around: (inner: JsonObject) => JsonObject): JsonObject =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`It${index}`, around(index + 1 < count ? ref(`It${index + 1}`) : { type: 'string' })]),
  )

/** How many arrays stand inside each other in what the engine sees, through references; a circle counts once. */
function arrays(schemas: JsonObject): number {
  const { json } = skeletonOf(withSchemas(schemas), undefined)
  const known = JSON.parse(json) as { readonly components: { readonly schemas: Readonly<Record<string, object>> } }
  const open = new Set<object>()
  const height = (value: unknown): number => {
    if (typeof value !== 'object' || value === null || open.has(value)) return 0
    open.add(value)
    const key = '$ref' in value ? String(value.$ref).replace('#/components/schemas/', '') : undefined
    const inner = [...Object.values(value), ...(key === undefined ? [] : [known.components.schemas[key]])].map(height)
    open.delete(value)
    return Math.max(0, ...inner) + ('items' in value ? 1 : 0)
  }
  return height(known.components.schemas)
}

describe('arrays inside each other, of which the engine takes twice as long for each', () => {
  test.each<[string, JsonObject, number]>([
    ['few, written out', { It: nested(12, list) }, 12],
    ['many, written out', { It: nested(200, list) }, 12],
    ['many, with objects between', { It: nested(100, (inner) => list(object(inner))) }, 12],
    ['few, by reference', chained(12, list), 12],
    ['many, by reference', chained(60, list), 12],
    ['many, by reference and with objects between', chained(60, (inner) => object(list(inner))), 12],
    ['many, with maps between', chained(60, (inner) => list({ type: 'object', additionalProperties: inner })), 12],
    ['very many', chained(5000, list), 12],
    ['in a circle', { It: object(list(ref('It'))) }, 1],
  ])('%s', (_, schemas, wanted) => {
    expect(arrays(schemas)).toBe(wanted)
  })

  test('leave every component its place', () => {
    const { json } = skeletonOf(withSchemas(chained(60, list)), undefined)
    expect(Object.keys((JSON.parse(json) as { readonly components: { readonly schemas: object } }).components.schemas)).toHaveLength(60)
  })
})

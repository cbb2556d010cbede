import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { waysOf } from '../../src/spec/ways.ts'

/** Where each fault is, and the first words that it is told in. */
const told = (schemas: JsonObject): readonly string[] =>
  waysOf({ components: { schemas } }, (path) => ({ file: path.join('/'), line: 1, column: 1, length: 1 })).map(
    ({ at, message }) => `${at?.file}: ${message.split(' ').slice(0, 4).join(' ')}`,
  )

const ref = (key: string): JsonObject => ({ $ref: `#/components/schemas/${key}` })
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

const row = (count: number, around: (next: JsonObject) => JsonObject): JsonObject =>
  Object.fromEntries(range(count).map((index) => [`A${index}`, index + 1 < count ? around(ref(`A${index + 1}`)) : { type: 'object' }]))

const twice =
  (keyword: string) =>
  (next: JsonObject): JsonObject => ({ [keyword]: [{ allOf: [next], title: 'One' }, { not: next }] })

/** Layers of unions, each of all that is in the next layer. */
const layers = (count: number, each: number): JsonObject =>
  Object.fromEntries(
    range(count).flatMap((layer) =>
      range(each).map((index): readonly [string, JsonObject] => [
        `L${layer}x${index}`,
        layer + 1 < count ? { anyOf: range(each).map((next) => ref(`L${layer + 1}x${next}`)) } : { type: 'object' },
      ]),
    ),
  )

describe('schemas that ask more about one value than can be followed', () => {
  test.each<readonly [string, JsonObject, readonly string[]]>([
    ['each twice in the next, some times', row(10, twice('allOf')), []],
    ['each twice in the next', row(40, twice('allOf')), ['components/schemas/A27: This schema asks more']],
    ['a choice of two again and again', row(40, twice('oneOf')), ['components/schemas/A27: This schema asks more']],
    ['members count for themselves', row(40, (next) => ({ properties: { a: next, b: next } })), []],
    ['items too', row(40, (next) => ({ prefixItems: [next, next], items: next })), []],
    ['unions of unions', layers(4, 5), []],
    ['unions of unions of many', layers(5, 12), range(12).map((index) => `components/schemas/L0x${index}: This schema asks more`)],
    ['a row of 300', row(300, (next) => next), []],
    ['a row of 100,000', row(100_000, (not) => ({ not })), ['components/schemas/A99598: More than 400 references']],
    ['a circle', { A: { allOf: [ref('B'), ref('B')] }, B: { anyOf: [ref('A'), ref('A')] } }, []],
    ['what leads nowhere', { A: { allOf: [ref('none'), { $ref: 7 }] } }, []],
  ])('%s', (_, schemas, want) => {
    expect(told(schemas)).toEqual(want)
  })
})

import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { type Direction, saidOf, withSchema } from './said.ts'

/** Limits that types tell of. */
type Row = readonly [name: string, before: JsonObject, after: JsonObject, input: readonly string[], output: readonly string[]]

const text = { type: 'string' }
const number = { type: 'number' }
const keyed = (pattern: string, schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  patternProperties: { [pattern]: schema },
  additionalProperties: false,
  ...more,
})
const numbers = (minItems: number, maxItems = minItems): JsonObject => ({ type: 'array', items: number, minItems, maxItems })

const keys: readonly Row[] = [
  [
    'names begin in another way',
    keyed('^x-', text),
    keyed('^y-', text),
    ['pattern-members-changed MMM'],
    ['pattern-members-changed mMm', 'type-changed MMM'],
  ],
  ['more names do', keyed('^x-y-', text), keyed('^x-', text), ['pattern-members-changed pMp'], ['pattern-members-changed pMp']],
  [
    'fewer names do',
    keyed('^x-', text),
    keyed('^x-y-', text),
    ['pattern-members-changed MMM'],
    ['pattern-members-changed mMm', 'type-changed MMM'],
  ],
  ['names have another type', keyed('^x-', text), keyed('^x-', number), ['type-changed MMM'], ['type-changed MMM']],
  [
    'others are possible',
    keyed('^x-', text),
    keyed('^x-', text, { additionalProperties: true }),
    ['additional-opened pmp', 'type-changed MMM'],
    ['additional-opened pMp'],
  ],
]

const tuples: readonly Row[] = [
  ['there may be more', numbers(2), numbers(2, 3), ['limit-loosened mmm'], ['limit-loosened MMM']],
  ['there are just so many', numbers(2, 3), numbers(2), ['limit-tightened MMM'], ['limit-tightened mmm']],
]

describe.each(Object.entries({ keys, tuples }))('%s', (_, rows) => {
  const ways: readonly Direction[] = ['input', 'output']
  test.each(rows)('%s', (_name, before, after, input, output) => {
    expect(ways.map((way) => saidOf(withSchema(way, before), withSchema(way, after)))).toEqual([input, output])
  })
})

import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/spec/document.ts'
import { type Direction, saidOf, withSchema } from './said.ts'

/** Schemas whose values travel another way than before, though nothing in them has changed but that. */
type Row = readonly [name: string, schema: JsonObject, before: Direction, after: Direction, want: readonly string[]]

const text = { type: 'string' }
const object = (properties: JsonObject): JsonObject => ({ type: 'object', properties })
const listed = object({ a: { enum: ['x', 'y'] } })
const bytes = object({ a: { type: 'string', format: 'binary' } })
const directed = object({ a: { ...text, readOnly: true }, b: text })

const travels = (way: Direction): readonly string[] =>
  ({ input: ['operation-removed MMM'], output: ['operation-removed MMM'], both: [], neither: [] })[way]

const rows: readonly Row[] = [
  ['nothing shows', object({ a: text }), 'input', 'both', ['operation-added mmm']],
  ['an enum of what is sent opens where it comes too', listed, 'input', 'both', ['operation-added mmm', 'use-changed mmm']],
  ['an enum closes where it is only sent any more', listed, 'both', 'input', [...travels('output'), 'use-changed MMM']],
  ['an enum of what comes stays open', listed, 'output', 'both', ['operation-added mmm']],
  ['bytes of what comes may be a file where they are sent too', bytes, 'output', 'both', ['operation-added mmm', 'use-changed MMM']],
  ['what is sent too has a form of its own', directed, 'output', 'both', ['operation-added mmm', 'request-form-added mmm']],
  ['what is no longer sent has none', directed, 'both', 'output', [...travels('input'), 'request-form-removed MMM']],
]

describe('what travels another way', () => {
  test.each(rows)('%s', (_, schema, before, after, want) => {
    expect(saidOf(withSchema(before, schema), withSchema(after, schema))).toEqual(want)
  })
})

test('whoever refers to what has two forms has two as well', () => {
  const outer = object({ inner: { $ref: '#/components/schemas/I' } })
  const before = withSchema('both', outer, { I: object({ a: text, b: text }) })
  const after = withSchema('both', outer, { I: directed })
  expect(saidOf(before, after)).toEqual(['read-only-added MMM', 'request-form-added mmm', 'request-form-added mmm'])
})

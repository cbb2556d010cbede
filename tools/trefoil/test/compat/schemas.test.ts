import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/compat/change.ts'
import { compareApis } from '../../src/compat/compare.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { build } from '../model/given.ts'
import { type Direction, saidOf, withSchema } from './said.ts'

type Row = readonly [name: string, before: JsonObject, after: JsonObject, input: readonly string[], output: readonly string[]]

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more })
const text = { type: 'string' }
const number = { type: 'number' }
const tagged = (...values: readonly string[]): JsonObject => object({ kind: { enum: values } }, { required: ['kind'] })
const tag = (value: string): JsonObject => object({ kind: { const: value }, [value]: text }, { required: ['kind'] })
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

const others: JsonObject = { A: object({ a: text }, { required: ['a'] }), B: object({ b: text }, { required: ['b'] }), T: text }

const types: readonly Row[] = [
  ['the same', object({ a: text }), object({ a: text }), [], []],
  ['another type', text, number, ['type-changed MMM'], ['type-changed MMM']],
  ['an integer is any number', { type: 'integer' }, number, ['type-widened pmp'], ['type-widened pMp']],
  ['any number is an integer', number, { type: 'integer' }, ['type-narrowed pMp'], ['type-narrowed pmp']],
  ['anything is a string', {}, text, ['type-narrowed MMM'], ['type-narrowed mmm']],
  ['a string is anything', text, {}, ['type-widened mmm'], ['type-widened MMM']],
  ['null is possible', text, { type: ['string', 'null'] }, ['nullable-added mmm'], ['nullable-added MMM']],
  ['null is not', { type: ['string', 'null'] }, text, ['nullable-removed MMM'], ['nullable-removed mmm']],
  ['null among values', { enum: ['a', 'b'] }, { enum: ['a', 'b', null] }, ['nullable-added mmm'], ['nullable-added MMM']],
  ['the type is said', { properties: { a: text } }, object({ a: text }), ['type-narrowed pMp'], ['type-narrowed pmp']],
  ['the type is not said', object({ a: text }), { properties: { a: text } }, ['type-widened pmp'], ['type-widened pMp']],
  ['text is bytes', text, { type: 'string', format: 'binary' }, ['format-added mmm'], ['format-added p--']],
]

const enums: readonly Row[] = [
  ['a value is new', { enum: ['a', 'b'] }, { enum: ['a', 'b', 'c'] }, ['enum-value-added mmm'], ['enum-value-added mMm']],
  ['a value is gone', { enum: ['a', 'b', 'c'] }, { enum: ['a', 'b'] }, ['enum-value-removed MMM'], ['enum-value-removed mmm']],
  [
    'another value',
    { enum: ['a', 'b'] },
    { enum: ['a', 'c'] },
    ['enum-value-added mmm', 'enum-value-removed MMM'],
    ['enum-value-added mMm', 'enum-value-removed mmm'],
  ],
  ['a sole value has company', { enum: ['a'] }, { enum: ['a', 'b'] }, ['enum-value-added mmm'], ['enum-value-added MMM']],
  ['a constant is another', { const: 'a' }, { const: 'b' }, ['type-changed MMM'], ['type-changed MMM']],
  ['values for any text', text, { enum: ['a', 'b'] }, ['type-narrowed MMM'], ['type-narrowed mmm']],
  ['any text for values', { enum: ['a', 'b'] }, text, ['type-widened mmm'], ['type-widened mMm']],
  ['the order of values', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }, [], []],
]

const members: readonly Row[] = [
  ['a member is new', object({ a: text }), object({ a: text, b: text }), ['member-added mmm'], ['member-added mmm']],
  [
    'one that has to be there',
    object({ a: text }),
    object({ a: text, b: text }, { required: ['b'] }),
    ['required-member-added MMM'],
    ['required-member-added mmm'],
  ],
  ['a member is gone', object({ a: text, b: text }), object({ a: text }), ['member-removed MMM'], ['member-removed MMM']],
  ['it has to be there', object({ a: text }), object({ a: text }, { required: ['a'] }), ['member-required MMM'], ['member-required mmm']],
  ['it need not be there', object({ a: text }, { required: ['a'] }), object({ a: text }), ['member-optional mmm'], ['member-optional MMM']],
  [
    'it has another name',
    object({ a: { ...text, description: 'It.' } }),
    object({ b: { ...text, description: 'It.' } }),
    ['member-renamed MMM'],
    ['member-renamed MMM'],
  ],
  [
    'one for another',
    object({ a: text }),
    object({ b: text }),
    ['member-added mmm', 'member-removed MMM'],
    ['member-added mmm', 'member-removed MMM'],
  ],
  ['it is of another type', object({ a: text }), object({ a: number }), ['type-changed MMM'], ['type-changed MMM']],
  [
    'deep inside',
    object({ a: object({ b: { type: 'array', items: object({ c: text }) } }) }),
    object({ a: object({ b: { type: 'array', items: object({ c: text, d: text }) } }) }),
    ['member-added mmm'],
    ['member-added mmm'],
  ],
  [
    'read only now',
    object({ a: text, b: text }),
    object({ a: { ...text, readOnly: true }, b: text }),
    ['read-only-added MMM', 'request-form-added mmm'],
    ['read-only-added p--'],
  ],
  [
    'no longer read only',
    object({ a: { ...text, readOnly: true }, b: text }),
    object({ a: text, b: text }),
    ['read-only-removed mmm', 'request-form-removed MMM'],
    ['read-only-removed p--'],
  ],
  [
    'write only now',
    object({ a: text, b: text }),
    object({ a: { ...text, writeOnly: true }, b: text }),
    ['request-form-added mmm', 'write-only-added MMM'],
    ['write-only-added MMM'],
  ],
  [
    'no longer write only',
    object({ a: { ...text, writeOnly: true }, b: text }),
    object({ a: text, b: text }),
    ['request-form-removed MMM', 'write-only-removed mmm'],
    ['write-only-removed mmm'],
  ],
  [
    'no others any more',
    object({ a: text }),
    object({ a: text }, { additionalProperties: false }),
    ['additional-closed pMp'],
    ['additional-closed pmp'],
  ],
  [
    'others too',
    object({ a: text }, { additionalProperties: false }),
    object({ a: text }),
    ['additional-opened pmp'],
    ['additional-opened pMp'],
  ],
  [
    'a member of a closed object',
    object({ a: text }, { additionalProperties: false }),
    object({ a: text, b: text }, { additionalProperties: false }),
    ['member-added mmm'],
    ['member-added mMm'],
  ],
  [
    'a map of something else',
    { type: 'object', additionalProperties: text },
    { type: 'object', additionalProperties: number },
    ['type-changed MMM'],
    ['type-changed MMM'],
  ],
  [
    'a member of a map',
    { type: 'object', additionalProperties: text },
    { type: 'object', additionalProperties: text, properties: { a: number } },
    ['member-added mMm'],
    ['member-added mMm', 'type-changed MMM'],
  ],
]

const unions: readonly Row[] = [
  [
    'a branch is new',
    { anyOf: [ref('A'), ref('T')] },
    { anyOf: [ref('A'), ref('T'), number] },
    ['union-member-added mmm'],
    ['union-member-added MMM'],
  ],
  [
    'a branch is gone',
    { anyOf: [ref('A'), ref('T'), number] },
    { anyOf: [ref('A'), ref('T')] },
    ['union-member-removed MMM'],
    ['union-member-removed MMM'],
  ],
  [
    'one of several is new',
    { oneOf: [tag('x'), tag('y')] },
    { oneOf: [tag('x'), tag('y'), tag('z')] },
    ['union-member-added mmm'],
    ['union-member-added MMM'],
  ],
  [
    'one of several that overlap is new',
    { oneOf: [ref('A'), ref('T')] },
    { oneOf: [ref('A'), ref('T'), ref('B')] },
    ['union-member-added mMm'],
    ['union-member-added MMM'],
  ],
  ['a type becomes a union', ref('A'), { anyOf: [ref('A'), ref('B')] }, ['union-member-added mmm'], ['union-member-added MMM']],
  ['a union becomes a type', { anyOf: [ref('A'), ref('B')] }, ref('A'), ['union-member-removed MMM'], ['union-member-removed MMM']],
  [
    'any of them instead of one',
    { oneOf: [ref('A'), ref('B')] },
    { anyOf: [ref('A'), ref('B')] },
    ['union-changed pmp'],
    ['union-changed pMp'],
  ],
  [
    'one of them instead of any',
    { anyOf: [ref('A'), ref('B')] },
    { oneOf: [ref('A'), ref('B')] },
    ['union-changed pMp'],
    ['union-changed pmp'],
  ],
  [
    'no object any more',
    { anyOf: [ref('A'), ref('B')] },
    { anyOf: [ref('A'), ref('B'), text] },
    ['overrides-removed --M', 'union-member-added mmm'],
    ['overrides-removed --M', 'union-member-added MMM'],
  ],
  [
    'inside a branch',
    { oneOf: [tag('x'), tag('y')] },
    { oneOf: [{ ...tag('x'), required: ['kind', 'x'] }, tag('y')] },
    ['member-required MMM'],
    ['member-required mmm'],
  ],
  [
    'a branch of several values has one more',
    { oneOf: [tag('x'), tagged('y', 'z')] },
    { oneOf: [tag('x'), tagged('y', 'z', 'w')] },
    ['discriminator-changed mmm', 'enum-value-added mmm'],
    ['discriminator-changed MMM', 'enum-value-added mMm'],
  ],
  [
    'a part more',
    { allOf: [ref('A'), object({ c: text })] },
    { allOf: [ref('A'), ref('B'), object({ c: text })] },
    ['required-member-added MMM'],
    ['required-member-added mmm'],
  ],
  [
    'a part of its own',
    object({ a: text, c: text }, { required: ['a'] }),
    { allOf: [ref('A'), object({ c: text })] },
    ['rewritten ppp'],
    ['rewritten ppp'],
  ],
]

const limits: readonly Row[] = [
  ['a minimum', number, { type: 'number', minimum: 1 }, ['limit-tightened pMp'], ['limit-tightened pmp']],
  ['no minimum', { type: 'number', minimum: 1 }, number, ['limit-loosened pmp'], ['limit-loosened pMp']],
  ['excluded', { type: 'number', minimum: 1 }, { type: 'number', exclusiveMinimum: 1 }, ['limit-tightened pMp'], ['limit-tightened pmp']],
  ['a lower maximum', { type: 'number', maximum: 9 }, { type: 'number', maximum: 8 }, ['limit-tightened pMp'], ['limit-tightened pmp']],
  ['finer steps', { type: 'number', multipleOf: 4 }, { type: 'number', multipleOf: 2 }, ['limit-loosened pmp'], ['limit-loosened pMp']],
  ['other steps', { type: 'number', multipleOf: 4 }, { type: 'number', multipleOf: 3 }, ['limit-changed pMp'], ['limit-changed pMp']],
  ['shorter', { type: 'string', maxLength: 9 }, { type: 'string', maxLength: 8 }, ['limit-tightened pMp'], ['limit-tightened pmp']],
  ['a pattern', text, { type: 'string', pattern: '^a' }, ['pattern-added pMp'], ['pattern-added pmp']],
  [
    'another pattern',
    { type: 'string', pattern: '^a' },
    { type: 'string', pattern: '^b' },
    ['pattern-changed pMp'],
    ['pattern-changed pMp'],
  ],
  ['no pattern', { type: 'string', pattern: '^a' }, text, ['pattern-removed pmp'], ['pattern-removed pMp']],
  ['a format', text, { type: 'string', format: 'date' }, ['format-added pMp'], ['format-added pmp']],
  ['a format that restricts nothing', text, { type: 'string', format: 'city' }, ['format-added p--'], ['format-added p--']],
  ['no format', { type: 'string', format: 'date' }, text, ['format-removed pmp'], ['format-removed pMp']],
  [
    'fewer elements',
    { type: 'array', items: text, maxItems: 3 },
    { type: 'array', items: text, maxItems: 2 },
    ['limit-tightened pMp'],
    ['limit-tightened pmp'],
  ],
  ['all different', { type: 'array' }, { type: 'array', uniqueItems: true }, ['limit-tightened pMp'], ['limit-tightened pmp']],
  [
    'what is excluded',
    { type: 'string', not: { maxLength: 3 } },
    { type: 'string', not: { maxLength: 2 } },
    ['exclusion-changed pmp'],
    ['exclusion-changed pMp'],
  ],
]

const remarks: readonly Row[] = [
  ['a description', text, { ...text, description: 'Hello.' }, ['description-changed p--'], ['description-changed p--']],
  ['a title', { ...text, title: 'One' }, { ...text, title: 'Other' }, ['title-changed p--'], ['title-changed p--']],
  ['examples', text, { ...text, examples: ['a'] }, ['examples-changed p-p'], ['examples-changed p-p']],
  ['a default is given', text, { ...text, default: 'a' }, ['default-added p-p'], ['default-added p-p']],
  ['another default', { ...text, default: 'a' }, { ...text, default: 'b' }, ['default-changed M-p'], ['default-changed p-p']],
  ['deprecated', text, { ...text, deprecated: true }, ['deprecated m--'], ['deprecated m--']],
  ['not any more', { ...text, deprecated: true }, text, ['undeprecated p--'], ['undeprecated p--']],
]

const all = { types, enums, members, unions, limits, remarks }

describe.each(Object.entries(all))('%s', (_, rows) => {
  const ways: readonly Direction[] = ['input', 'output']
  test.each(rows)('%s', (_name, before, after, input, output) => {
    const found = ways.map((way) => saidOf(withSchema(way, before, others), withSchema(way, after, others)))
    expect(found).toEqual([input, output])
  })
})

test('a format that validators leave alone is told as that', () => {
  const document = withSchema('output', { type: 'string', format: 'date' })
  const [asserted, annotated] = [build(document).api, build(document, { policies: { formats: 'annotate' } }).api]
  const wordsOf = (changes: readonly Change[]): readonly string[] => changes.map(({ text: words }) => words)
  expect(wordsOf(compareApis(asserted, annotated))).toEqual(['the format "date" is not checked any more'])
  expect(wordsOf(compareApis(annotated, asserted))).toEqual(['the format "date" is checked now, and was not'])
})

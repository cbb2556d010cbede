import { afterAll, expect, test } from 'vitest'
import type { Json } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { byAjv } from '../conformance/oracle.ts'
import { openWorkshop } from '../conformance/validators.ts'

/** Each keyword, from the document to the verdict of the emitted validator: what it accepts, and what it refuses. */
type Row = readonly [keyword: string, schema: Json, accepted: readonly Json[], refused: readonly Json[]]

const object = { type: 'object' } as const
const tree = { type: 'object', properties: { next: { $ref: '#' } }, required: ['name'] }

const in31: readonly Row[] = [
  ['type', { type: ['integer', 'null'] }, [1, 1.0, null], [1.5, 'a', {}]],
  ['enum', { enum: [1, { a: [null] }] }, [1, { a: [null] }], ['1', { a: [] }]],
  ['enum of nothing', { type: 'object', properties: { a: { enum: [] } } }, [{}], [{ a: 1 }]],
  ['const', { const: { a: 1, b: 2 } }, [{ b: 2, a: 1 }], [{ a: 1 }, null]],
  ['minimum, maximum', { type: 'number', minimum: 1, maximum: 2 }, [1, 2], [0.9, 2.1]],
  ['exclusiveMinimum, exclusiveMaximum', { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 2 }, [1.5], [1, 2]],
  ['multipleOf', { type: 'number', multipleOf: 0.01 }, [19.99, 4], [0.001]],
  ['minLength, maxLength', { type: 'string', minLength: 1, maxLength: 1 }, ['\u{1f600}'], ['', 'ab']],
  ['pattern', { type: 'string', pattern: 'b.$' }, ['ab\u{1f600}'], ['bab']],
  ['items', { type: 'array', items: { type: 'string' } }, [[], ['a']], [[1]]],
  ['prefixItems', { type: 'array', prefixItems: [{ type: 'string' }], items: false }, [[], ['a']], [[1], ['a', 1]]],
  ['minItems, maxItems', { type: 'array', minItems: 1, maxItems: 2 }, [[1], [1, 2]], [[], [1, 2, 3]]],
  ['uniqueItems', { type: 'array', uniqueItems: true }, [[1, true]], [[{ a: 1 }, { a: 1 }]]],
  ['contains', { type: 'array', contains: { const: 1 } }, [[0, 1]], [[], [0]]],
  ['minContains, maxContains', { type: 'array', contains: { const: 1 }, minContains: 2, maxContains: 3 }, [[1, 1]], [[1], [1, 1, 1, 1]]],
  ['unevaluatedItems', { type: 'array', allOf: [{ prefixItems: [true] }], unevaluatedItems: false }, [[1]], [[1, 2]]],
  ['unevaluatedItems after contains', { type: 'array', contains: { const: 1 }, unevaluatedItems: { const: 2 } }, [[2, 1]], [[1, 3]]],
  [
    'properties, required',
    { ...object, properties: { a: { type: 'string' } }, required: ['a', 'b'] },
    [{ a: '', b: 1 }],
    [{ a: '' }, { a: 1, b: 1 }],
  ],
  ['additionalProperties', { ...object, properties: { a: true }, additionalProperties: false }, [{ a: 1 }], [{ b: 1 }, { toString: 1 }]],
  ['patternProperties', { ...object, patternProperties: { '^x': { type: 'string' } } }, [{ xa: '' }], [{ xa: 1 }]],
  ['propertyNames', { ...object, propertyNames: { maxLength: 1 } }, [{ a: 1 }], [{ ab: 1 }]],
  ['minProperties, maxProperties', { ...object, minProperties: 1, maxProperties: 1 }, [{ a: 1 }], [{}, { a: 1, b: 1 }]],
  ['dependentRequired', { ...object, dependentRequired: { a: ['b'] } }, [{}, { a: 1, b: 1 }], [{ a: 1 }]],
  ['dependentSchemas', { ...object, dependentSchemas: { a: { maxProperties: 1 } } }, [{ b: 1, c: 1 }, { a: 1 }], [{ a: 1, b: 1 }]],
  [
    'unevaluatedProperties',
    { ...object, properties: { a: true }, if: { required: ['a'] }, then: { properties: { b: true } }, unevaluatedProperties: false },
    [{}, { a: 1, b: 1 }],
    [{ b: 1 }, { a: 1, c: 1 }],
  ],
  ['allOf', { allOf: [{ type: 'string' }, { maxLength: 1 }] }, ['a'], ['ab', 1]],
  ['anyOf', { anyOf: [{ type: 'string' }, { minimum: 2 }] }, ['a', 2], [1]],
  ['oneOf', { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 2 }] }, [1, 2.5], [3, 1.5]],
  ['not', { not: { type: 'string' } }, [1, null], ['a']],
  ['if, then, else', { type: 'integer', if: { minimum: 10 }, then: { multipleOf: 10 }, else: { multipleOf: 2 } }, [20, 4], [12, 3]],
  ['$ref, $defs', { $ref: '#/$defs/a', maxLength: 1, $defs: { a: { type: 'string' } } }, ['a'], ['ab', 1]],
  ['$ref in a circle', tree, [{ name: 1, next: { name: 2 } }], [{ name: 1, next: {} }]],
  ['$anchor', { type: 'array', items: { $ref: '#here' }, $defs: { a: { $anchor: 'here', type: 'string' } } }, [['a']], [[1]]],
  ['$dynamicRef by pointer', { type: 'array', items: { $dynamicRef: '#/$defs/a' }, $defs: { a: { type: 'string' } } }, [['a']], [[1]]],
  ['false', { ...object, properties: { a: false } }, [{}], [{ a: 1 }]],
  ['keywords of another type', { minLength: 2, minimum: 3 }, ['ab', 3, null], ['a', 2]],
]

const in30: readonly Row[] = [
  ['nullable', { type: 'string', nullable: true }, ['a', null], [1]],
  ['exclusiveMinimum as a flag', { type: 'number', minimum: 1, exclusiveMinimum: true }, [2], [1]],
  ['exclusiveMaximum as a flag', { type: 'number', maximum: 1, exclusiveMaximum: true }, [0], [1]],
  [
    'what stands beside a $ref',
    { ...object, properties: { a: { type: 'string' }, b: { $ref: '#/properties/a', maxLength: 1 } } },
    [{ b: 'ab' }],
    [{ b: 1 }],
  ],
]

/** Where ajv is no judge. */
const apart: ReadonlySet<string> = new Set([
  // It calculates with floats: 19.99 is no multiple of 0.01 to it.
  'multipleOf',
  // It refuses an enum without values.
  'enum of nothing',
  // It takes all elements for evaluated where `contains` finds one.
  'unevaluatedItems after contains',
])

const workshop = openWorkshop()
afterAll(workshop.close)

const given = (dialect: Dialect, rows: readonly Row[]): readonly { name: string; dialect: Dialect; row: Row }[] =>
  rows.map((row) => ({ name: `${dialect} ${row[0]}`, dialect, row }))

test.each([...given('3.1', in31), ...given('3.0', in30)])('$name', ({ dialect, row: [keyword, schema, accepted, refused] }) => {
  const made = workshop.make(schema, dialect)
  if ('refused' in made) throw new Error(made.refused)
  const wanted = [...accepted.map((value) => [value, true]), ...refused.map((value) => [value, false])]
  const values = [...accepted, ...refused]
  expect(values.map((value) => [value, made.judge(value)])).toEqual(wanted)
  if (!apart.has(keyword)) expect(values.map((value) => [value, byAjv(schema, dialect)(value)])).toEqual(wanted)
})

import { describe, expect, test } from 'vitest'
import { literal } from '../../src/emit/docs/literal.ts'
import { type Json, sample } from '../../src/emit/docs/sample.ts'
import type { Schema } from '../../src/model/schema.ts'
import { verdict } from '../../src/model/verdict/verdict.ts'
import { allOf, any, anyOf, array, boolean, integer, named, nothing, number, object, oneOf, reference, string, values } from './build.ts'

const typeless = (objects: Schema): Schema => ({
  ...anyOf([nothing, boolean(), number(), string(), array(any()), objects]),
  keyword: 'type',
  meant: objects,
})

const tree = named('Tree', object())
Object.assign(tree, { schema: object({ 'name!': string(), 'child!': reference(tree), leaf: string() }) })

describe('a sample is a value of its schema, one that the document gives where there is one', () => {
  test.each<readonly [string, Schema, Json]>([
    ['an example', string({}, { examples: ['fr'] }), 'fr'],
    ['an example that does not fit', integer({}, { examples: ['fr', 7] }), 7],
    ['a default', string({}, { default: 'x' }), 'x'],
    ['a UUID', string({ format: 'uuid' }), '123e4567-e89b-42d3-a456-426614174000'],
    ['a length', string({ minLength: 8 }), 'stringst'],
    ['a short length', string({ maxLength: 3 }), 'str'],
    ['a pattern of capitals', string({ pattern: '^[A-Z]{3}$' }), 'EUR'],
    ['a range', integer({ minimum: 2, maximum: 4094 }), 2],
    ['an open range', number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }), 0.5],
    ['a multiple', integer({ minimum: 7, multipleOf: 5 }), 10],
    ['a negative range', integer({ maximum: -3 }), -3],
    ['values', values(['a', 'b']), 'a'],
    ['a union', anyOf([integer({ minimum: 5 }), string()]), 5],
    ['exactly one', oneOf([object({ 'a!': string() }), object()]), {}],
    [
      'a branch that a discriminator names',
      {
        ...anyOf([object({ 'kind!': string(), 'a!': integer() }), object({ 'kind!': string() })]),
        discriminator: { name: 'kind', mapping: [{ value: 'first', branch: 0 }] },
      },
      { a: 1, kind: 'first' },
    ],
    ['nullable', anyOf([nothing, string({ format: 'date' })]), '2024-05-01'],
    ['required members', object({ 'a!': string(), b: string() }), { a: 'string' }],
    ['members with examples where none is required', object({ a: string(), b: integer({}, { examples: [4] }) }), { b: 4 }],
    [
      'the first members where none has one',
      object({ a: string({ format: 'binary' }), b: string(), c: array(any()), d: integer(), e: any() }),
      { b: 'string', d: 1 },
    ],
    ['an object without a type', typeless(object({ 'a!': string() })), { a: 'string' }],
    ['members that only responses have', object({ 'id!': string({}, { readOnly: true }), 'a!': any() }), { a: 'value' }],
    ['an example with such a member', object({ 'id!': string({}, { readOnly: true }) }, {}, { examples: [{ id: '1', a: 2 }] }), { a: 2 }],
    ['a number of members', object({ a: string() }, { minProperties: 2, additional: integer() }), { a: 'string', name1: 1 }],
    ['a conjunction', allOf([object({ 'a!': string() }), object({ 'b!': integer() })]), { a: 'string', b: 1 }],
    ['a list', array(string(), { minItems: 2 }), ['string', 'string']],
    ['a tuple', array(any(), { prefix: [string(), integer()] }), ['string', 1]],
  ])('%s', (_, schema, want) => {
    const found = sample(schema, [])
    expect(found).toEqual(want)
    expect(found !== undefined && verdict(schema, found, 'request')).toBe(true)
  })

  test('an example beside the schema comes first', () => {
    expect(sample(string({}, { examples: ['inner'] }), [1, 'outer'])).toBe('outer')
  })
  test('a schema that needs itself ends', () => {
    expect(sample(reference(tree), [])).toEqual({ name: 'string' })
  })
  test('nothing', () => {
    expect(sample({ ...any(), kind: 'never' }, [])).toBeUndefined()
  })
})

describe('literals', () => {
  test.each<readonly [string, Json, string]>([
    ['a string that would end it', "it's\n*/ ${x} \u2028", "'it\\'s\\n*/ ${x} \\u2028'"],
    ['keys', { a: 1, 'b-c': null, __proto__x: true }, "{ a: 1, 'b-c': null, __proto__x: true }"],
    ['the key __proto__', JSON.parse('{"__proto__":1}') as Json, "{ ['__proto__']: 1 }"],
    ['empty ones', [[], {}], '[[], {}]'],
    ['minus zero', -0, '0'],
    ['a long one', { a: 'x'.repeat(100), b: ['y'] }, `{\n  a: '${'x'.repeat(100)}',\n  b: ['y'],\n}`],
  ])('%s', (_, value, want) => {
    expect(literal(value)).toBe(want)
  })
})

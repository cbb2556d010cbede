import { describe, expect, test } from 'vitest'
import { studies } from '../../src/emit/fixtures/study.ts'
import type { AnyOfSchema, Schema } from '../../src/model/schema.ts'
import {
  allOf,
  any,
  anyOf,
  array,
  boolean,
  named,
  never,
  not,
  nothing,
  number,
  object,
  oneOf,
  said,
  string,
  to,
  values,
} from '../emit-validators/build.ts'
import { alone, textOf } from './package.ts'

const integer = number({ integer: true })

/** What a document says with `minLength: 2` and no type. */
const typeless = {
  ...(anyOf([nothing(), boolean(), string({ minLength: 2 }), number(), array(any()), object({})], { keyword: 'type' }) as AnyOfSchema),
}

function study(schema: Schema): { readonly broken: readonly string[]; readonly unbreakable: readonly string[] } {
  const [found] = studies(alone(schema)).values()
  return {
    broken: found?.broken.map(({ breaks, at, value }) => `${breaks} ${at} ${JSON.stringify(value)}`) ?? [],
    unbreakable: found?.unbreakable.map(({ keyword, at, reason }) => `${keyword} ${at} ${reason}`) ?? [],
  }
}

describe('each rule is broken alone', () => {
  test.each<[string, Schema, readonly string[]]>([
    ['null', nothing(), ['type  "not null"']],
    ['boolean', boolean(), ['type  "not a boolean"']],
    ['string', string(), ['type  12345']],
    ['integer', integer, ['type  "not a number"', 'type  1.5']],
    ['limits', number({ minimum: 2, maximum: 4 }), ['type  "not a number"', 'minimum  1', 'maximum  5']],
    [
      'exclusive limits',
      number({ exclusiveMinimum: 2, exclusiveMaximum: 4 }),
      ['type  "not a number"', 'exclusiveMinimum  2', 'exclusiveMaximum  4'],
    ],
    ['multiples', number({ multipleOf: 3, minimum: 0 }), ['type  "not a number"', 'minimum  -3', 'multipleOf  1']],
    ['int32', number({ integer: true, format: 'int32' }), ['type  "not a number"', 'type  1.5', 'format  2147483648']],
    ['lengths', string({ minLength: 2, maxLength: 3 }), ['type  12345', 'minLength  "a"', 'maxLength  "over"']],
    ['a pattern', string({ pattern: '^[a-z ]+$' }), ['type  12345', 'pattern  "!"']],
    [
      'a pattern of one length',
      string({ pattern: '^\\d+$', minLength: 4, maxLength: 4 }),
      ['type  12345', 'minLength  "123"', 'maxLength  "12345"', 'pattern  "!!!!"'],
    ],
    ['a format', string({ format: 'date' }), ['type  12345', 'format  "not a date"']],
    ['enum', values(['a', 'b']), ['enum  "not one of them"', 'type  12345']],
    ['const', values([1], { keyword: 'const' }), ['const  2', 'type  "not a number"']],
    ['an enum with null', values([null, 'a']), ['enum  "not one of them"', 'type  12345']],
    ['booleans of an enum', values([true]), ['enum  false', 'type  "not a boolean"']],
    [
      'items',
      array(integer, { minItems: 1, maxItems: 2 }),
      ['type  "not an array"', 'minItems  []', 'maxItems  [62,62,62]', 'type /0 ["not a number"]', 'type /0 [1.5]'],
    ],
    [
      'different items',
      array(values([1, 2]), { uniqueItems: true }),
      ['type  "not an array"', 'uniqueItems  [1,1]', 'enum /0 [3]', 'type /0 ["not a number"]'],
    ],
    [
      'a tuple that is closed',
      array(never(), { prefix: [boolean()] }),
      ['type  "not an array"', 'type /0 ["not a boolean"]', 'items /1 [true,"anything"]'],
    ],
    [
      'contains',
      array(any(), { contains: { schema: values([7]), min: 1, max: 1 } }),
      ['type  "not an array"', 'contains  ["anything"]', 'maxContains  [7,7]'],
    ],
    [
      'required',
      object({ a: values([1]) }),
      ['type  "not an object"', 'required /a {}', 'enum /a {"a":2}', 'type /a {"a":"not a number"}'],
    ],
    [
      'additionalProperties',
      object({ 'a?': values([1]) }, { additional: never() }),
      [
        'type  "not an object"',
        'enum /a {"a":2}',
        'type /a {"a":"not a number"}',
        'additionalProperties /unexpected {"a":1,"unexpected":"anything"}',
      ],
    ],
    ['members of a map', object({}, { additional: boolean() }), ['type  "not an object"', 'type /key {"key":"not a boolean"}']],
    [
      'patterns',
      object({}, { patterns: [{ pattern: '^x-$', schema: boolean() }] }),
      ['type  "not an object"', 'type /x- {"x-":"not a boolean"}'],
    ],
    [
      'propertyNames',
      object({}, { propertyNames: string({ maxLength: 3 }) }),
      ['type  "not an object"', 'propertyNames /not a name {"not a name":"anything"}'],
    ],
    [
      'counts of members',
      object({ 'a?': values([1]), 'b?': values([2]) }, { minProperties: 1, maxProperties: 1 }),
      [
        'type  "not an object"',
        'enum /a {"a":2}',
        'type /a {"a":"not a number"}',
        'enum /b {"b":3}',
        'type /b {"b":"not a number"}',
        'minProperties  {}',
        'maxProperties  {"a":1,"b":2}',
      ],
    ],
    [
      'dependentRequired',
      object({ 'a?': values([1]), 'b?': values([2]) }, { dependentRequired: [{ name: 'a', requires: ['b'] }] }),
      [
        'type  "not an object"',
        'enum /a {"a":2,"b":2}',
        'type /a {"a":"not a number","b":2}',
        'enum /b {"a":1,"b":3}',
        'type /b {"a":1,"b":"not a number"}',
        'dependentRequired /b {"a":1}',
      ],
    ],
    ['what may not be there', object({ 'a?': never() }), ['type  "not an object"', 'properties /a {"a":"anything"}']],
    ['a list of types', anyOf([string({ maxLength: 2 }), nothing()], { keyword: 'type' }), ['type  12345', 'maxLength  "elm"']],
    ['anyOf', anyOf([boolean(), integer]), ['anyOf  "none of these"']],
    ['oneOf: none, and several', oneOf([number({ minimum: 1 }), number({ maximum: 9 })]), ['oneOf  "none of these"', 'oneOf  5']],
    ['allOf', allOf([number({ minimum: 3 }), number({ multipleOf: 2 })]), ['type  "not a number"', 'minimum  2', 'multipleOf  3']],
    ['keywords without a type', { ...typeless, meant: typeless.of[2] ?? any() }, ['minLength  "a"']],
    ['not', not(string()), ['not  "clover"']],
    ['a reference', object({ a: to(named('Other', values([1]))) }), ['type  "not an object"', 'required /a {}', 'enum /a {"a":2}']],
    [
      'a reference as a whole',
      to(named('Other', object({ a: boolean() }))),
      ['type  "not an object"', 'required /a {}', 'type /a {"a":"not a boolean"}'],
    ],
    [
      'what inherits',
      allOf([to(named('Base', object({ a: boolean() }))), object({ b: boolean() })]),
      [
        'type  "not an object"',
        'required /a {"b":true}',
        'type /a {"a":"not a boolean","b":true}',
        'required /b {"a":true}',
        'type /b {"a":true,"b":"not a boolean"}',
      ],
    ],
    [
      'members that only requests have',
      object({ a: said(boolean(), { writeOnly: true }) }),
      ['type  "not an object"', 'type /a {"a":"not a boolean"}'],
    ],
  ])('%s', (_, schema, want) => {
    expect(study(schema).broken).toEqual(want)
  })
})

describe('rules that nothing breaks are listed with the reason', () => {
  test.each<[string, Schema, readonly string[]]>([
    ['no length is below zero', string({ minLength: 0 }), ['minLength  no text is shorter']],
    ['nor a count', array(any(), { minItems: 0 }), ['minItems  no list is shorter']],
    ['int64', number({ integer: true, format: 'int64' }), ['format  every integer of JSON has this format']],
    ['too long', string({ maxLength: 1e9 }), ['maxLength  a text that breaks it is too long to be written down']],
    ['too many', array(any(), { maxItems: 1e9 }), ['maxItems  a list that breaks it is too long to be written down']],
    [
      'another branch',
      anyOf([object({ 'a?': string() }), object({})]),
      ['type /a every value that breaks it is admitted by another branch'],
    ],
    ['a pattern that all match', string({ pattern: '' }), ['pattern  what else the schema asks leaves no value that breaks it']],
  ])('%s', (_, schema, want) => {
    expect(study(schema).unbreakable).toEqual(want)
  })

  test('in a module of their own', () => {
    expect(textOf(alone(string({ minLength: 0 })), 'src/unbreakable.ts')).toContain(
      "{ schema: 'Thing', at: '', keyword: 'minLength', reason: 'no text is shorter' },",
    )
  })
})

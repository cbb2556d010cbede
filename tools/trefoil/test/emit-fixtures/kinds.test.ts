import { describe, expect, test } from 'vitest'
import { studies } from '../../src/emit/fixtures/study.ts'
import type { Schema } from '../../src/model/schema.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  boolean,
  cycle,
  named,
  never,
  nothing,
  number,
  object,
  oneOf,
  said,
  string,
  to,
  values,
} from '../emit-validators/build.ts'
import { alone, fixturesFor, fixturesOf, load } from './package.ts'

const integer = number({ integer: true })
const one = values([1])

/** What is found for a schema, straight from the search. */
function found(schema: Schema) {
  const [study] = studies(alone(schema)).values()
  return { made: study?.literal?.value, minimal: study?.minimal, full: study?.full, boundaries: study?.boundaries ?? [] }
}

describe('minimal: what is required, and nothing else', () => {
  test.each<[string, Schema, unknown]>([
    ['optional members', object({ 'a?': one, b: one }), { b: 1 }],
    ['all the way down', object({ a: object({ 'b?': one, c: one }) }), { a: { c: 1 } }],
    ['empty lists', object({ a: array(one) }), { a: [] }],
    ['as many items as have to be', array(one, { minItems: 2 }), [1, 1]],
    ['as many members as have to be', object({ 'a?': one, 'b?': one }, { minProperties: 1 }), { a: 1 }],
    ['members that others bring', object({ a: one, 'b?': one }, { dependentRequired: [{ name: 'a', requires: ['b'] }] }), { a: 1, b: 1 }],
    ['null rather than a structure', object({ a: anyOf([object({ b: one }), nothing()], { keyword: 'type' }) }), { a: null }],
    ['a text rather than null', object({ a: anyOf([values(['x']), nothing()], { keyword: 'type' }) }), { a: 'x' }],
    ['the smallest branch', oneOf([object({ a: one, b: one }), object({ c: one }, { additional: never() })]), { c: 1 }],
    ['examples, as far as they are required', said(object({ a: integer, 'b?': integer }), { examples: [{ a: 5, b: 6 }] }), { a: 5 }],
    ['maps', object({}, { additional: one }), {}],
  ])('%s', (_, schema, want) => {
    expect(found(schema).minimal).toEqual(want)
  })
})

describe('full: all that there can be', () => {
  test.each<[string, Schema, unknown]>([
    ['optional members', object({ 'a?': one, b: one }), { a: 1, b: 1 }],
    ['beyond what an example shows', said(object({ 'a?': values([1, 2]), 'b?': one }), { examples: [{ a: 2 }] }), { a: 2, b: 1 }],
    ['an item where an example has none', said(array(one), { examples: [[]] }), [1]],
    ['no more members than may be', object({ 'a?': one, 'b?': one, c: one }, { maxProperties: 2 }), { a: 1, c: 1 }],
    ['not what stands against it', object({ 'a?': one, 'b?': never() }), { a: 1 }],
    ['a member of a map', object({}, { additional: one }), { key: 1 }],
    ['something rather than null', object({ 'a?': anyOf([nothing(), one], { keyword: 'type' }) }), { a: 1 }],
  ])('%s', (_, schema, want) => {
    expect(found(schema).full).toEqual(want)
  })

  test('the example of the document is the literal, and not the full value', () => {
    const { made, full } = found(said(object({ 'a?': one, 'b?': one }), { examples: [{ a: 1 }] }))
    expect([made, full]).toEqual([{ a: 1 }, { a: 1, b: 1 }])
  })

  test('what lies within itself does so once at least', async () => {
    const schemas = cycle(['Node', 'Leaf'], (all) => ({
      Node: object({ id: one, 'parent?': all.Node, 'children?': array(all.Node), 'leaf?': all.Leaf }),
      Leaf: object({ id: one, 'node?': all.Node }),
    }))
    const { make, minimal, full } = fixturesOf(await load(api({ schemas })), 'Node')
    expect(minimal()).toEqual({ id: 1 })
    expect(make()).toMatchObject({
      id: 1,
      parent: { id: 1, children: [], leaf: { id: 1 } },
      children: [{ id: 1 }],
      leaf: { node: { id: 1 } },
    })
    expect(full()).toMatchObject({ id: 1, parent: make(), children: [make()], leaf: { id: 1, node: { id: 1 } } })
  })

  test('the functions take members of your own', async () => {
    const { minimal, full } = await fixturesFor(object({ 'a?': one, b: string() }))
    expect(minimal({ b: 'mine' })).toEqual({ b: 'mine' })
    expect(full({ b: 'mine' })).toEqual({ a: 1, b: 'mine' })
  })
})

/** `minimum 2 /a: below 1, at 2 ok, above 3 ok`. */
const lines = (schema: Schema): readonly string[] =>
  found(schema).boundaries.map(({ limit, bound, at, values: on }) => {
    const sides = on.map(({ side, valid, value }) => `${side} ${JSON.stringify(value)}${valid ? ' ok' : ''}`)
    return `${limit} ${bound} ${at}: ${sides.join(', ')}`
  })

describe('boundaries', () => {
  test.each<[string, Schema, readonly string[]]>([
    ['none', object({ a: integer }), []],
    [
      'of integers',
      number({ integer: true, minimum: 2, maximum: 4 }),
      ['minimum 2 : below 1, at 2 ok, above 3 ok', 'maximum 4 : below 3 ok, at 4 ok, above 5'],
    ],
    ['of numbers', number({ minimum: 0.5 }), ['minimum 0.5 : below 0.4999, at 0.5 ok, above 0.5001 ok']],
    [
      'that are shut out',
      number({ exclusiveMinimum: 0, exclusiveMaximum: 10 }),
      ['exclusiveMinimum 0 : below -0.001, at 0, above 0.001 ok', 'exclusiveMaximum 10 : below 9.999 ok, at 10, above 10.001'],
    ],
    [
      'one on the other',
      number({ integer: true, minimum: 3, maximum: 3 }),
      ['minimum 3 : below 2, at 3 ok', 'maximum 3 : at 3 ok, above 4'],
    ],
    ['that no integer is on', number({ integer: true, minimum: 1.5 }), ['minimum 1.5 : below 1, above 2 ok']],
    [
      'of multiples',
      number({ integer: true, multipleOf: 5, minimum: 3 }),
      ['minimum 3 : below 0, above 5 ok', 'multipleOf 5 : below 4, at 5 ok, above 6'],
    ],
    ['of decimal multiples', number({ multipleOf: 0.01 }), ['multipleOf 0.01 : below 0.009, at 0.01 ok, above 0.011']],
    [
      'of int32',
      number({ integer: true, format: 'int32' }),
      [
        'format -2147483648 : below -2147483649, at -2147483648 ok, above -2147483647 ok',
        'format 2147483647 : below 2147483646 ok, at 2147483647 ok, above 2147483648',
      ],
    ],
    [
      'of large numbers',
      number({ maximum: 2 ** 60 }),
      [`maximum ${2 ** 60} : below ${2 ** 60 - 1024} ok, at ${2 ** 60} ok, above ${2 ** 60 + 1024}`],
    ],
    [
      'of lengths, in code points',
      string({ minLength: 1, maxLength: 3 }),
      ['minLength 1 : below "", at "🍀" ok, above "o🍀" ok', 'maxLength 3 : below "o🍀" ok, at "el🍀" ok, above "ove🍀"'],
    ],
    ['of lengths of a pattern', string({ pattern: '^\\d+$', minLength: 2 }), ['minLength 2 : below "1", at "12" ok, above "123" ok']],
    ['that every length is above', string({ minLength: 0 }), ['minLength 0 : at "" ok, above "🍀" ok']],
    [
      'of lists',
      array(one, { minItems: 1, maxItems: 2 }),
      ['minItems 1 : below [], at [1] ok, above [1,1] ok', 'maxItems 2 : below [1] ok, at [1,1] ok, above [1,1,1]'],
    ],
    [
      'of members',
      object({ 'a?': one }, { minProperties: 1, maxProperties: 1, additional: values([2]) }),
      ['minProperties 1 : below {}, at {"a":1} ok', 'maxProperties 1 : at {"a":1} ok, above {"a":1,"key":2}'],
    ],
    [
      'of what is contained',
      array(values([1, 2]), { contains: { schema: one, min: 1, max: 2 } }),
      ['contains 1 : below [2], at [1] ok, above [1,1] ok', 'maxContains 2 : below [1] ok, at [1,1] ok, above [1,1,1]'],
    ],
    [
      'of members and items',
      object({ 'a?': object({ 'b?': array(number({ integer: true, maximum: 3 })) }) }),
      ['maximum 3 /a/b/0: below {"a":{"b":[2]}} ok, at {"a":{"b":[3]}} ok, above {"a":{"b":[4]}}'],
    ],
    [
      'of a branch',
      anyOf([object({ kind: values(['a']), n: number({ integer: true, minimum: 5 }) }), object({ kind: values(['b']) })]),
      ['minimum 5 /n: below {"kind":"a","n":4}, at {"kind":"a","n":5} ok, above {"kind":"a","n":6} ok'],
    ],
    ['of one part beside another', allOf([number({ minimum: 3 }), number({ integer: true })]), ['minimum 3 : at 3 ok']],
    ['not those of another schema', object({ a: to(named('Other', integer)) }), []],
    ['none that are too large', string({ maxLength: 1e9 }), []],
    ['none where anything goes', any(), []],
    ['none of what has no size', boolean(), []],
  ])('%s', (_, schema, want) => {
    expect(lines(schema)).toEqual(want)
  })

  test('as the package says them', async () => {
    const { boundaries } = await fixturesFor(object({ 'a?': string({ maxLength: 300 }), 'b?': array(integer, { minItems: 1 }) }))
    expect(boundaries.map(({ limit, bound, at, side, valid }) => [limit, bound, at, side, valid])).toEqual([
      ['maxLength', 300, '/a', 'below', true],
      ['maxLength', 300, '/a', 'at', true],
      ['maxLength', 300, '/a', 'above', false],
      ['minItems', 1, '/b', 'below', false],
      ['minItems', 1, '/b', 'at', true],
      ['minItems', 1, '/b', 'above', true],
    ])
    const texts = boundaries.slice(0, 3).map(({ value }) => (value as { readonly a: string }).a)
    expect(texts.map((text) => Array.from(text).length)).toEqual([299, 300, 301])
    expect(texts.map((text) => text.length)).toEqual([300, 301, 302])
  })
})

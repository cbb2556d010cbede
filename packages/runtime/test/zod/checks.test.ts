import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contains } from '../../src/zod/contains.ts'
import { int32 } from '../../src/zod/int32.ts'
import { integer } from '../../src/zod/integer.ts'
import { maxLength, minLength } from '../../src/zod/length.ts'
import { multipleOf } from '../../src/zod/multiple-of.ts'
import { string } from '../../src/zod/string.ts'
import { uniqueItems } from '../../src/zod/unique-items.ts'
import { values } from '../../src/zod/values.ts'
import { testErrors, testVerdicts } from './verdicts.ts'

const text = z.string()
const number = z.number()
const array = z.array(z.unknown())
const smile = '\u{1f600}'

describe('strings', () => {
  testVerdicts([
    ['string', string(), ['', 'a', smile], [1, null, undefined, ['a'], Object('a')]],
    ['minLength counts code points', text.check(minLength(2)), ['ab', smile + smile, `a${smile}`], ['', 'a', smile, '\ud83d']],
    ['maxLength counts code points', text.check(maxLength(2)), ['', 'ab', smile + smile], ['abc', smile.repeat(3), `ab${smile}`]],
    ['a lone surrogate is one', text.check(minLength(2), maxLength(2)), ['\ud83d\ud83d', 'a\ude00'], ['\ud83d\ude00']],
    ['both at zero', text.check(minLength(0), maxLength(0)), [''], ['a']],
  ])
  test('as many as iterating gives', () => {
    const lengths = fc.tuple(fc.string({ unit: 'binary' }), fc.nat(12))
    const exact = ([value, length]: readonly [string, number]): boolean =>
      text.check(minLength(length), maxLength(length)).safeParse(value).success === (Array.from(value).length === length)
    fc.assert(fc.property(lengths, exact), { seed: 1 })
  })
})

describe('numbers', () => {
  testVerdicts([
    ['integer', number.check(integer), [0, -0, 1.0, 2 ** 53, 1e300, -1e21], [0.5, 1e-7, Infinity, NaN, '1']],
    ['int32', number.check(int32), [0, -0, 2 ** 31 - 1, -(2 ** 31)], [2 ** 31, -(2 ** 31) - 1, 0.5, 2 ** 32, 1e300]],
    ['multiples of a fraction', number.check(multipleOf(0.1)), [0, 0.3, 1, 1.1, 4.35e2, -0.7], [0.35, 0.01, 1.23]],
    ['multiples of a small fraction', number.check(multipleOf(1e-8)), [12391239123, 1e-8, 1e300, 0.00000123], [1e-9, 1.000000001]],
    ['multiples of 0.0001', number.check(multipleOf(0.0001)), [0.0075, 0], [0.00751]],
    ['multiples of an integer', number.check(multipleOf(2)), [-4, 0, 2 ** 53, 1e300], [1, 9007199254740991, 0.5, 2.5]],
    ['multiples of a large number', number.check(multipleOf(1e20)), [1e22, -1e20, 0], [1e19, 1.5e20]],
    ['multiples of the smallest number', number.check(multipleOf(5e-324)), [5e-324, 1, 1.7976931348623157e308], []],
    ['of a fraction of nothing', number.check(multipleOf(0.123456789)), [0.123456789, 123456789], [1e308]],
    ['multiples of zero are none', number.check(multipleOf(0)), [], [0, 1]],
  ])
  test('an integer times a decimal is a multiple of it', () => {
    const parts = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }), fc.nat(6))
    const exact = ([factor, digits, places]: readonly [number, number, number]): boolean =>
      number.check(multipleOf(Number(`${digits}e-${places}`))).safeParse(Number(`${factor * digits}e-${places}`)).success
    fc.assert(fc.property(parts, exact), { seed: 1 })
  })
})

describe('arrays', () => {
  const some = contains(z.string(), { min: 1, max: 2 })
  testVerdicts([
    [
      'uniqueItems',
      array.check(uniqueItems),
      [[], [1, true, '1', null, 'null'], [[1], [[1]]], [{ a: 1 }, { a: 1, b: 1 }]],
      [
        [1, 1],
        [0, -0],
        [1, 1.0],
        [null, null],
      ],
    ],
    [
      'uniqueItems looks inside',
      array.check(uniqueItems),
      [[{ a: [1, 2] }, { a: [2, 1] }]],
      [
        [
          { a: 1, b: [2] },
          { b: [2], a: 1 },
        ],
        [[], []],
      ],
    ],
    [
      'uniqueItems of hostile keys',
      array.check(uniqueItems),
      [JSON.parse('[{"__proto__":1},{}]')],
      [JSON.parse('[{"__proto__":1},{"__proto__":1}]')],
    ],
    [
      'uniqueItems of keys with commas',
      array.check(uniqueItems),
      [[{ 'a,b': 'c' }, { a: 'b,c' }]],
      [
        [
          { 'a,b': 'c', a: 'b,c' },
          { a: 'b,c', 'a,b': 'c' },
        ],
      ],
    ],
    ['contains', array.check(some), [['a'], ['a', 1, 'b']], [[], [1], ['a', 'b', 'c']]],
    ['contains none or some', array.check(contains(z.never(), { min: 0 })), [[], [1]], []],
  ])
  test('uniqueItems of many', () => {
    expect(array.check(uniqueItems).safeParse(Array.from({ length: 100_000 }, (_, id) => ({ id }))).success).toBe(true)
  })
})

describe('values', () => {
  const list = values([{ a: [1, null] }, [], 0, null, 'a', true])
  testVerdicts([
    ['equal ones', list, [{ a: [1, null] }, [], 0, -0, null, 'a', true], [{ a: [1] }, {}, [[]], false, 1, 'b', undefined, 10n]],
    ['scalars', values(['a', 0, null, true]), ['a', 0, -0, null, true], ['b', '0', 1, false, undefined, {}, [], 10n]],
    [
      'whatever the order of members',
      values([{ a: 1, b: { c: 2, d: 3 } }]),
      [{ b: { d: 3, c: 2 }, a: 1 }],
      [{ a: 1 }, { a: 1, b: { c: 2 } }],
    ],
  ])
})

testErrors([
  ['string', string(), 1, [': Invalid input: expected string, received number']],
  ['minLength', text.check(minLength(2)), smile, [': Too small: expected string to have >=2 characters']],
  ['maxLength', text.check(maxLength(1)), 'ab', [': Too big: expected string to have <=1 characters']],
  ['integer', number.check(integer), 1.5, [': Invalid input: expected int, received number']],
  ['int32', number.check(int32), 1.5, [': Must be an integer of 32 bits']],
  ['multipleOf', number.check(multipleOf(0.1)), 0.15, [': Invalid number: must be a multiple of 0.1']],
  ['uniqueItems', array.check(uniqueItems), [1, 2, 1], ['2: Must be unique, but equals item 0']],
  ['contains', array.check(contains(text, { min: 2 })), ['a', 1], [': Must contain at least 2 matching items, contains 1']],
  ['values', values([{ a: 1 }, 'b']), 1, [': Must be one of {"a":1}, "b"']],
  ['scalar values', values(['a', 1, null]), true, [': Invalid option: expected one of "a"|1|null']],
  ['one scalar value', values(['a']), {}, [': Invalid input: expected "a"']],
  [
    'several at once',
    text.check(minLength(3), z.regex(/b/u)),
    'a',
    [': Too small: expected string to have >=3 characters', ': Invalid string: must match pattern /b/u'],
  ],
])

import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { allOf } from '../../src/zod/all-of.ts'
import { anyOf } from '../../src/zod/any-of.ts'
import { exactlyOne } from '../../src/zod/exactly-one.ts'
import { regex } from '../../src/zod/formats/regex.ts'
import { not } from '../../src/zod/not.ts'
import { object, strictObject } from '../../src/zod/object.ts'
import { optional } from '../../src/zod/optional.ts'
import { tuple } from '../../src/zod/tuple.ts'
import { tagged } from '../../src/zod/tagged.ts'
import { testErrors, testVerdicts } from './verdicts.ts'

const a = object({ a: z.string() })
const b = object({ b: optional(z.number()) })
const cat = object({ kind: z.literal('cat'), lives: z.number() })
const dog = object({ kind: z.enum(['dog', 'wolf']), name: optional(z.string()) })

testVerdicts([
  ['allOf asks all', allOf([a, b]), [{ a: 'x' }, { a: 'x', b: 1, c: [] }], [{}, { b: 1 }, { a: 'x', b: 'y' }, null]],
  ['allOf of none', allOf([]), [1, null], []],
  ['allOf of an object that is closed', allOf([strictObject({ a: z.string() }), b]), [{ a: 'x' }], [{ a: 'x', b: 1 }]],
  ['anyOf', anyOf([a, z.string()]), [{ a: 'x', b: [1] }, 'x'], [{ a: 1 }, 1]],
  ['exactlyOne', exactlyOne([a, b]), [{ b: 1 }, { a: 1 }, { a: 'x', b: 'y' }], [{ a: 'x' }, { b: 'y' }, 1]],
  ['exactlyOne keeps all members', exactlyOne([a, z.string()]), [{ a: 'x', other: [1] }, 'x'], []],
  [
    'tuple',
    tuple([z.string(), optional(z.number())], z.boolean()),
    [['a'], ['a', 1], ['a', 1, true]],
    [[], [1], ['a', 'b'], ['a', 1, 2], {}],
  ],
  ['tuple of no more', tuple([optional(z.unknown())]), [[], [null]], [[1, 2], 'a']],
  ['not', not(z.string()), [1, null, {}], ['', 'a']],
  [
    'tagged',
    tagged('kind', { cat, dog, wolf: dog }),
    [{ kind: 'cat', lives: 9 }, { kind: 'wolf' }],
    [{ kind: 'cat' }, { kind: 'cow' }, {}, { kind: 1 }, 1],
  ],
  ['tagged is not fooled', tagged('constructor', { toString: cat }), [], [{}, { constructor: 'valueOf' }, { constructor: 'cat' }]],
])

describe('errors', () => {
  testErrors([
    ['allOf says all that is wrong', allOf([a, b]), { b: 'x' }, ['a: Required', 'b: Invalid input: expected number, received string']],
    ['allOf says of another type that it is one, once', allOf([a, b]), 1, [': Invalid input: expected object, received number']],
    [
      'exactlyOne of several',
      exactlyOne([a, b, a]),
      { a: 'x' },
      [': Must match exactly one of 3 alternatives, matches numbers 1, 2 and 3'],
    ],
    ['tuple', tuple([z.string(), z.unknown()]), [1], ['0: Invalid input: expected string, received number', '1: Required']],
    ['tuple that is too long', tuple([]), [1], [': Too big: expected array to have <=0 items']],
    ['not', not(z.string()), 'a', [': Must not be of this form']],
    [
      'anyOf of what is not of a form and what passes says what the form lacks',
      anyOf([not(object({ a: z.unknown() })), object({ a: z.unknown(), b: z.string() })]),
      { a: 1 },
      [': Matches none of 2 alternatives, the closest says: b: Required'],
    ],
    ['a regular expression', z.string().check(regex), '(a', [': Invalid regular expression']],
    ['tagged speaks for the branch that is meant', tagged('kind', { cat, dog }), { kind: 'cat' }, ['lives: Required']],
    ['tagged lists what it knows', tagged('kind', { cat, dog }), { kind: 'cow' }, ['kind: Invalid option: expected one of "cat"|"dog"']],
  ])
  test('exactlyOne of none says why each branch refuses', () => {
    const issue = exactlyOne([a, b]).safeParse({ b: 'x' }).error?.issues[0]
    expect(issue).toMatchObject({ code: 'invalid_union', errors: [[{ path: ['a'] }], [{ path: ['b'] }]] })
  })
})

test('deep values fail, and soon enough to see it', () => {
  const list: z.ZodType = z.lazy(() => exactlyOne([object({ next: list }), object({ last: z.literal(true), next: optional(z.null()) })]))
  let value: object = { last: false }
  for (let depth = 0; depth < 200; depth += 1) value = { next: value }
  expect(list.safeParse(value).success).toBe(false)
})

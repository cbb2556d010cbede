import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { dependentRequired } from '../../src/zod/dependent-required.ts'
import { object, record, strictObject } from '../../src/zod/object.ts'
import { optional } from '../../src/zod/optional.ts'
import { maxProperties, minProperties } from '../../src/zod/properties.ts'
import { propertyNames } from '../../src/zod/property-names.ts'
import { testErrors, testVerdicts } from './verdicts.ts'

const parsed = (text: string): unknown => JSON.parse(text)
const hidden = parsed('{ "__proto__": 1 }')
const inherited = ['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'isPrototypeOf']

describe('object', () => {
  const named = object({ name: z.string(), size: optional(z.number()) })
  testVerdicts([
    [
      'an object, and nothing else',
      object({}),
      [{}, { a: 1 }, Object.create(null)],
      [[], null, 'a', 1, true, undefined, new Date(), new Map()],
    ],
    ['members that must be there', named, [{ name: 'a' }, { name: 'a', size: 1 }], [{}, { size: 1 }, { name: undefined }]],
    [
      'members that may be absent',
      named,
      [{ name: 'a', size: undefined }],
      [
        { name: 'a', size: null },
        { name: 'a', size: '1' },
      ],
    ],
    [
      'members of other names',
      named,
      [
        { name: 'a', other: [1, { deep: true }] },
        { name: 'a', '': null },
      ],
      [],
    ],
    ['a member of any type that must be there', object({ a: z.unknown() }), [{ a: null }, { a: 0 }], [{}, { a: undefined }, { b: 1 }]],
    ['a member __proto__, given', object({}), [hidden], []],
    ['a member __proto__, in the shape', object({ ['__proto__']: z.string() }), [parsed('{ "__proto__": "a" }')], [{}, hidden]],
    [
      'its own members alone, optional',
      object(Object.fromEntries(inherited.map((name) => [name, optional(z.string())]))),
      [{}],
      [{ toString: 1 }],
    ],
    ['an object without a prototype', named, [Object.assign(Object.create(null), { name: 'a' })], [Object.create({ name: 'a' })]],
  ])
  test.each(inherited)('its own members alone: %s must be there', (name) => {
    const schema = object({ [name]: z.unknown() })
    expect([{}, { [name]: 1 }].map((value) => schema.safeParse(value).success)).toEqual([false, true])
  })

  test('z.looseObject, for comparison, reads what is inherited, loses __proto__ and takes a Date', () => {
    expect(z.looseObject({ toString: z.optional(z.string()) }).safeParse({}).success).toBe(false)
    expect(Object.keys(z.looseObject({}).parse(hidden))).toEqual([])
    expect(z.looseObject({}).safeParse(new Date()).success).toBe(true)
  })

  test('the value comes out itself', () => {
    const value = { name: 'a', list: [1] }
    expect(named.parse(value)).toBe(value)
  })

  test('there may be more issues than a call can have arguments', () => {
    const wrong = { list: Array.from({ length: 200_000 }, () => 1) }
    expect(object({ list: z.array(z.string()) }).safeParse(wrong).error?.issues).toHaveLength(200_000)
  })

  test('getters are read on first use, once', () => {
    let reads = 0
    const node = object({
      get next() {
        reads += 1
        return optional(z.string())
      },
    })
    expect(reads).toBe(0)
    for (const value of [{}, { next: 'a' }]) expect(node.safeParse(value).success).toBe(true)
    expect(reads).toBe(1)
  })
})

describe('members beyond the shape', () => {
  const patterns = [[/^x-/u, z.string()] as const, [/y/u, z.string().check(z.minLength(2))] as const]
  testVerdicts([
    ['strictObject', strictObject({ a: optional(z.string()) }), [{}, { a: 'b' }], [{ b: 1 }, { a: 'b', c: 1 }, hidden, { toString: 1 }]],
    ['record', record(z.number()), [{}, { a: 1 }, hidden], [{ a: '1' }, parsed('{ "__proto__": "a" }'), { toString: '1' }]],
    ['additional', object({ a: z.string() }, { additional: z.number() }), [{ a: 'a', b: 1 }], [{ b: 1 }, { a: 'a', b: 'b' }, { a: 1 }]],
    ['patterns', object({}, { patterns }), [{ 'x-': 'a' }, { 'x-y': 'ab' }, { z: 1 }], [{ 'x-': 1 }, { 'x-y': 'a' }, { 'x-y': 1 }]],
    ['patterns hold for the shape too', object({ y: z.string() }, { patterns }), [{ y: 'ab' }], [{ y: 'a' }]],
    ['patterns and no more', object({ a: z.unknown() }, { patterns, additional: z.never() }), [{ a: 1, y: 'ab' }], [{ a: 1, b: 1 }]],
  ])
})

describe('checks on objects', () => {
  const few = object({}).check(minProperties(1), maxProperties(2))
  const paid = object({}).check(dependentRequired({ card: ['address', 'name'], ['__proto__']: ['a'] }))
  testVerdicts([
    ['minProperties and maxProperties', few, [{ a: 1 }, { a: 1, b: 2 }, hidden], [{}, { a: 1, b: 2, c: 3 }, { a: undefined }]],
    ['propertyNames', object({}).check(propertyNames(z.string().check(z.maxLength(2)))), [{}, { ab: 1 }], [{ abc: 1 }, hidden]],
    ['dependentRequired', paid, [{}, { name: 1 }, { card: 1, address: 1, name: 1 }], [{ card: 1 }, { card: 1, name: 1 }, hidden]],
    ['of another type, without a throw', few, [], [null, [], 'a']],
  ])
})

describe('errors', () => {
  const schema = object({ list: z.array(object({ name: z.string() })) })
  testErrors([
    ['carry the path', schema, { list: [{ name: 'a' }, { name: 1 }] }, ['list.1.name: Invalid input: expected string, received number']],
    ['name what is missing', schema, { list: [{}] }, ['list.0.name: Required']],
    ['say what was expected', schema, [], [': Invalid input: expected object, received array']],
    ['name what is too much', strictObject({}), { a: 1, b: 2 }, [': Unrecognized keys: "a", "b"']],
    ['count members', object({}).check(minProperties(1)), {}, [': Too small: expected object to have >=1 members']],
    ['name the dependency', object({}).check(dependentRequired({ a: ['b'] })), { a: 1 }, ['b: Required where "a" is present']],
    ['name the name', object({}).check(propertyNames(z.never())), { a: 1 }, ['a: Not a valid name for a member']],
  ])
})

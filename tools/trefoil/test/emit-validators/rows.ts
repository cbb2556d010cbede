import type { Schema } from '../../src/model/schema.ts'
import { allOf, any, anyOf, array, boolean, never, not, nothing, number, object, oneOf, string, values } from './build.ts'

/** A schema, values that it accepts, and values that it refuses. */
export type Row = readonly [name: string, schema: Schema, accepted: readonly unknown[], refused: readonly unknown[]]

const integer = number({ integer: true })
const smile = '\u{1f600}'
const parsed = (text: string): unknown => JSON.parse(text)

const scalars: readonly Row[] = [
  ['any', any(), [null, 0, '', [], {}, { a: [null] }], []],
  ['never', never(), [], [null, 0, {}]],
  ['null', nothing(), [null], [0, '', false, {}, []]],
  ['boolean', boolean(), [true, false], [0, 1, 'true', null]],
  ['number', number(), [0, -1.5, 1e308, 2 ** 60], ['1', null, true, []]],
  ['integer', integer, [0, -0, 1.0, 2 ** 60, 1e300], [0.5, 1e-9, '1']],
  ['inclusive limits', number({ minimum: -1, maximum: 1.5 }), [-1, 0, 1.5], [-1.1, 1.6]],
  ['exclusive limits', number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }), [0.5], [0, 1, -1]],
  ['a limit beyond 2^53', number({ integer: true, maximum: 1e21 }), [1e21, 1e20], [2e21]],
  ['multiples', number({ multipleOf: 3 }), [0, 3, -9, 3e15], [1, 3.1]],
  ['int32', number({ integer: true, format: 'int32' }), [2 ** 31 - 1, -(2 ** 31)], [2 ** 31, 0.5]],
  ['int64', number({ format: 'int64' }), [2 ** 60], [0.5]],
  ['double', number({ format: 'double', minimum: 0 }), [0.5, 1e300], [-1]],
  ['string', string(), ['', 'a', smile], [0, null, []]],
  ['minLength', string({ minLength: 2 }), ['ab', smile + smile], ['', 'a', smile]],
  ['maxLength', string({ maxLength: 1 }), ['', 'a', smile], ['ab']],
  ['lengths of zero and one', string({ minLength: 1, maxLength: 1 }), ['a', smile], ['', 'ab']],
  ['no length', string({ maxLength: 0 }), [''], ['a']],
  ['a pattern is not anchored', string({ pattern: 'b+' }), ['abbc'], ['a', '']],
  ['a pattern counts code points', string({ pattern: '^.$' }), ['a', smile], ['', 'ab', '\n']],
  ['a pattern with a slash', string({ pattern: '^a/[/]b$' }), ['a//b'], ['a/b']],
  ['a pattern with a line break', string({ pattern: '^a\n\u2028$' }), ['a\n\u2028'], ['a']],
  ['format', string({ format: 'date-time' }), ['2024-02-29T00:00:00Z'], ['2023-02-29T00:00:00Z', '']],
  ['format and length', string({ format: 'email', maxLength: 6 }), ['a@b.co'], ['ab@b.co', 'a']],
  [
    'format of zod and pattern',
    string({ format: 'uuid', pattern: '^0' }),
    ['00000000-0000-0000-0000-000000000000'],
    ['a', '10000000-0000-0000-0000-000000000000'],
  ],
  ['a format that nobody knows', string({ format: 'colour' }), ['', 'red'], [1]],
]

const lists: readonly Row[] = [
  ['array', array(integer), [[], [1, 2]], [['a'], [1, null], {}, '', null, { length: 0 }]],
  ['array of anything', array(any()), [[], [null, 'a', {}]], [{}]],
  ['array of nothing', array(never()), [[]], [[1]]],
  ['minItems and maxItems', array(any(), { minItems: 1, maxItems: 2 }), [[1], [1, 2]], [[], [1, 2, 3]]],
  [
    'uniqueItems',
    array(any(), { uniqueItems: true }),
    [
      [1, true, '1'],
      [{ a: 1 }, { a: 2 }],
    ],
    [
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[0], [-0]],
    ],
  ],
  ['contains', array(any(), { contains: { schema: string(), min: 1 } }), [['a'], [1, 'a']], [[], [1]]],
  ['contains, at most', array(any(), { contains: { schema: string(), min: 0, max: 1 } }), [[], [1, 'a']], [['a', 'b']]],
  ['prefix', array(any(), { prefix: [string(), integer] }), [[], ['a'], ['a', 1], ['a', 1, null]], [[1], ['a', 'b']]],
  ['prefix and no more', array(never(), { prefix: [string()] }), [[], ['a']], [[1], ['a', 'b']]],
  ['prefix and maxItems', array(any(), { prefix: [string(), string(), string()], maxItems: 2 }), [[], ['a', 'b']], [['a', 'b', 'c'], [1]]],
  ['prefix and rest', array(boolean(), { prefix: [string()], minItems: 1 }), [['a'], ['a', true]], [[], ['a', 'b']]],
  ['prefix of anything that must be there', array(any(), { prefix: [any(), any()], minItems: 2 }), [[1, null]], [[], [1]]],
]

const inherited = { 'toString?': string(), 'constructor?': object({ 'name?': integer }), 'hasOwnProperty?': any() }

const objects: readonly Row[] = [
  [
    'object',
    object({ a: string(), 'b?': integer }),
    [{ a: '' }, { a: '', b: 1 }, { a: '', c: null }],
    [{}, { a: 1 }, { a: '', b: '' }, [], null, 'a'],
  ],
  ['a member of any type', object({ a: any(), 'b?': any() }), [{ a: null }, { a: 1, b: 2 }], [{}, { b: 1 }]],
  ['a member that must not be', object({ 'a?': never() }), [{}, { b: 1 }], [{ a: 1 }, { a: null }]],
  [
    'names that need quotes',
    object({ 'a-b': string(), "it's": string(), '': string() }),
    [{ 'a-b': '', "it's": '', '': '' }],
    [{}, { 'a-b': '' }],
  ],
  [
    'inherited names',
    object(inherited),
    [{}, { toString: 'a', constructor: {} }],
    [{ toString: 1 }, { constructor: 1 }, { constructor: { name: '' } }],
  ],
  ['inherited names that must be', object({ toString: any(), valueOf: any() }), [{ toString: 1, valueOf: 1 }], [{}, { toString: 1 }]],
  ['additional', object({ 'a?': string() }, { additional: integer }), [{}, { a: '', b: 1 }], [{ b: '' }, { a: 1 }]],
  ['closed', object({ 'a?': string() }, { additional: never() }), [{}, { a: '' }], [{ b: 1 }, { toString: 1 }]],
  ['record', object({}, { additional: string() }), [{}, { a: '' }], [{ a: 1 }, []]],
  ['patterns', object({ 'xa?': any() }, { patterns: [{ pattern: '^x', schema: string() }] }), [{ xa: '', b: 1 }], [{ xa: 1 }, { xb: 1 }]],
  ['patterns and no more', object({}, { patterns: [{ pattern: '/', schema: any() }], additional: never() }), [{}, { 'a/': 1 }], [{ a: 1 }]],
  ['only required', object({}, { requiredOnly: ['a'] }), [{ a: null }], [{}, { b: 1 }]],
  ['only required, as additional', object({}, { requiredOnly: ['a'], additional: integer }), [{ a: 1 }], [{}, { a: '' }]],
  [
    'only required, perhaps a pattern',
    object({}, { requiredOnly: ['xa', 'b'], patterns: [{ pattern: '^x', schema: string() }], additional: integer }),
    [{ xa: '', b: 1 }],
    [{ xa: '' }, { xa: 1, b: 1 }, { xa: '', b: '' }],
  ],
  ['counts', object({}, { minProperties: 1, maxProperties: 2 }), [{ a: 1 }, { a: 1, b: 1 }], [{}, { a: 1, b: 1, c: 1 }]],
  ['names', object({}, { propertyNames: string({ maxLength: 1 }) }), [{}, { a: 1, [smile]: 1 }], [{ ab: 1 }]],
  [
    'dependencies',
    object({}, { dependentRequired: [{ name: 'a', requires: ['b', 'c'] }] }),
    [{}, { b: 1 }, { a: 1, b: 1, c: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
  ],
]

const cat = object({ kind: values(['cat']), lives: integer })
const dog = object({ kind: values(['dog', 'wolf']), 'name?': string() })

const combined: readonly Row[] = [
  ['enum of strings', values(['a', 'b', '__proto__']), ['a', 'b', '__proto__'], ['c', 'A', null, 'toString']],
  ['enum of scalars', values(['a', 1, null, true]), ['a', 1, null, true], ['1', 0, false]],
  ['const', values(['a'], { keyword: 'const' }), ['a'], ['b', ['a']]],
  ['enum of values', values([{ a: [1, { b: null }] }, [], 'x']), [{ a: [1, { b: null }] }, [], 'x'], [{ a: [1] }, {}, [[]], 'y']],
  ['enum of numbers', values([0, 1.5, -1]), [0, -0, 1.5, -1], [false, '0', 1]],
  ['anyOf', anyOf([string(), integer]), ['a', 1], [1.5, null]],
  [
    'anyOf of objects',
    anyOf([object({ a: string() }), object({ b: string() })]),
    [
      { a: '', c: 1 },
      { a: 1, b: '' },
      { a: '', b: '' },
    ],
    [{}, { a: 1 }],
  ],
  ['anyOf of none', anyOf([]), [], [null, 1]],
  ['nullable', anyOf([string(), nothing()]), ['a', null], [1, undefined]],
  ['nullable of several', anyOf([nothing(), string(), boolean()]), ['a', null, true], [1]],
  ['oneOf', oneOf([number({ multipleOf: 2 }), number({ multipleOf: 3 })]), [2, 3, 4, 9], [0, 6, 1, 'a']],
  ['oneOf with null', oneOf([nothing(), values([null, 1])]), [1], [null, 2]],
  [
    'oneOf of overlapping objects',
    oneOf([object({ 'a?': string() }), object({ 'b?': string() })]),
    [{ a: 1 }, { b: 1 }],
    [{}, { a: '', b: '' }, { a: 1, b: 1 }],
  ],
  [
    'oneOf of tagged objects',
    oneOf([cat, dog]),
    [
      { kind: 'cat', lives: 9 },
      { kind: 'wolf', more: 1 },
    ],
    [{ kind: 'cat' }, { kind: 'cow' }, {}, { kind: 1 }, 'cat'],
  ],
  ['anyOf of tagged objects and null', anyOf([cat, dog, nothing()]), [null, { kind: 'dog' }], [{ kind: 'dog', name: 1 }, {}]],
  [
    'tags that are shared',
    oneOf([cat, object({ kind: values(['cat', 'cow']) })]),
    [{ kind: 'cow' }, { kind: 'cat' }],
    [{ kind: 'cat', lives: 1 }],
  ],
  [
    'tags that may be absent',
    oneOf([cat, object({ 'kind?': values(['dog']) })]),
    [{}, { kind: 'dog' }, { kind: 'cat', lives: 1 }],
    [{ kind: 'cat' }],
  ],
  ['allOf', allOf([object({ a: string() }), object({ 'b?': integer })]), [{ a: '' }, { a: '', b: 1, c: 1 }], [{}, { a: '', b: '' }, 1]],
  ['allOf that cannot be merged', allOf([array(integer), array(any(), { minItems: 1 })]), [[1]], [[], ['a']]],
  [
    'allOf of an object that is closed',
    allOf([object({ 'a?': any() }, { additional: never() }), object({ 'b?': any() })]),
    [{}, { a: 1 }],
    [{ b: 1 }],
  ],
  ['allOf of none', allOf([]), [1, null], []],
  ['not', not(string()), [1, null], ['a']],
  ['not, beside', allOf([object({ 'a?': any() }), not(object({ a: any() }))]), [{}, { b: 1 }], [{ a: 1 }, 1]],
]

/** Rows that ajv judges alike. */
export const rows: readonly Row[] = [...scalars, ...lists, ...objects, ...combined]

/** Rows of what ajv cannot judge: it loses members called `__proto__`, and takes 0.3 for no multiple of 0.1. */
export const rowsApart: readonly Row[] = [
  ['multiples of a decimal', number({ multipleOf: 0.1 }), [0.3, 1.1, 7], [0.35]],
  ['a member __proto__', object({ ['__proto__']: string() }), [parsed('{"__proto__":"a"}')], [{}, parsed('{"__proto__":1}')]],
  ['additional, __proto__', object({}, { additional: string() }), [parsed('{"__proto__":"a"}')], [parsed('{"__proto__":1}')]],
  ['closed, __proto__', object({}, { additional: never() }), [{}], [parsed('{"__proto__":1}')]],
  [
    'dependencies of __proto__',
    object({}, { dependentRequired: [{ name: '__proto__', requires: ['a'] }] }),
    [{}],
    [parsed('{"__proto__":1}')],
  ],
  ['enum, __proto__', values([parsed('{"__proto__":1}') as { a: number }]), [parsed('{"__proto__":1}')], [{}, parsed('{"__proto__":2}')]],
  ['what is no JSON', object({}), [Object.create(null)], [new Date(), new Map(), /a/, () => 1, undefined, Symbol.iterator, 1n]],
  ['what is no number', number(), [], [Number.NaN, Infinity, -Infinity, 1n]],
]

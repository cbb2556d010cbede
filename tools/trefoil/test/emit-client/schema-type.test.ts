import { describe, expect, test } from 'vitest'
import { bare, typeFrom } from '../../src/emit/kit/code.ts'
import { type TypePlace, typeOf } from '../../src/emit/kit/types/schema-type.ts'
import { printed } from '../../src/emit/kit/types/type.ts'
import type { Schema } from '../../src/model/schema.ts'
import {
  allOf,
  any,
  anyOf,
  array,
  boolean,
  integer,
  named,
  never,
  not,
  nothing,
  number,
  object,
  oneOf,
  reference,
  string,
  values,
} from './build.ts'

const place: TypePlace = {
  direction: 'response',
  enums: 'open',
  binary: ['string'],
  named: ({ name }) => typeFrom(name, 'src/types/x'),
  remark: () => '',
}

const text = (schema: Schema, own: Partial<TypePlace> = {}): string => bare(printed(typeOf(schema, { ...place, ...own }), 0))

const Pet = reference(named('Pet', object()))
const Dog = reference(named('Dog', object()))
const Name = reference(named('Name', string()))
const closed = object({ a: any() }, { additional: never })
const Size = reference(named('Size', reference(named('Inner', values(['a', 'b'])))))

type Row = readonly [given: Schema, want: string]
const rows = (all: readonly Row[]): readonly (readonly [want: string, given: Schema])[] => all.map(([given, want]) => [want, given])

test.each(
  rows([
    [any(), 'unknown'],
    [never, 'never'],
    [not(string()), 'unknown'],
    [nothing, 'null'],
    [boolean(), 'boolean'],
    [integer({ minimum: 1 }), 'number'],
    [number({ format: 'int64' }), 'number'],
    [string({ format: 'date-time' }), 'string'],
    [string({ format: 'binary' }), 'string'],
    [Pet, 'Pet'],
    [array(string()), 'string[]'],
    [array(array(any())), 'unknown[][]'],
    [array(anyOf([Pet, nothing])), '(Pet | null)[]'],
    [array(values(['a', 'b'])), "('a' | 'b' | (string & {}))[]"],
    [array(anyOf([allOf([string(), number()])])), '(string & number)[]'],
  ]),
)('%s', (want, schema) => {
  expect(text(schema)).toBe(want)
})

describe('values', () => {
  test.each(
    rows([
      [values(['a', 'b']), "'a' | 'b' | (string & {})"],
      [values([1, 2.5, -3, 1e21]), '1 | 2.5 | -3 | 1e+21 | (number & {})'],
      [values(['a', null, 1]), "'a' | 1 | (string & {}) | (number & {}) | null"],
      [values([true, false]), 'boolean'],
      [values([true]), 'true'],
      [values(['a']), "'a'"],
      [values([]), 'never'],
      [{ ...values(['a', 'b']), keyword: 'const' }, "'a' | 'b'"],
      [values([[1, ['x']], { a: null, 'b-c': {} }]), "[1, ['x']] | { a: null; 'b-c': { [key: string]: never } }"],
      [values(["it's", 'a\nb\\', '\u2028']), "'it\\'s' | 'a\\nb\\\\' | '\\u2028' | (string & {})"],
      [values([JSON.parse('{"__proto__":1}')]), "{ ['__proto__']: 1 }"],
    ]),
  )('%s', (want, schema) => {
    expect(text(schema)).toBe(want)
  })

  test('closed in what travels in requests alone', () => {
    expect(text(values(['a', 'b']), { enums: 'closed' })).toBe("'a' | 'b'")
  })

  test('many: one a line', () => {
    const many = Array.from({ length: 12 }, (_, index) => `value-${index}`)
    expect(text(object({ 'a!': values(many) }), { enums: 'closed' })).toBe(
      `{\n  a:\n${many.map((value) => `    | '${value}'`).join('\n')}\n}`,
    )
    expect(text(object({ 'a!': array(values(many)) }), { enums: 'closed' })).toBe(
      `{\n  a: (\n${many.map((value) => `    | '${value}'`).join('\n')}\n  )[]\n}`,
    )
  })
})

describe('combinations', () => {
  test.each(
    rows([
      [anyOf([string(), nothing]), 'string | null'],
      [anyOf([nothing, string()]), 'string | null'],
      [anyOf([string(), anyOf([number(), nothing])]), 'string | number | null'],
      [oneOf([Pet, Dog]), 'Pet | Dog'],
      [oneOf([Pet, Pet]), 'Pet'],
      [anyOf([Pet, any()]), 'unknown'],
      [anyOf([Pet, never]), 'Pet'],
      [anyOf([]), 'never'],
      [allOf([Pet]), 'Pet'],
      [allOf([Pet, Dog]), 'Pet & Dog'],
      [allOf([Pet, any(), not(Dog)]), 'Pet'],
      [allOf([Pet, anyOf([Dog, nothing])]), 'Pet & (Dog | null)'],
      [anyOf([allOf([Pet, Dog]), string()]), '(Pet & Dog) | string'],
      [anyOf([allOf([Pet, Dog]), allOf([Pet, Dog])]), 'Pet & Dog'],
      [allOf([object({ a: string() }), anyOf([closed, allOf([Pet, closed])])]), '{\n  a?: string\n}'],
      [allOf([object({ b: string() }), closed]), '{\n  b?: string\n} & {\n  a?: unknown\n}'],
      [allOf([closed, not(Pet)]), '{\n  a?: unknown\n}'],
      [allOf([Pet, object({ 'kind!': { ...values(['a', 'b']), keyword: 'const' } })]), "Pet & { kind: 'a' | 'b' }"],
      [allOf([string(), values(['a', 'b'])]), "'a' | 'b' | (string & {})"],
      [allOf([Name, string({ maxLength: 3 })]), 'Name'],
      [allOf([string(), Size]), 'Size'],
      [allOf([Name, number()]), 'Name & number'],
      [allOf([Pet, string()]), 'Pet & string'],
      [allOf([not(Pet)]), 'unknown'],
      [allOf([object(), Pet]), 'Pet'],
      [allOf([anyOf([object(), nothing]), Pet]), '(object | null) & Pet'],
      [allOf([Pet, array(object())]), 'Pet & { [key: string]: unknown }[]'],
      [allOf([Pet, object({}, { additional: string() })]), 'Pet & { [key: string]: string }'],
      [allOf([Pet, never]), 'never'],
      [array(allOf([Pet, Dog])), '(Pet & Dog)[]'],
      [allOf([Pet, object({ 'a!': string() })]), 'Pet & {\n  a: string\n}'],
      [anyOf([object({ a: string() }), nothing]), '{\n  a?: string\n} | null'],
      [
        anyOf([object({ a: string() }), object({ b: array(object({ c: number() })) })]),
        '\n  | {\n      a?: string\n    }\n  | {\n      b?: {\n        c?: number\n      }[]\n    }',
      ],
    ]),
  )('%s', (want, schema) => {
    expect(text(schema)).toBe(want)
  })
})

describe('tuples', () => {
  test.each(
    rows([
      [array(any(), { prefix: [string(), number()] }), '[string?, number?, ...unknown[]]'],
      [array(any(), { prefix: [string(), number()], minItems: 1 }), '[string, number?, ...unknown[]]'],
      [array(never, { prefix: [string(), anyOf([Pet, nothing])] }), '[string?, (Pet | null)?]'],
      [array(Pet, { prefix: [string()], minItems: 3 }), '[string, ...Pet[]]'],
      [array(Pet, { prefix: [string(), number()], minItems: 1, maxItems: 1 }), '[string]'],
      [array(array(Pet), { prefix: [string()], minItems: 1 }), '[string, ...Pet[][]]'],
      [array(number(), { minItems: 2, maxItems: 2 }), '[number, number]'],
      [array(anyOf([Pet, nothing]), { minItems: 1, maxItems: 1 }), '[Pet | null]'],
      [array(array(number(), { minItems: 2, maxItems: 2 }), { minItems: 2, maxItems: 2 }), '[[number, number], [number, number]]'],
      [array(number(), { minItems: 1, maxItems: 2 }), 'number[]'],
      [array(number(), { minItems: 0, maxItems: 0 }), 'number[]'],
      [array(number(), { minItems: 9, maxItems: 9 }), 'number[]'],
      [array(object({ a: string() }), { minItems: 1, maxItems: 1 }), '{\n  a?: string\n}[]'],
      [array(values(['a', 'b']), { minItems: 1, maxItems: 1 }), "('a' | 'b' | (string & {}))[]"],
    ]),
  )('%s', (want, schema) => {
    expect(text(schema)).toBe(want)
  })
})

describe('objects', () => {
  test.each(
    rows([
      [object(), '{ [key: string]: unknown }'],
      [object({}, { additional: string() }), '{ [key: string]: string }'],
      [object({}, { additional: anyOf([string(), nothing]) }), '{ [key: string]: string | null }'],
      [object({}, { additional: never }), '{ [key: string]: never }'],
      [object({ 'a!': string(), b: number() }), '{\n  a: string\n  b?: number\n}'],
      [object({ 'a!': string() }, { additional: never }), '{\n  a: string\n}'],
      [
        object({ 'a!': string(), b: boolean() }, { additional: number() }),
        '{\n  a: string\n  b?: boolean\n  [key: string]: number | string | boolean | undefined\n}',
      ],
      [object({ 'a!': string() }, { additional: string() }), '{\n  a: string\n  [key: string]: string\n}'],
      [object({ 'a!': any() }, { additional: string() }), '{\n  a: unknown\n  [key: string]: unknown\n}'],
      [
        object({ a: string() }, { patterns: [{ pattern: '^x', schema: number() }] }),
        '{\n  a?: string\n  [key: string]: unknown\n  [key: `x${string}`]: number\n}',
      ],
      [
        object({ 'a!': string() }, { patterns: [{ pattern: '^x', schema: number() }], additional: never }),
        '{\n  a: string\n  [key: `x${string}`]: number\n}',
      ],
      [
        object({ xa: string(), 'xb!': number() }, { patterns: [{ pattern: '^x', schema: number() }], additional: never }),
        '{\n  xa?: string\n  xb: number\n  [key: `x${string}`]: number | string | undefined\n}',
      ],
      [
        object({ 'a!': boolean() }, { patterns: [{ pattern: '^x', schema: number() }], additional: string() }),
        '{\n  a: boolean\n  [key: string]: number | string | boolean\n  [key: `x${string}`]: number\n}',
      ],
      ...(
        [
          ['^x-', '`x-${string}`'],
          ['^x-.*', '`x-${string}`'],
          ['_id$', '`${string}_id`'],
          ['.*_id$', '`${string}_id`'],
          ['^a\\.b.*c$', '`a.b${string}c`'],
          ['^`\\$\\{', '`\\`\\${${string}`'],
          ['^\u2028', '`\\u2028${string}`'],
          ['^x$', 'string'],
          ['^x-.+', 'string'],
          ['x', 'string'],
          ['^', 'string'],
          ['^.*$', 'string'],
          ['^x|y', 'string'],
          ['^[x]', 'string'],
          ['^x?', 'string'],
          ['^\\d', 'string'],
        ] as const
      ).map(([pattern, key]): Row => [object({}, { patterns: [{ pattern, schema: Pet }], additional: never }), `{ [key: ${key}]: Pet }`]),
      ...(
        [
          ['^s_', '^n_', '{\n  [key: `s_${string}`]: string\n  [key: `n_${string}`]: number\n}'],
          ['_s$', '_n$', '{\n  [key: `${string}_s`]: string\n  [key: `${string}_n`]: number\n}'],
          ['^s_', '_n$', '{ [key: string]: string | number }'],
          ['^s', '^s_', '{ [key: string]: string | number }'],
        ] as const
      ).map(([one, other, want]): Row => {
        const patterns = [
          { pattern: one, schema: string() },
          { pattern: other, schema: number() },
        ]
        return [object({}, { patterns, additional: never }), want]
      }),
      [object({}, { requiredOnly: ['a'] }), '{\n  a: unknown\n}'],
      [object({}, { requiredOnly: ['a'], additional: string() }), '{\n  a: string\n  [key: string]: string\n}'],
      [object({}, { requiredOnly: ['a'], additional: never }), '{\n  a: never\n}'],
      [
        object({ 'a-b!': string(), "it's": string(), __proto__x: string(), '1': string(), '*/': string() }),
        "{\n  '1'?: string\n  'a-b': string\n  'it\\'s'?: string\n  __proto__x?: string\n  '*/'?: string\n}",
      ],
      [object({ 'r!': string({}, { readOnly: true }), 'w!': string({}, { writeOnly: true }) }), '{\n  r: string\n}'],
    ]),
  )('%s', (want, schema) => {
    expect(text(schema)).toBe(want)
  })

  test('in a request: without what is readOnly', () => {
    const schema = object({
      'r!': string({}, { readOnly: true }),
      'w!': string({}, { writeOnly: true }),
      'f!': string({ format: 'binary' }),
    })
    expect(text(schema, { direction: 'request', binary: ['Blob', 'string'] })).toBe('{\n  w: string\n  f: Blob | string\n}')
  })

  test('comments stand before members, at every depth', () => {
    const schema = object({ a: object({ 'b!': string({}, { description: 'B' }) }, {}, { description: 'A' }) })
    expect(text(schema, { remark: ({ schema: { annotations } }) => `/** ${annotations.description} */\n` })).toBe(
      '{\n  /** A */\n  a?: {\n    /** B */\n    b: string\n  }\n}',
    )
  })
})

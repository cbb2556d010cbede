import { describe, expect, test } from 'vitest'
import { unsatisfiable } from '../../src/emit/fixtures/unsatisfiable.ts'
import { studies } from '../../src/emit/fixtures/study.ts'
import type { Schema } from '../../src/model/schema.ts'
import {
  allOf,
  any,
  anyOf,
  api,
  array,
  cycle,
  named,
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
import { alone, fixturesFor, fixturesOf, load } from './package.ts'

const integer = number({ integer: true })

/** What is made for a schema, straight from the search. */
function made(schema: Schema): unknown {
  const [study] = studies(alone(schema)).values()
  return study?.literal?.value
}

describe("the document's own examples", () => {
  test.each<[string, Schema, unknown]>([
    ['an example', said(string(), { examples: ['red'] }), 'red'],
    ['the first one that is valid', said(string({ maxLength: 3 }), { examples: ['yellow', 'red', 'tan'] }), 'red'],
    ['the default, where there is no example', said(integer, { default: 7 }), 7],
    ['no default that is not valid', said(values(['a', 'b']), { default: 'c' }), 'a'],
    ['of members', object({ id: said(integer, { examples: [5] }) }), { id: 5 }],
    [
      'of the object around them',
      said(object({ id: integer, 'name?': string() }), { examples: [{ id: 5, name: 'x' }] }),
      { id: 5, name: 'x' },
    ],
    [
      'of the object, and the rest made',
      said(object({ id: integer, note: values(['n']) }), { examples: [{ id: 5 }] }),
      { id: 5, note: 'n' },
    ],
    ['of a list', said(array(integer), { examples: [[3, 4]] }), [3, 4]],
    ['of a map', said(object({}, { additional: integer }), { examples: [{ fr: 1, ny: 2 }] }), { fr: 1, ny: 2 }],
    ['of a union', said(anyOf([string(), integer]), { examples: [8] }), 8],
    ['of anything', said(any(), { examples: [{ deep: [1] }] }), { deep: [1] }],
  ])('%s', (_, schema, want) => {
    expect(made(schema)).toEqual(want)
  })
})

describe('realistic', () => {
  test.each([
    ['contact_email', string(), /^\w+@example\.(com|org)$/],
    ['contactEmail', string({ format: 'email' }), /@example\./],
    ['first_name', string(), /^(Ada|Grace|Edsger)$/],
    ['description', string(), /^[A-Z].*\.$/],
    ['href', string(), /^https:\/\/example\.com\//],
    ['customer_ip', string(), /^(192\.0\.2|198\.51\.100)\./],
    ['created_at', string(), /^2024-.*Z$/],
    ['md5', string(), /^[0-9a-f]{32}$/],
    ['id', string({ format: 'uuid' }), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/],
    ['name', string({ maxLength: 6 }), /^.{1,6}$/],
    ['latitude', number({ minimum: -90, maximum: 90 }), /^52\.52$/],
    ['latitude', number({ maximum: 0 }), /^-?\d/],
    ['tags', array(string()), /^\w+$/],
  ])('%s', (name, schema, want) => {
    expect(String(Object.values(made(object({ [name]: schema })) as object)[0])).toMatch(want)
  })
})

describe('what a schema may ask', () => {
  test.each<[string, Schema, unknown]>([
    ['all members', object({ 'a?': values([1]), b: values([2]) }), { a: 1, b: 2 }],
    ['no more members than may be', object({ 'a?': values([1]), b: values([2]) }, { maxProperties: 1 }), { b: 2 }],
    ['members that are not declared', object({}, { minProperties: 2, additional: values([1]) }), { key: 1, other: 1 }],
    ['names', object({}, { propertyNames: values(['fr', 'ny']), additional: values([1]), minProperties: 2 }), { fr: 1, ny: 1 }],
    [
      'names of a pattern',
      object({}, { patterns: [{ pattern: '^x-', schema: values([1]) }], additional: { ...any(), kind: 'never' } }),
      { 'x-': 1 },
    ],
    ['null only where nothing else is', anyOf([nothing(), values([3])]), 3],
    ['all parts', allOf([object({ a: values([1]) }), object({ b: values([2]) })]), { a: 1, b: 2 }],
    ['one part that narrows another', allOf([values([1, 2, 3]), number({ minimum: 2 })]), 2],
    ['one branch, and not the other', oneOf([object({ 'a?': values([1]) }), object({ 'b?': values([2]) })]), { a: 1, b: 3 }],
    ['not what is shut out', allOf([values([1, 2]), not(values([1]))]), 2],
    ['different items', array(values([1, 2, 3]), { uniqueItems: true, minItems: 3 }), [1, 2, 3]],
    ['items of a tuple', array(values(['c']), { prefix: [values(['a']), values(['b'])], minItems: 3 }), ['a', 'b', 'c']],
    ['items that it has to contain', array(any(), { contains: { schema: values([9]), min: 2 } }), [9, 9]],
    ['a multiple without float error', number({ multipleOf: 0.1, minimum: 0.25, maximum: 0.5 }), 0.4],
    ['between exclusive limits', number({ exclusiveMinimum: 0, exclusiveMaximum: 0.001 }), 0.0005],
    ['an integer between them', number({ integer: true, exclusiveMinimum: 4, exclusiveMaximum: 6 }), 5],
    ['a pattern of what need not be there', string({ pattern: '^-?\\d{2}(\\.\\d)?$' }), '12'],
    ['all of what need not be there', string({ pattern: '^a?b?c?$', minLength: 3 }), 'abc'],
    ['a pattern of many words', string({ pattern: '^(foo|bar)-\\d{2}$' }), 'foo-12'],
    [
      'a pattern that looks ahead',
      string({ pattern: '^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$' }),
      expect.stringMatching(/^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,}$/),
    ],
    ['a pattern and a length', string({ pattern: '^[a-z]+$', minLength: 30, maxLength: 30 }), expect.stringMatching(/^[a-z]{30}$/)],
    ['a format and a pattern', string({ format: 'uri', pattern: '^ftp://' }), expect.stringMatching(/^ftp:\/\/./)],
    ['another', string({ format: 'email', pattern: '@acme\\.com$' }), expect.stringMatching(/.@acme\.com$/)],
    ['a long text', string({ minLength: 10_000, maxLength: 10_000 }), expect.objectContaining({ length: 10_000 })],
    ['a long address', string({ format: 'uri', minLength: 300 }), expect.stringMatching(/^https:.{294}/)],
    ['a thousand items', array(integer, { minItems: 1000 }), expect.objectContaining({ length: 1000 })],
  ])('%s', (_, schema, want) => {
    expect(made(schema)).toEqual(want)
  })
})

describe('schemas that lie within themselves', () => {
  test('an optional member ends, and so does a list', async () => {
    const [Tree] = cycle(['Tree'], (all) => ({ Tree: object({ name: string(), 'children?': array(all.Tree), 'next?': all.Tree }) }))
    const { make, sample } = await (async () => fixturesOf(await load(api({ schemas: Tree ? [Tree] : [] })), 'Tree'))()
    expect(make()).toEqual({ name: expect.any(String), children: [{ name: expect.any(String), children: [] }], next: expect.anything() })
    expect(JSON.stringify(sample(3)).length).toBeLessThan(20_000)
  })

  test('a branch that ends is taken where values have to', async () => {
    const schemas = cycle(['Expression', 'Sum'], (all) => ({
      Sum: object({ left: all.Expression, right: all.Expression }),
      Expression: anyOf([all.Sum, integer]),
    }))
    const exports = await load(api({ schemas }))
    for (const name of ['Expression', 'Sum']) {
      const { make, sample } = fixturesOf(exports, name)
      expect(JSON.stringify(make()).length).toBeLessThan(500)
      for (let seed = 0; seed < 50; seed += 1) expect(JSON.stringify(sample(seed)).length).toBeLessThan(20_000)
    }
  })

  test('what would have to hold itself for ever is not known', () => {
    const schemas = cycle(['Endless', 'Loop', 'Alias'], (all) => ({
      Endless: object({ next: all.Endless }),
      Loop: allOf([all.Loop]),
      Alias: all.Alias,
    }))
    expect(unsatisfiable(api({ schemas })).map(({ name }) => name)).toEqual(['makeEndless', 'makeLoop', 'makeAlias'])
  })
})

describe('nothing satisfies', () => {
  test.each<[string, Schema]>([
    ['types that contradict each other', allOf([string(), integer])],
    ['limits that leave nothing between them', allOf([number({ minimum: 5 }), number({ maximum: 4 })])],
    ['no branch', anyOf([])],
    ['a member that must be and must not', object({ a: { ...any(), kind: 'never' } })],
    ['too many items', array(integer, { minItems: 1_000_000_000 })],
    ['more different items than there are', array(values([1, 2]), { uniqueItems: true, minItems: 3 })],
    ['a pattern against itself', string({ pattern: '^(?!a)a$' })],
    ['a text that is too long', string({ minLength: 1e12 })],
    ['everything but everything', not(any())],
  ])('%s', async (_, schema) => {
    expect(unsatisfiable(alone(schema))).toEqual([{ name: 'makeThing', pointer: '/components/schemas/Thing' }])
    const { make, sample } = await fixturesFor(schema)
    expect(() => make()).toThrow(/No value is known that Thing admits/)
    expect(() => sample(1)).toThrow(/No value is known that Thing admits/)
  })
})

describe('hostile schemas end', () => {
  const wide = (depth: number): Schema => {
    let schema: Schema = integer
    for (let level = 0; level < depth; level += 1) {
      const target = named(`Level${level}`, schema)
      schema = object(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`m${index}`, to(target)])))
    }
    return schema
  }
  test.each<[string, Schema]>([
    ['ten members of ten members of …', wide(12)],
    [
      'many unions at once',
      allOf(
        Array.from({ length: 12 }, (_, each) => anyOf(Array.from({ length: 12 }, (_, one) => object({ [`a${each}`]: values([one]) })))),
      ),
    ],
    ['many that exclude each other', oneOf(Array.from({ length: 60 }, (_, one) => object({ [`a${one}?`]: integer })))],
    ['a regular expression bomb', allOf([string({ pattern: '^(a+)+$' }), values([`${'a'.repeat(5000)}!`])])],
    ['deep nesting', Array.from({ length: 80 }).reduce<Schema>((inside) => object({ a: inside }), integer)],
  ])('%s', (_, schema) => {
    made(schema)
  })
})

test('hostile names and texts are values and nothing else', async () => {
  const evil = '*/ `${process.exit(1)}` \\ \' " \u2028 \u202e </script>'
  const schema = object({ ['__proto__']: values([1]), constructor: values([2]), [evil]: values([evil]), 'a/b~c': string() })
  const { make, sample, invalid } = await fixturesFor(schema)
  const made = make()
  expect(Object.keys(made as object)).toEqual(['__proto__', 'constructor', evil, 'a/b~c'])
  expect(Object.getOwnPropertyDescriptor(made, '__proto__')?.value).toBe(1)
  expect(Object.keys(sample(1) as object)).toEqual(['__proto__', 'constructor', evil, 'a/b~c'])
  expect(invalid.map(({ at }) => at)).toContain('/a~1b~0c')
  expect({}).not.toHaveProperty('polluted')
})

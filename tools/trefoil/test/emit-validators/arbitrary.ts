import * as fc from 'fast-check'
import type { Json, Schema } from '../../src/model/schema.ts'
import * as make from './build.ts'

// ajv's equality calls some methods that objects inherit: isPrototypeOf is not among them.
const names = ['a', 'b', 'isPrototypeOf', 'x-1'] as const
const name = fc.constantFrom(...names)
const small = fc.integer({ min: -3, max: 6 })
const count = fc.nat(3)
const texts = fc.constantFrom('', 'a', 'ab', 'b', '\u{1f600}', 'isPrototypeOf', 'x-1', '1')

export const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.oneof(small, fc.constantFrom(0.5, -0, 1e15), texts, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

/** Members that are given for some of the keys, as JSON Schema's keywords are. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T, never>(model, { requiredKeys: [] })

const scalars: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom(make.any(), make.nothing(), make.boolean(), make.never()),
  some({ integer: fc.boolean(), minimum: small, exclusiveMaximum: small, multipleOf: fc.constantFrom(1, 2, 0.5) }).map(make.number),
  some({ minLength: count, maxLength: count, pattern: fc.constantFrom('a', '^.$', '^$', '\\d') }).map(make.string),
  fc
    .uniqueArray(values, { minLength: 1, maxLength: 3, comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
    .map((all) => make.values(all)),
)

export const schemas: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema; object: Schema; array: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalars,
    tie('object'),
    tie('array'),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((of) => make.anyOf(of)),
    fc.array(tie('schema'), { minLength: 2, maxLength: 3 }).map((of) => make.oneOf(of)),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map(make.allOf),
    tie('schema').map(make.not),
  ),
  array: fc
    .tuple(
      tie('schema'),
      some({
        prefix: fc.array(tie('schema'), { maxLength: 2 }),
        minItems: count,
        maxItems: count,
        uniqueItems: fc.boolean(),
        contains: fc.record({ schema: tie('schema'), min: fc.nat(2) }),
      }),
    )
    .map(([items, given]) => make.array(items, given)),
  object: fc
    .tuple(
      fc.dictionary(
        fc.tuple(name, fc.constantFrom('', '?')).map(([key, mark]) => key + mark),
        tie('schema'),
        { maxKeys: 3 },
      ),
      some({
        additional: tie('schema'),
        patterns: fc.array(fc.record({ pattern: fc.constantFrom('^x', '[a-m]$'), schema: tie('schema') }), { maxLength: 1 }),
        propertyNames: some({ maxLength: count, pattern: fc.constantFrom('^[a-z]+$', '-') }).map(make.string),
        minProperties: count,
        maxProperties: count,
        dependentRequired: fc.array(fc.record({ name, requires: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }) }), { maxLength: 1 }),
        requiredOnly: fc.uniqueArray(name, { maxLength: 2 }),
      }),
    )
    .map(([members, given]) => {
      const known = new Set(Object.keys(members).map((key) => key.replace(/\?$/, '')))
      const twice = Object.keys(members).length > known.size
      return make.object(twice ? {} : members, {
        ...given,
        requiredOnly: (given.requiredOnly ?? []).filter((key) => twice || !known.has(key)),
      })
    }),
})).schema

import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOf } from '../../src/model/verdict/fault.ts'
import { verdict } from '../../src/model/verdict/verdict.ts'
import { isList, isObject } from '../../src/model/read/place.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { valueAt } from '../../src/spec/pointer.ts'
import { build } from './given.ts'

/** What the model admits is what a validator of JSON Schema admits: for schemas of all keywords, for values near them. */

const names = ['a', 'b', 'c']
const name = fc.constantFrom(...names)
const small = fc.nat(3)
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 1.5, 2, 'a', 'ab', '')
const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object')

/** ajv 8 lets an empty array pass `contains` where `prefixItems` stands beside it; the specification does not. */
const withoutFlaw = ({ prefixItems, ...schema }: JsonObject): JsonObject =>
  prefixItems === undefined || Object.hasOwn(schema, 'contains') ? schema : { ...schema, prefixItems }

/** Each keyword with what it can be; a schema has some of them. */
const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const inner = tie('schema')
  const some = fc.array(inner, { minLength: 1, maxLength: 3 })
  const keyword = (own: Readonly<Record<string, fc.Arbitrary<Json>>>): fc.Arbitrary<JsonObject> =>
    fc.record(own, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>
  const byName = fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true })
  const leaf = fc.oneof(
    fc.boolean(),
    keyword({ type }),
    keyword({ enum: fc.array(scalar, { minLength: 1, maxLength: 4 }) }),
    fc.constant({ $ref: '#/components/schemas/Base' }),
  )
  const parts = [
    keyword({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) }),
    keyword({ minimum: small, exclusiveMaximum: small, multipleOf: fc.constantFrom(1, 0.5) }),
    keyword({ minLength: small, maxLength: small, pattern: fc.constantFrom('^a', 'b$') }),
    keyword({ items: inner, prefixItems: some, minItems: small, uniqueItems: fc.boolean() }),
    keyword({ contains: inner, minContains: small, maxContains: small }),
    keyword({ properties: byName, required: fc.uniqueArray(name, { maxLength: 2 }) }),
    keyword({
      additionalProperties: inner,
      patternProperties: fc.dictionary(fc.constantFrom('^a', 'b|c'), inner, { maxKeys: 2, noNullPrototype: true }),
    }),
    keyword({
      propertyNames: inner,
      maxProperties: small,
      dependentRequired: fc.dictionary(name, fc.uniqueArray(name), { maxKeys: 2, noNullPrototype: true }),
    }),
    keyword({ enum: fc.array(scalar, { minLength: 1, maxLength: 4 }), const: scalar }),
    keyword({ allOf: some }),
    keyword({ anyOf: some, oneOf: some, not: inner }),
    keyword({ if: inner, then: inner, else: inner }),
    keyword({ dependentSchemas: byName }),
    keyword({ unevaluatedProperties: inner, properties: byName }),
    keyword({ unevaluatedItems: inner, prefixItems: some }),
    fc.constant({ $ref: '#/components/schemas/Base' }),
  ]
  const several = fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 3 }).map((all) => withoutFlaw(Object.assign({}, ...all)))
  return { schema: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, several) }
})

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

const base = { type: ['object', 'string'], properties: { a: { type: ['integer', 'string'] } }, maxLength: 2 }

/** What ajv says; undefined where the code that it makes throws: it does where `unevaluatedProperties` looks into some references and branches. */
function judgeOf(given: Json): (value: Json) => unknown {
  const ajv = new Ajv2020({ strict: false, logger: false })
  ajv.addSchema({ $id: 'doc', components: { schemas: { Base: base, Given: given } } })
  return (value) => {
    try {
      return ajv.validate({ $ref: 'doc#/components/schemas/Given' }, value)
    } catch {
      return undefined
    }
  }
}

test('the verdict is that of ajv', () => {
  let judged = 0
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 5, maxLength: 10 }), (given, values) => {
      const { api, said } = build({ components: { schemas: { Base: base, Given: given } } })
      if (said.some((line) => line.startsWith('error'))) return
      const model = api.schemas.find(({ key }) => key === 'Given')?.schema
      const judge = judgeOf(given)
      for (const one of values) {
        const own = model && verdict(model, one, 'response')
        const wanted = judge(one)
        if (own === undefined || wanted === undefined) continue
        expect(own, JSON.stringify({ given, one })).toBe(wanted)
        judged += 1
      }
    }),
    { numRuns: 100, seed: 1 },
  )
  expect(judged).toBeGreaterThan(200)
})

/** A value that shares all parts with another one but for one member or item. */
const edits = (value: Json, by: Json): readonly Json[] =>
  isList(value)
    ? [...value.map((_, index) => value.with(index, by)), [...value, by], value.slice(1)]
    : isObject(value)
      ? [
          ...names.map((key) => ({ ...value, [key]: by })),
          ...Object.keys(value).map((key) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))),
        ]
      : [by]

test('what is known of one value is known of what it shares with another; what is refused has a reason, and a place', () => {
  const judged = { admitted: 0, refused: 0 }
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 4, maxLength: 6 }), (given, values) => {
      const { api, said } = build({ components: { schemas: { Base: base, Given: given } } })
      if (said.some((line) => line.startsWith('error'))) return
      const model = api.schemas.find(({ key }) => key === 'Given')?.schema
      if (model === undefined) return
      for (const like of values.filter((one) => verdict(model, one, 'response') === true)) {
        for (const other of values.flatMap((by) => edits(like, by))) {
          const fresh = verdict(model, structuredClone(other), 'response')
          expect(verdict(model, other, 'response', like), JSON.stringify({ given, like, other })).toBe(fresh)
          const fault = faultOf(model, other, 'response')
          expect(fault === undefined, JSON.stringify({ given, other })).toBe(fresh !== false)
          if (fault) expect(valueAt(other, fault.at)).toBeDefined()
          judged[fresh ? 'admitted' : 'refused'] += 1
        }
      }
    }),
    { numRuns: 250, seed: 2 },
  )
  expect(judged.admitted).toBeGreaterThan(500)
  expect(judged.refused).toBeGreaterThan(500)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dialect, Json, JsonObject } from '../../src/spec/document.ts'
import { build } from './given.ts'

/** Whatever stands in a document, building ends, and says what is wrong instead of throwing. */

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>
const dialect = fc.constantFrom<Dialect>('3.0', '3.1')

/** Objects whose members have the right names: arbitrary JSON alone never gets past the first test of a shape. */
function soup(names: readonly string[], leaf: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      json,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('tree'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }))
  return tree
}

const keywords = [
  '$ref type enum const format nullable allOf anyOf oneOf not discriminator propertyName mapping minimum',
  'exclusiveMinimum multipleOf minLength maxLength pattern items prefixItems contains minContains properties',
  'required additionalProperties patternProperties propertyNames dependentRequired unevaluatedProperties',
  'unevaluatedItems if then dependentSchemas $defs readOnly examples example __proto__ constructor toString',
].flatMap((line) => line.split(' '))
const schema = soup(
  keywords,
  fc.constantFrom<Json>(
    'string',
    'object',
    'array',
    'null',
    'integer',
    true,
    false,
    -1,
    3,
    '(',
    '^a',
    '#/components/schemas/A',
    '#/components/schemas/A/items',
    '#',
  ),
)

const members = [
  'get post parameters requestBody responses 200 default content application/json schema headers name in style',
  'security servers url variables tags operationId $ref examples callbacks description /a/{b}',
].flatMap((line) => line.split(' '))
const object = soup(members, fc.constantFrom<Json>('path', 'query', 'b', '#/components/parameters/P', '#/paths/~1a', '/{x}', true))

const ends = (root: JsonObject, dialect: Dialect): void => {
  const { said } = build(root, { dialect, names: { '/components/schemas/A/items': 'Item' } })
  for (const line of said) expect(line).toMatch(/^(error|warning) TF\d{4} (-|\/.*|)$/su)
}

describe('building never throws', () => {
  test('on schemas', () => {
    fc.assert(
      fc.property(schema, schema, dialect, (a, b, dialect) => ends({ components: { schemas: { A: a, B: b } } }, dialect)),
      { numRuns: 400, seed: 1 },
    )
  })

  test('on paths and components', () => {
    fc.assert(
      fc.property(object, object, dialect, (item, parameter, dialect) =>
        ends(
          {
            paths: { '/a': item },
            components: { parameters: { P: parameter }, responses: item, securitySchemes: item },
            security: parameter,
          },
          dialect,
        ),
      ),
      { numRuns: 400, seed: 1 },
    )
  })

  test('on any root', () => {
    fc.assert(
      fc.property(json, json, dialect, (paths, components, dialect) =>
        ends({ paths, components, servers: components, tags: paths, info: paths }, dialect),
      ),
      { numRuns: 100, seed: 1 },
    )
  })
})

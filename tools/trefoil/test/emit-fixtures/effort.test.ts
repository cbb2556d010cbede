import { describe, expect, test } from 'vitest'
import { clientEmitter } from '../../src/emit/client/client-emitter.ts'
import { docsEmitter } from '../../src/emit/docs/docs-emitter.ts'
import { fixturesEmitter } from '../../src/emit/fixtures/fixtures-emitter.ts'
import { unsatisfiable } from '../../src/emit/fixtures/unsatisfiable.ts'
import { validatorsEmitter } from '../../src/emit/validators/validators-emitter.ts'
import type { JsonObject } from '../../src/spec/document.ts'
import { build } from '../model/given.ts'
import { options } from './package.ts'

/** Schemas that are small to write and would take for ever to follow in every way. */

type Schemas = Readonly<Record<string, JsonObject>>

const text: JsonObject = { type: 'string' }
const ref = (index: number): JsonObject => ({ $ref: `#/components/schemas/A${index}` })
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Each refers to the next, the last one is a text. */
const row = (count: number, around: (next: JsonObject) => JsonObject): Schemas =>
  Object.fromEntries(range(count).map((index) => [`A${index}`, index + 1 < count ? around(ref(index + 1)) : text]))

const nested = (count: number, around: (inner: JsonObject) => JsonObject): Schemas => ({
  A0: range(count).reduce((inner) => around(inner), text),
})

describe.each<readonly [string, Schemas, readonly string[]]>([
  ['patterns of names inside each other', nested(40, (inner) => ({ type: 'object', patternProperties: { '^a': inner } })), []],
  // The 40 levels of two would be larger than all fixtures may be.
  ['each twice in the next', row(12, (next) => ({ type: 'object', required: ['a', 'b'], properties: { a: next, b: next } })), []],
  [
    'each ten times in the next',
    row(8, (next) => ({ type: 'array', minItems: 10, items: next })),
    ['makeA0', 'makeA1', 'makeA2', 'makeSendParameters'],
  ],
  ['a long list of values', { A0: { enum: range(20_000).map((index) => `v${index}`) } }, []],
  [
    'more items of a kind than a list may have',
    { A0: { type: 'array', contains: { const: 1 }, minContains: 1_000_000_000 } },
    ['makeA0', 'makeSendParameters'],
  ],
  ['conditions in a row', row(40, (then) => ({ if: { type: 'object' }, then })), []],
  [
    'conditions beside each other',
    {
      A0: {
        type: 'object',
        allOf: range(30).map((index) => ({
          if: { properties: { kind: { const: `k${index}` } } },
          then: { required: [`m${index}`] },
          else: { properties: { [`m${index}`]: false } },
        })),
      },
    },
    [],
  ],
  [
    'objects that all hold each other',
    Object.fromEntries(
      range(12).map((index) => [
        `A${index}`,
        { type: 'object', properties: Object.fromEntries(range(12).map((other) => [`a${other}`, ref(other)])) },
      ]),
    ),
    [],
  ],
  [
    'lists that all hold each other',
    Object.fromEntries(range(12).map((index) => [`A${index}`, { type: 'array', minItems: 1, items: { anyOf: range(12).map(ref) } }])),
    [...range(12).map((index) => `makeA${index}`), 'makeSendParameters'],
  ],
])('%s', (_, schemas, lost) => {
  const content = { 'application/json': { schema: ref(0) } }
  const { api, said } = build({
    paths: {
      '/a': { post: { operationId: 'send', requestBody: { required: true, content }, responses: { 204: { description: 'Done.' } } } },
    },
    components: { schemas },
  })

  test('comes to an end', () => {
    expect(said.filter((line) => line.startsWith('error'))).toEqual([])
    for (const emit of [clientEmitter, docsEmitter, validatorsEmitter, fixturesEmitter])
      expect(emit(api, options).length).toBeGreaterThan(0)
  })

  test('has values as far as there are any', () => {
    const names = unsatisfiable(api).map(({ name }) => name)
    expect(names.toSorted()).toEqual(lost.toSorted())
  })
})

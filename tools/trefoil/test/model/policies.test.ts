import { describe, expect, test } from 'vitest'
import type { FormatPolicy } from '../../src/model/schema/formats.ts'
import { faultOf } from '../../src/model/verdict/fault.ts'
import { type Direction, verdict } from '../../src/model/verdict/verdict.ts'
import type { Json, JsonObject } from '../../src/spec/document.ts'
import { build } from './given.ts'

describe('formats are asserted, or not, as the config says', () => {
  const day = { type: 'string', format: 'date' }
  const rows: readonly [string, FormatPolicy | undefined, JsonObject, Json, boolean][] = [
    ['by default', undefined, day, 'x', false],
    ['all', 'assert', day, 'x', false],
    ['none', 'annotate', day, 'x', true],
    ['none, but the type is no remark', 'annotate', day, 1, false],
    ['none, but the length is no remark', 'annotate', { ...day, maxLength: 2 }, 'xxx', false],
    ['those named', { assert: ['date'] }, day, 'x', false],
    ['others than those named', { assert: ['time'] }, day, 'x', true],
    ['all but those named, this one', { annotate: ['date'] }, day, 'x', true],
    ['all but those named, another one', { annotate: ['time'] }, day, 'x', false],
    ['of numbers', undefined, { type: 'number', format: 'int32' }, 2 ** 31, false],
    ['of numbers, none', 'annotate', { type: 'number', format: 'int32' }, 2 ** 31, true],
    ['an integer is one whatever its format', 'annotate', { type: 'integer', format: 'int64' }, 1.5, false],
    ['without a type, other values pass as ever', 'annotate', { format: 'date' }, 1, true],
    ['beside an enum', undefined, { ...day, enum: ['x'] }, 'x', false],
    ['beside an enum, none', 'annotate', { ...day, enum: ['x'] }, 'x', true],
    ['one that nobody checks', 'assert', { type: 'string', format: 'money' }, 'x', true],
  ]
  test.each(rows)('%s', (_, formats, schema, value, want) => {
    const { api } = build({ components: { schemas: { Thing: schema } } }, { policies: formats === undefined ? {} : { formats } })
    const [thing] = api.schemas
    if (thing === undefined) throw new Error('There is no schema')
    expect(verdict(thing.schema, value, 'response')).toBe(want)
    expect(faultOf(thing.schema, value, 'response') === undefined).toBe(want)
  })
})

describe('values that an enum does not list, where the config lets them through', () => {
  const state = { type: 'string', enum: ['on', 'off'] }
  const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
  const thing = (schema: JsonObject): JsonObject => ({ type: 'object', properties: { state: schema } })

  type Way = 'in' | 'out' | 'both' | 'none'
  const content = { content: { 'application/json': { schema: ref('Thing') } } }
  const paths = (way: Way): JsonObject => ({
    '/a': {
      post: {
        ...((way === 'in' || way === 'both') && { requestBody: content }),
        responses: { '200': { description: '', ...((way === 'out' || way === 'both') && content) } },
      },
    },
  })
  const rows: readonly [string, JsonObject, Way, Json, Partial<Record<Direction, boolean>>][] = [
    ['in an answer', thing(state), 'out', { state: 'new' }, { response: true, request: false }],
    ['in a request', thing(state), 'in', { state: 'new' }, { response: false, request: false }],
    ['in one form for both', thing(state), 'both', { state: 'new' }, { response: true, request: true }],
    [
      'in two forms',
      { ...thing(state), properties: { state, id: { type: 'string', readOnly: true } } },
      'both',
      { state: 'new' },
      { response: true, request: false },
    ],
    ['anywhere else', thing(state), 'none', { state: 'new' }, { response: true }],
    ['of another type', thing(state), 'out', { state: 1 }, { response: false }],
    ['of a number', thing({ type: 'integer', enum: [1, 2] }), 'out', { state: 3 }, { response: true }],
    ['of no integer', thing({ type: 'integer', enum: [1, 2] }), 'out', { state: 3.5 }, { response: false }],
    ['within the limits', thing({ ...state, maxLength: 3 }), 'out', { state: 'newer' }, { response: false }],
    ['of two types', thing({ enum: ['on', 1, null, true] }), 'out', { state: 7 }, { response: true }],
    ['not of those that are not open', thing({ enum: ['on', 1, null, true] }), 'out', { state: false }, { response: false }],
    ['beside a list of one', thing({ enum: ['on'] }), 'out', { state: 'new' }, { response: false }],
    ['beside a const', thing({ const: 'on' }), 'out', { state: 'new' }, { response: false }],
    ['of a name', { type: 'object', propertyNames: { enum: ['a', 'b'] } }, 'out', { c: 1 }, { response: true }],
    ['not under not', thing({ type: 'string', not: state }), 'out', { state: 'new' }, { response: true }],
    ['and what not shuts out stays out', thing({ type: 'string', not: state }), 'out', { state: 'on' }, { response: false }],
    [
      'not under if',
      { type: 'object', if: { properties: { state }, required: ['state'] }, then: { required: ['a'] }, else: { required: ['b'] } },
      'out',
      { state: 'new', b: 1 },
      { response: true },
    ],
    [
      'not under if, where it would ask for something else',
      { type: 'object', if: { properties: { state }, required: ['state'] }, then: { required: ['a'] }, else: { required: ['b'] } },
      'out',
      { state: 'new', a: 1 },
      { response: false },
    ],
    ['not under contains', { type: 'array', contains: state, maxContains: 1 }, 'out', ['on', 'new', 'newer'], { response: true }],
    [
      'not of a oneOf that they would make two of',
      { oneOf: [thing(state), { ...thing(state), required: ['b'] }] },
      'out',
      { state: 'new', b: 1 },
      { response: true },
    ],
    ['nor of one without them', { oneOf: [{ required: ['a'] }, { required: ['b'] }] }, 'out', { a: 1, b: 1 }, { response: false }],
  ]
  test.each(rows)('%s', (_, schema, way, value, want) => {
    const { api } = build({ paths: paths(way), components: { schemas: { Thing: schema } } }, { policies: { unknownEnumValues: 'accept' } })
    const found = api.schemas.find(({ name }) => name === 'Thing')
    if (found === undefined) throw new Error('There is no schema')
    const got = (['response', 'request'] as const).filter((direction) => want[direction] !== undefined)
    expect(Object.fromEntries(got.map((direction) => [direction, verdict(found.schema, value, direction)]))).toEqual(want)
  })

  test('what a condition refers to stays closed wherever it stands, and that is said', () => {
    const schemas = {
      Thing: thing(ref('State')),
      State: state,
      Other: { if: ref('Inner'), then: { minLength: 2 } },
      Inner: { allOf: [ref('State'), { minLength: 1 }] },
    }
    const { api, said } = build({ paths: paths('out'), components: { schemas } }, { policies: { unknownEnumValues: 'accept' } })
    const found = api.schemas.find(({ name }) => name === 'Thing')
    expect(found && verdict(found.schema, { state: 'new' }, 'response')).toBe(false)
    expect(said.filter((line) => line.includes('TF3115'))).toEqual(['warning TF3115 /components/schemas/Other/if/$ref'])
  })

  test('an example is judged by what it is an example of', () => {
    const schemas = { Thing: thing({ ...state, example: 'new' }) }
    const said = (way: Way): readonly string[] =>
      build({ paths: paths(way), components: { schemas } }, { policies: { unknownEnumValues: 'accept' } }).said
    expect(said('in')).toEqual(['warning TF3113 /components/schemas/Thing/properties/state/example'])
    expect(said('out')).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { faultOf } from '../../src/model/verdict/fault.ts'
import type { Json } from '../../src/spec/document.ts'
import { build } from './given.ts'

const other = { type: 'object', required: ['o'], properties: { o: { type: 'string' } } }

/** What is said of a schema, at pointers below it. */
const said = (given: Json, dialect: '3.0' | '3.1' = '3.1'): readonly string[] =>
  build({ components: { schemas: { Given: given, Other: other } } }, { dialect })
    .said.filter((line) => !line.includes('TF3106'))
    .map((line) => line.replace('/components/schemas/Given', ''))

describe('examples and defaults that are no values of their schema are told at their own place', () => {
  test.each<[string, Json, readonly string[]]>([
    ['valid ones', { type: 'string', examples: ['a'], example: 'b', default: 'c' }, []],
    ['an example', { type: 'string', example: 1 }, ['warning TF3113 /example']],
    ['one of several', { type: 'string', examples: ['a', 1, 'b', 2] }, ['warning TF3113 /examples/1', 'warning TF3113 /examples/3']],
    ['a default', { type: 'string', maxLength: 1, default: 'ab' }, ['warning TF3113 /default']],
    ['a default that is null', { type: 'string', default: null }, ['warning TF3113 /default']],
    [
      'a part of it',
      { type: 'object', properties: { a: { items: { type: 'integer' } } }, example: { a: [1, 'x'] } },
      ['warning TF3113 /example/a/1'],
    ],
    ['a member that it lacks', { type: 'object', required: ['a'], properties: { a: {} }, example: {} }, ['warning TF3113 /example']],
    ['of a member', { properties: { a: { type: 'string', example: 1 } } }, ['warning TF3113 /properties/a/example']],
    ['of an item', { items: { type: 'string', default: 1 } }, ['warning TF3113 /items/default']],
    ['of a part', { allOf: [{ type: 'string', example: 1 }] }, ['warning TF3113 /allOf/0/example']],
    ['of the parts together', { allOf: [{ minLength: 3 }], type: 'string', example: 'a' }, ['warning TF3113 /example']],
    ['beside a reference', { $ref: '#/components/schemas/Other', example: { o: 1 } }, ['warning TF3113 /example/o']],
    [
      'of a member that is a reference',
      { properties: { a: { $ref: '#/components/schemas/Other', default: 1 } } },
      ['warning TF3113 /properties/a/default'],
    ],
    ['an example without what only requests have', { required: ['a'], properties: { a: { writeOnly: true } }, example: {} }, []],
    ['or only responses', { required: ['a'], properties: { a: { readOnly: true } }, example: {} }, []],
    ['where nothing is said of types', { example: 1, default: [] }, []],
  ])('%s', (_, given, want) => {
    expect(said(given)).toEqual(want)
  })

  test('in 3.0 null is a value where it is said to be', () => {
    expect(said({ type: 'string', nullable: true, default: null }, '3.0')).toEqual([])
    expect(said({ type: 'string', default: null }, '3.0')).toEqual(['warning TF3113 /default'])
  })

  test('a document with an error has other sorrows', () => {
    expect(said({ type: 'string', example: 1, minLength: -1 })).toEqual(['error TF3001 /minLength'])
  })
})

describe('those of parameters and bodies as well', () => {
  const string = { type: 'string' }
  const inOperation = (operation: object, more: object = {}): readonly string[] =>
    build({ paths: { '/a': { post: { responses: { 200: { description: '' } }, ...operation } } }, ...more }).said.map((line) =>
      line.replace('/paths/~1a/post', ''),
    )
  const body = (mediaType: string, content: object): object => ({ requestBody: { content: { [mediaType]: content } } })

  test.each<[string, object, readonly string[]]>([
    ['a parameter', { parameters: [{ name: 'q', in: 'query', schema: string, example: 1 }] }, ['warning TF3113 /parameters/0/example']],
    [
      'with a name',
      { parameters: [{ name: 'q', in: 'query', schema: string, examples: { a: { value: 'x' }, b: { value: 1 } } }] },
      ['warning TF3113 /parameters/0/examples/b/value'],
    ],
    ['a body', body('application/json', { schema: string, example: 1 }), ['warning TF3113 /requestBody/content/application~1json/example']],
    [
      'a part of a body',
      body('application/json', { schema: { type: 'array', items: string }, example: ['a', 1] }),
      ['warning TF3113 /requestBody/content/application~1json/example/1'],
    ],
    ['a valid one', body('application/json', { schema: string, example: 'a' }), []],
    ['a text of what is not JSON', body('application/xml', { schema: { type: 'object' }, example: '<a/>' }), []],
  ])('%s', (_, operation, want) => {
    expect(inOperation(operation)).toEqual(want)
  })

  test('what is wrong with a body is told as requests have it', () => {
    const branch = (kind: string): Json => ({
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', readOnly: true }, kind: { enum: [kind, 'any'] } },
    })
    const content = { 'application/json': { schema: { oneOf: [branch('a'), branch('b')] }, example: { kind: 'any' } } }
    const paths = { '/a': { post: { requestBody: { content }, responses: { 200: { description: '' } } } } }
    expect(build({ paths }).messages).toContain('The example is no value of its schema: it is a value of 2 of the alternatives of "oneOf"')
  })

  test('one that two media types share is held against both schemas', () => {
    const example = { $ref: '#/components/examples/One' }
    const content = {
      'application/json': { schema: string, examples: { a: example } },
      'application/x+json': { schema: { type: 'number' }, examples: { a: example } },
    }
    const said = inOperation({ requestBody: { content } }, { components: { examples: { One: { value: 'x' } } } })
    expect(said).toEqual(['warning TF3113 /components/examples/One/value'])
  })
})

describe('why', () => {
  test.each<[Json, Json, string]>([
    [{ type: 'string' }, 1, ' is not a string'],
    [{ type: 'integer' }, 1.5, ' is not a whole number'],
    [{ type: 'object' }, [], ' is not an object'],
    [{ type: 'number', minimum: 2 }, 1, ' is less than 2'],
    [{ type: 'number', exclusiveMaximum: 2 }, 2, ' is not less than 2'],
    [{ type: 'number', multipleOf: 3 }, 4, ' is no multiple of 3'],
    [{ type: 'integer', format: 'int32' }, 2 ** 31, ' does not have the format int32'],
    [{ type: 'string', minLength: 1 }, '', ' is shorter than 1 character'],
    [{ type: 'string', maxLength: 2 }, '🍀🍀🍀', ' is longer than 2 characters'],
    [{ type: 'string', pattern: '^a' }, 'b', ' does not match ^a'],
    [{ type: 'string', format: 'date' }, 'b', ' does not have the format date'],
    [{ enum: ['a', 'b'] }, 'c', ' is none of "a", "b"'],
    [{ const: 1 }, 2, ' is not 1'],
    [{ type: 'array', items: { type: 'string' } }, ['a', 1], '/1 is not a string'],
    [{ type: 'array', uniqueItems: true }, [1, 1], ' has an item twice'],
    [{ type: 'array', maxItems: 1 }, [1, 1], ' has more than 1 item'],
    [{ type: 'array', contains: { const: 1 } }, [2], ' has too few or too many of the items that "contains" asks for'],
    [{ type: 'object', required: ['a'] }, {}, ' has no member "a"'],
    [{ type: 'object', dependentRequired: { a: ['b'] } }, { a: 1 }, ' has no member "b"'],
    [{ type: 'object', properties: { 'a/b': { type: 'string' } } }, { 'a/b': 1 }, '/a~1b is not a string'],
    [{ type: 'object', additionalProperties: false }, { a: 1 }, '/a must not be there'],
    [{ type: 'object', minProperties: 1 }, {}, ' has fewer than 1 member'],
    [{ type: 'object', propertyNames: { maxLength: 1 } }, { ab: 1 }, '/ab has a name that "propertyNames" shuts out'],
    [{ type: ['object', 'null'], properties: { a: { type: 'string' } } }, { a: 1 }, '/a is not a string'],
    [{ anyOf: [{ type: 'string' }, { type: 'object' }] }, 1, ' is a value of none of the alternatives'],
    [{ oneOf: [{ type: 'number' }, { type: 'integer' }] }, 1, ' is a value of 2 of the alternatives of "oneOf"'],
    [{ not: { type: 'string' } }, 'a', ' is what "not" shuts out'],
    [{ allOf: [{ type: 'string' }, { minLength: 2 }] }, 'a', ' is shorter than 2 characters'],
  ])('%j %j', (given, value, want) => {
    const { api } = build({ components: { schemas: { Given: given } } })
    const [named] = api.schemas
    const fault = named && faultOf(named.schema, value, 'response')
    expect(`${fault?.at} ${fault?.words}`).toBe(want)
  })
})

import { describe, expect, test } from 'vitest'
import { ref, text } from '../answering.ts'
import { read } from '../folder.ts'
import { done, swagger } from './swagger.ts'

describe('schemas', () => {
  const A = ref('#/definitions/B')
  const B = ref('#/components/schemas/B')
  const none = { enum: [null] }
  const rows: readonly [string, object, object][] = [
    [
      'what both have',
      {
        type: 'object',
        title: 't',
        required: ['a'],
        minProperties: 1,
        xml: { name: 'x' },
        externalDocs: { url: 'u' },
        example: { $ref: '#' },
      },
      {
        type: 'object',
        title: 't',
        required: ['a'],
        minProperties: 1,
        xml: { name: 'x' },
        externalDocs: { url: 'u' },
        example: { $ref: '#' },
      },
    ],
    [
      'references, wherever schemas stand',
      { properties: { a: A, b: A }, additionalProperties: A, allOf: [A, { items: A }] },
      { properties: { a: B, b: B }, additionalProperties: B, allOf: [B, { items: B }] },
    ],
    ['no other members', { additionalProperties: false }, { additionalProperties: false }],
    ['the name of a discriminator', { discriminator: 'kind' }, { discriminator: { propertyName: 'kind' } }],
    ['null', { type: 'string', 'x-nullable': true }, { type: 'string', nullable: true }],
    ['no null', { type: 'string', 'x-nullable': false }, text],
    ['null beside an enum', { type: 'string', enum: ['a'], 'x-nullable': true }, { type: 'string', enum: ['a', null], nullable: true }],
    ['null that an enum lists', { type: 'string', enum: [null], 'x-nullable': true }, { type: 'string', enum: [null], nullable: true }],
    ['null beside a reference', { ...A, 'x-nullable': true }, { anyOf: [B, none] }],
    [
      'null where no type is said',
      { allOf: [A], description: 'd', readOnly: true, 'x-nullable': true },
      { description: 'd', readOnly: true, anyOf: [{ allOf: [B] }, none] },
    ],
    ['null where anything passes', { description: 'd', 'x-nullable': true }, { description: 'd' }],
    ['a list of one type', { type: ['string'] }, text],
    ['a type and null', { type: ['string', 'null'], maxLength: 1 }, { type: 'string', maxLength: 1, nullable: true }],
    ['several types', { type: ['string', 'null', 'object'] }, { anyOf: [text, { type: 'object' }, none] }],
    ['null alone', { type: 'null' }, none],
  ]
  test.each(rows)('%s', (_, schema, want) => {
    const { document } = read({ 'o.json': swagger({ definitions: { A: schema, B: text } }) })
    expect(document.root['components']).toEqual({ schemas: { A: want, B: text } })
  })
})

describe('references lead to where things are', () => {
  const rows: readonly [string, string, string][] = [
    ['into a definition', '#/definitions/A/properties/a', '#/components/schemas/A/properties/a'],
    ['into an alternative', '#/definitions/N/allOf/0', '#/components/schemas/N/anyOf/0/allOf/0'],
    ['into a body', '#/paths/~1a/post/parameters/0/schema', '#/paths/~1a/post/requestBody/content/application~1json/schema'],
    ['into a shared body', '#/parameters/P/schema', '#/components/requestBodies/P/content/application~1json/schema'],
    ['into a response', '#/responses/R/schema/items', '#/components/responses/R/content/application~1json/schema/items'],
    ['into an extension, which makes a component of it', '#/x-defs/A', '#/components/schemas/x-defs-A'],
    ['into what has no meaning', '#/definitions/M/oneOf/1', '#/components/schemas/oneOf-1'],
  ]
  test.each(rows)('%s', (_, given, want) => {
    const body = { in: 'body', name: 'b', schema: { type: 'object' } }
    const { document } = read({
      'o.json': swagger({
        paths: { '/a': { post: { parameters: [body], responses: done } } },
        definitions: {
          A: { properties: { a: text } },
          N: { allOf: [text], 'x-nullable': true },
          M: { oneOf: [text, text] },
          S: { items: ref(given) },
        },
        parameters: { P: body },
        responses: { R: { description: 'r', schema: { type: 'array', items: text } } },
        'x-defs': { A: { ...text, 'x-nullable': true } },
      }),
    })
    expect(document.root['components']).toMatchObject({ schemas: { S: { items: { $ref: want } } } })
  })

  test('a schema in an extension is converted, with what it refers to', () => {
    const { document } = read({
      'o.json': swagger({
        definitions: { S: ref('#/x-defs/A') },
        'x-defs': { A: { properties: { b: ref('#/x-defs/B'), a: ref('#/x-defs/A') } }, B: { type: 'string', 'x-nullable': true } },
      }),
    })
    expect(document.root['components']).toEqual({
      schemas: {
        S: ref('#/components/schemas/A'),
        A: { properties: { b: ref('#/components/schemas/B'), a: ref('#/components/schemas/A') } },
        B: { type: 'string', nullable: true },
      },
    })
  })
})

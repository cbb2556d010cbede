import { describe, expect, test } from 'vitest'
import { ref, text } from '../answering.ts'
import { faults, read, type Files } from '../folder.ts'
import { openapi, posting, swagger } from './swagger.ts'

const sending = (schema: object): object => ({ requestBody: { content: { 'application/json': { schema } } } })
const overlay = (...actions: readonly object[]): object => ({ overlay: '1.0.0', info: { title: 'T', version: '1' }, actions })

describe('several files, and overlays, are one document before it is upgraded', () => {
  const rows: readonly [string, Files, object][] = [
    [
      'a schema in a file takes its place among the definitions',
      {
        'o.json': swagger({ definitions: { A: ref('a.yaml'), C: { items: ref('defs.yaml#/C') } } }),
        'a.yaml': 'properties: {b: {$ref: "defs.yaml#/B"}}',
        'defs.yaml': 'B: {x-nullable: true, type: string}\nC: {type: string}',
      },
      {
        components: {
          schemas: {
            A: { properties: { b: ref('#/components/schemas/B') } },
            C: { items: ref('#/components/schemas/defs-C') },
            B: { type: 'string', nullable: true },
            'defs-C': text,
          },
        },
      },
    ],
    [
      'path items, parameters and responses',
      {
        'o.yaml': "swagger: '2.0'\ninfo: {title: Test, version: '1'}\npaths: {/a: {$ref: p.yaml#/a}}\n",
        'p.yaml': [
          "a: {post: {parameters: [{$ref: '#/body'}, {$ref: '#/query'}], responses: {200: {$ref: '#/fine'}}}}",
          'body: {in: body, name: b, schema: {type: string}}',
          'query: {in: query, name: q, type: string}',
          'fine: {description: fine}',
        ].join('\n'),
      },
      {
        components: {
          requestBodies: { body: { content: { 'application/json': { schema: text } } } },
          parameters: { query: { in: 'query', name: 'q', schema: text } },
          responses: { fine: { description: 'fine' } },
        },
        paths: {
          '/a': {
            post: {
              parameters: [ref('#/components/parameters/query')],
              requestBody: ref('#/components/requestBodies/body'),
              responses: { 200: ref('#/components/responses/fine') },
            },
          },
        },
      },
    ],
    [
      'whole maps',
      { 'o.json': swagger({ definitions: ref('d.json') }), 'd.json': { A: { items: ref('#/B') }, B: text } },
      { components: { schemas: { A: { items: ref('#/components/schemas/B') }, B: text } } },
    ],
    [
      'an overlay speaks of what the author wrote',
      {
        'o.json': swagger(posting({ parameters: [{ in: 'body', name: 'b', schema: { type: 'object' } }] })),
        '1.overlay.json': overlay(
          { target: "$.paths['/a'].post.parameters[0].schema", update: { properties: { a: ref('#/definitions/A') } } },
          { target: '$', update: { definitions: { A: text }, schemes: ['https'], host: 'a' } },
        ),
      },
      {
        servers: [{ url: 'https://a' }],
        ...posting(sending({ type: 'object', properties: { a: ref('#/components/schemas/A') } })),
        components: { schemas: { A: text } },
      },
    ],
  ]
  test.each(rows)('%s', (_, files, want) => expect(read(files).document.root).toEqual(openapi(want)))

  test('an overlay that brings what is not there', () =>
    expect(
      faults({ 'o.json': swagger({}), '1.overlay.json': overlay({ target: '$', update: { definitions: { A: ref('#/definitions/B') } } }) }),
    ).toEqual(['TF1003 1.overlay.json:13:21+17 "#/definitions/B" points to nothing once the overlays are applied']))
})

describe('each thing stands where the author wrote it', () => {
  const files: Files = {
    'o.yaml': `swagger: '2.0'
info: {title: T, version: '1'}
host: a
schemes: [https]
produces: [a/b]
paths:
  /a:
    parameters:
      - {in: header, name: h, type: string, maxLength: 1}
      - {in: formData, name: f, type: string, maxLength: 2}
    post:
      parameters: [{$ref: 'p.yaml#/q'}, {in: formData, name: g, type: string, required: true}]
      responses:
        200: {description: d, schema: {$ref: 's.yaml'}, headers: {h: {type: integer, minimum: 3}}, examples: {a/b: 4}}
definitions:
  A: {allOf: [{title: deep}], x-nullable: true}
  B: {type: [string, integer]}
securityDefinitions: {k: {type: basic}}
`,
    'p.yaml': 'q: {in: query, name: q, type: array, items: {type: string, pattern: x}, collectionFormat: multi}\n',
    's.yaml': 'type: object\nproperties:\n  p: {type: string, maxLength: 5}\n',
    '1.overlay.yaml': `overlay: 1.0.0
info: {title: T, version: '1'}
actions: [{target: $.definitions, update: {O: {type: string, maxLength: 6}}}]
`,
  }
  const form = '/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/schema'
  const rows: readonly [string, string][] = [
    ['', "o.yaml swagger: '2.0'"],
    ['/openapi', "o.yaml '2.0'"],
    ['/servers/0/url', 'o.yaml https'],
    ['/paths/~1a/parameters/0/schema/maxLength', 'o.yaml 1'],
    ['/components/parameters/q/schema/items/pattern', 'p.yaml x'],
    ['/components/parameters/q/explode', 'p.yaml multi'],
    ['/paths/~1a/post/parameters/0/$ref', "o.yaml 'p.yaml#/q'"],
    [`${form}/properties/f/maxLength`, 'o.yaml 2'],
    [`${form}/required/0`, 'o.yaml true'],
    ['/paths/~1a/post/responses/200/content/a~1b/schema/$ref', "o.yaml 's.yaml'"],
    ['/paths/~1a/post/responses/200/content/a~1b/example', 'o.yaml 4'],
    ['/paths/~1a/post/responses/200/headers/h/schema/minimum', 'o.yaml 3'],
    ['/components/schemas/s/properties/p/maxLength', 's.yaml 5'],
    ['/components/schemas/A/anyOf/0/allOf/0/title', 'o.yaml deep'],
    ['/components/schemas/A/anyOf/1/enum', 'o.yaml true'],
    ['/components/schemas/B/anyOf/1/type', 'o.yaml [string, integer]'],
    ['/components/schemas/O/maxLength', '1.overlay.yaml 6'],
    ['/components/securitySchemes/k/scheme', 'o.yaml basic'],
  ]
  test.each(rows)('%s', (pointer, want) => {
    const { document, show } = read(files)
    const [, file = '', line = '', column = '', length = ''] = /^(.*):(\d+):(\d+)\+(\d+)$/.exec(show(document.valuePosition(pointer))) ?? []
    const start = Number(column) - 1
    const written = String(files[file]).split('\n')[Number(line) - 1]
    expect(`${file} ${written?.slice(start, start + Number(length))}`).toBe(want)
  })

  const pointers: readonly [string, string][] = [
    ['', ''],
    ['/definitions/A', '/components/schemas/A'],
    ['/paths/~1a/post', '/paths/~1a/post'],
    ['/components/schemas/A', '/components/schemas/A'],
    ['/paths/~1a/post/responses/200/schema', '/paths/~1a/post/responses/200/content/a~1b/schema'],
  ]
  test.each(pointers)('what is at %s for the author', (written, want) => expect(read(files).document.moved(written)).toBe(want))
})

import { describe } from 'vitest'
import { ref, text } from '../answering.ts'
import { becomes, done, posting, type Row } from './swagger.ts'

describe('servers', () =>
  becomes([
    ['none', {}, {}],
    [
      'scheme, host and base path',
      { schemes: ['https'], host: 'a.com:80', basePath: '/v1' },
      { servers: [{ url: 'https://a.com:80/v1' }] },
    ],
    ['a slash alone', { schemes: ['https'], host: 'a.com', basePath: '/' }, { servers: [{ url: 'https://a.com' }] }],
    ['a base path alone', { basePath: '/v1/' }, { servers: [{ url: '/v1' }] }],
    [
      'each scheme, those that fetch knows first',
      { schemes: ['wss', 'http', 'https'], host: 'a' },
      { servers: [{ url: 'http://a' }, { url: 'https://a' }, { url: 'wss://a' }] },
    ],
    [
      'an operation with schemes of its own',
      { schemes: ['http'], host: 'a', basePath: '/b', ...posting({ schemes: ['https'] }) },
      { servers: [{ url: 'http://a/b' }], ...posting({ servers: [{ url: 'https://a/b' }] }) },
    ],
  ]))

describe('what stands at the root', () =>
  becomes([
    [
      'stays where both have it',
      { tags: [{ name: 'a' }], externalDocs: { url: 'u' }, security: [{ k: [] }], 'x-a': 1 },
      { tags: [{ name: 'a' }], externalDocs: { url: 'u' }, security: [{ k: [] }], 'x-a': 1 },
    ],
    [
      'moves to the components',
      {
        definitions: { A: { properties: { b: ref('#/definitions/B~1c') } }, 'B/c': text, 'x-d': text },
        parameters: { P: { in: 'query', name: 'p', type: 'string' }, Q: ref('#/parameters/P') },
        responses: { R: { description: 'r' }, S: ref('#/responses/R') },
      },
      {
        components: {
          schemas: { A: { properties: { b: ref('#/components/schemas/B~1c') } }, 'B/c': text, 'x-d': text },
          parameters: { P: { in: 'query', name: 'p', schema: text }, Q: ref('#/components/parameters/P') },
          responses: { R: { description: 'r' }, S: ref('#/components/responses/R') },
        },
      },
    ],
    [
      'security schemes',
      {
        securityDefinitions: {
          b: { type: 'basic', description: 'B' },
          k: { type: 'apiKey', name: 'X-Key', in: 'header' },
          i: { type: 'oauth2', flow: 'implicit', authorizationUrl: 'a', scopes: { s: 'S' } },
          p: { type: 'oauth2', flow: 'password', tokenUrl: 't', scopes: {} },
          a: { type: 'oauth2', flow: 'application', tokenUrl: 't', scopes: {} },
          c: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'a', tokenUrl: 't', scopes: {}, 'x-a': 1 },
        },
      },
      {
        components: {
          securitySchemes: {
            b: { type: 'http', scheme: 'basic', description: 'B' },
            k: { type: 'apiKey', name: 'X-Key', in: 'header' },
            i: { type: 'oauth2', flows: { implicit: { authorizationUrl: 'a', scopes: { s: 'S' } } } },
            p: { type: 'oauth2', flows: { password: { tokenUrl: 't', scopes: {} } } },
            a: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 't', scopes: {} } } },
            c: { type: 'oauth2', flows: { authorizationCode: { authorizationUrl: 'a', tokenUrl: 't', scopes: {} } }, 'x-a': 1 },
          },
        },
      },
    ],
  ]))

const operation = { tags: ['t'], summary: 's', description: 'd', externalDocs: { url: 'u' }, operationId: 'o', deprecated: true }

describe('parameters', () => {
  const list = { type: 'array', items: text }
  const with1 = (parameter: object): object => posting({ parameters: [parameter] })
  const limits = { format: 'f', default: 'a', maxLength: 3, minLength: 1, pattern: 'p', enum: ['a'] }
  const numbers = { maximum: 5, exclusiveMaximum: true, minimum: 1, exclusiveMinimum: false, multipleOf: 2 }
  becomes([
    [
      'the words of an operation stay',
      posting({ ...operation, security: [], 'x-a': 1 }),
      posting({ ...operation, security: [], 'x-a': 1 }),
    ],
    [
      'limits make a schema',
      with1({ name: 'a', in: 'query', description: 'd', required: true, allowEmptyValue: true, 'x-a': 1, type: 'string', ...limits }),
      with1({
        name: 'a',
        in: 'query',
        description: 'd',
        required: true,
        allowEmptyValue: true,
        'x-a': 1,
        schema: { type: 'string', ...limits },
      }),
    ],
    [
      'those of numbers, lists and their items',
      with1({
        name: 'a',
        in: 'header',
        type: 'array',
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        items: { type: 'integer', ...numbers, 'x-a': 1 },
      }),
      with1({
        name: 'a',
        in: 'header',
        schema: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: { type: 'integer', ...numbers, 'x-a': 1 } },
      }),
    ],
    [
      'csv, which is what nothing means',
      with1({ name: 'a', in: 'query', ...list }),
      with1({ name: 'a', in: 'query', schema: list, style: 'form', explode: false }),
    ],
    ...(
      [
        ['csv', 'form', false],
        ['ssv', 'spaceDelimited', false],
        ['pipes', 'pipeDelimited', false],
        ['multi', 'form', true],
      ] as const
    ).map(([collectionFormat, style, explode]): Row => [
      collectionFormat,
      with1({ name: 'a', in: 'query', ...list, collectionFormat }),
      with1({ name: 'a', in: 'query', schema: list, style, explode }),
    ]),
    ['csv in a path', with1({ name: 'a', in: 'path', ...list, collectionFormat: 'csv' }), with1({ name: 'a', in: 'path', schema: list })],
    [
      'null besides',
      with1({ name: 'a', in: 'query', type: 'string', enum: ['b'], 'x-nullable': true }),
      with1({ name: 'a', in: 'query', 'x-nullable': true, schema: { type: 'string', nullable: true, enum: ['b', null] } }),
    ],
    [
      'those of the path and by reference, from wherever they are',
      {
        parameters: { P: { name: 'p', in: 'query', type: 'string' } },
        paths: {
          '/a': { parameters: [ref('#/parameters/P'), { name: 'q', in: 'query', type: 'string' }], get: { responses: done } },
          '/b': { get: { parameters: [ref('#/paths/~1a/parameters/1')], responses: done } },
        },
      },
      {
        components: { parameters: { P: { name: 'p', in: 'query', schema: text } } },
        paths: {
          '/a': { parameters: [ref('#/components/parameters/P'), { name: 'q', in: 'query', schema: text }], get: { responses: done } },
          '/b': { get: { parameters: [{ name: 'q', in: 'query', schema: text }], responses: done } },
        },
      },
    ],
  ])
})

describe('responses', () => {
  const giving = (response: object, more = {}): object => posting({ responses: { 200: { description: 'r', ...response } }, ...more })
  const json = { 'application/json': { schema: text } }
  becomes([
    ['without a schema there is no content', giving({}), giving({})],
    ['JSON where nobody says', giving({ schema: text }), giving({ content: json })],
    [
      'what is produced',
      { produces: ['a/b'], ...giving({ schema: text }, { produces: ['c/json', 'd/xml'] }) },
      giving({ content: { 'c/json': { schema: text }, 'd/xml': { schema: text } } }),
    ],
    [
      'a file',
      giving({ schema: { type: 'file', description: 'd' } }),
      giving({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', description: 'd' } } } }),
    ],
    [
      'a file of a type',
      { produces: ['image/png'], ...giving({ schema: { type: 'file' } }) },
      giving({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } }),
    ],
    [
      'examples',
      giving({ schema: text, examples: { 'application/json': 'e' } }, { produces: ['application/json', 'text/plain'] }),
      giving({ content: { 'application/json': { schema: text, example: 'e' }, 'text/plain': { schema: text } } }),
    ],
    ['an example is all there is', giving({ examples: { 'a/b': null } }), giving({ content: { 'a/b': { example: null } } })],
    [
      'headers, whatever they are called',
      giving({ headers: { 'x-rate': { type: 'integer', minimum: 1, description: 'd' } } }),
      giving({ headers: { 'x-rate': { schema: { type: 'integer', minimum: 1 }, description: 'd' } } }),
    ],
    [
      'shared',
      { responses: { R: { description: 'r', schema: text } }, ...posting({ responses: { default: ref('#/responses/R'), 'x-a': 1 } }) },
      {
        components: { responses: { R: { description: 'r', content: json } } },
        ...posting({ responses: { default: ref('#/components/responses/R'), 'x-a': 1 } }),
      },
    ],
    [
      'shared, and produced otherwise',
      {
        responses: { R: { description: 'r', schema: text } },
        ...posting({ produces: ['a/b'], responses: { default: ref('#/responses/R') } }),
      },
      {
        components: { responses: { R: { description: 'r', content: json } } },
        ...posting({ responses: { default: { description: 'r', content: { 'a/b': { schema: text } } } } }),
      },
    ],
  ])
})

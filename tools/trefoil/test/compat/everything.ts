import type { JsonObject } from '../../src/spec/document.ts'

const text = { type: 'string' }
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: JsonObject): JsonObject => ({ type: 'object', properties })

/** A document with a bit of everything. */
export const everything: JsonObject = {
  servers: [{ url: 'https://{r}.example', variables: { r: { default: 'a', enum: ['a', 'b'] } } }],
  paths: {
    '/things/{id}': {
      put: {
        operationId: 'putThing',
        tags: ['Things'],
        description: 'Puts it.',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: text },
          { name: 'ids', in: 'query', schema: { type: 'array', items: text } },
        ],
        security: [{ key: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: ref('Thing') } } },
        responses: {
          '200': { description: 'Fine.', content: { 'application/json': { schema: ref('Thing') } }, headers: { etag: { schema: text } } },
          default: { description: 'Not.', content: { 'application/json': { schema: ref('Problem') } } },
        },
        callbacks: {
          done: {
            '{$request.body#/to}': {
              post: {
                requestBody: { content: { 'application/json': { schema: ref('Tree') } } },
                responses: { '200': { description: 'Heard.' } },
              },
            },
          },
        },
      },
    },
  },
  webhooks: {
    fed: {
      post: {
        requestBody: { content: { 'application/json': { schema: ref('Either') } } },
        responses: { '200': { description: 'Heard.' } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    schemas: {
      Thing: {
        ...object({
          id: { ...text, readOnly: true },
          kind: { enum: ['a', 'b'] },
          trees: { type: 'array', items: ref('Tree') },
          size: { type: 'integer', minimum: 1 },
        }),
        required: ['id', 'kind'],
      },
      Tree: object({ up: ref('Tree'), down: { type: 'array', items: ref('Tree') }, of: ref('Either') }),
      Either: { oneOf: [ref('Problem'), { type: 'string', pattern: '^a' }, { type: 'null' }] },
      Problem: { ...object({ message: { ...text, description: 'Why.' } }), additionalProperties: false },
      Both: { allOf: [ref('Problem'), object({ more: { not: text } })] },
      Map: { type: 'object', additionalProperties: { type: 'number' }, patternProperties: { '^x-': text } },
      Pair: { type: 'array', prefixItems: [text, { type: 'number' }], items: false },
    },
  },
}

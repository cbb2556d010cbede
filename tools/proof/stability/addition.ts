import type { NamedSchema } from '../../trefoil/src/model/api.ts'
import type { Json, JsonObject } from '../../trefoil/src/spec/document.ts'
import { valueAt } from '../../trefoil/src/spec/pointer.ts'

/** What is added to a document: it sorts before all that is there, and stands before it. */
export const added = { path: '/aaa-first', key: 'AaaFirst', tag: 'Aaa first' } as const

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The document with an operation and a schema more, at its front. With `copies` the operation answers and takes schemas
 * that are equal to inline ones of the document: each where values of it travel already.
 */
export function withAddition(root: JsonObject, copies: readonly NamedSchema[]): JsonObject {
  const { paths, components, ...rest } = root
  const { schemas, ...others } = isObject(components) ? components : {}
  return {
    ...rest,
    paths: { [added.path]: pathItem(root, copies), ...(isObject(paths) ? paths : {}) },
    components: { ...others, schemas: { [added.key]: component, ...(isObject(schemas) ? schemas : {}) } },
  }
}

const component: JsonObject = {
  type: 'object',
  properties: { a: { type: 'string' }, inner: { type: 'object', properties: { deep: { type: 'integer' } } } },
}

const content = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } })
const ref: JsonObject = { $ref: `#/components/schemas/${added.key}` }

function pathItem(root: JsonObject, copies: readonly NamedSchema[]): JsonObject {
  const inside = (those: readonly NamedSchema[]): JsonObject => ({
    type: 'object',
    properties: { own: ref, ...Object.fromEntries(those.map(({ pointer }, index) => [`copy${index}`, valueAt(root, pointer) ?? {}])) },
  })
  return {
    get: {
      operationId: 'aaaFirst',
      tags: [added.tag],
      responses: { '200': { description: 'Done.', content: content(inside(copies.filter(({ output }) => output))) } },
    },
    post: {
      operationId: 'aaaSecond',
      tags: [added.tag],
      requestBody: { content: content(inside(copies.filter(({ input }) => input))) },
      responses: { '204': { description: 'Done.' } },
    },
  }
}

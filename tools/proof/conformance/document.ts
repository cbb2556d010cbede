import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { isObject, mapSchemas } from './schemas.ts'

/** The key of the component that the schema becomes. */
export const component = 'Case'

/** A document in which the schema is a component; in 3.0 its `definitions`, which 3.0 has not, are components beside it. */
export function documentOf(schema: Json, dialect: Dialect): JsonObject {
  const hoisted = dialect === '3.0' && isObject(schema) ? schema['definitions'] : undefined
  const definitions = isObject(hoisted) ? hoisted : undefined
  const own = definitions && isObject(schema) ? without(schema, 'definitions') : schema
  const moved = (value: Json): Json => mapSchemas(value, (inner) => rebased(inner, definitions !== undefined))
  const schemas = Object.fromEntries(
    [[component, own] as const, ...Object.entries(definitions ?? {})].map(([key, value]) => [key, moved(value)]),
  )
  const openapi = dialect === '3.1' ? '3.1.0' : '3.0.3'
  return { openapi, info: { title: 'Conformance', version: '1' }, paths: {}, components: { schemas } }
}

const without = (schema: JsonObject, name: string): JsonObject => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name))

/** The references of a schema, from the root of the schema to where that stands in the document. */
function rebased(schema: JsonObject, hoisted: boolean): JsonObject {
  const refs = ['$ref', '$dynamicRef'].flatMap((keyword) => {
    const ref = schema[keyword]
    return typeof ref === 'string' ? [[keyword, rebase(ref, hoisted)] as const] : []
  })
  return { ...schema, ...Object.fromEntries(refs) }
}

function rebase(ref: string, hoisted: boolean): string {
  if (hoisted && ref.startsWith('#/definitions/')) return ref.replace('#/definitions', '#/components/schemas')
  return ref === '#' || ref.startsWith('#/') ? `#/components/schemas/${component}${ref.slice(1)}` : ref
}

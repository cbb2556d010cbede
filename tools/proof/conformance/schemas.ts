import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'

/** Which keywords hold schemas, and in what form: both drafts together, for they do not contradict each other. */
type Held = 'schema' | 'list' | 'map'

const words = (text: string, held: Held): readonly (readonly [string, Held])[] => text.split(' ').map((name) => [name, held])
const table: ReadonlyMap<string, Held> = new Map([
  ...words('items additionalItems contains additionalProperties propertyNames', 'schema'),
  ...words('not if then else unevaluatedItems unevaluatedProperties contentSchema', 'schema'),
  ...words('allOf anyOf oneOf prefixItems', 'list'),
  ...words('properties patternProperties dependentSchemas dependencies $defs definitions', 'map'),
])

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !isList(value)

/** A schema with every schema in it changed, the inner ones first. What is no schema stays: values of an enum, say. */
export function mapSchemas(schema: Json, change: (schema: JsonObject) => JsonObject): Json {
  if (!isObject(schema)) return schema
  const inner = (value: Json): Json => mapSchemas(value, change)
  return change(mapMembers(schema, (value, name) => within(value, table.get(name), inner)))
}

function within(value: Json, held: Held | undefined, inner: (value: Json) => Json): Json {
  // Of draft 4: `items` can be a list.
  if (held !== undefined && held !== 'map' && isList(value)) return value.map(inner)
  if (held === 'schema') return inner(value)
  return held === 'map' && isObject(value) ? mapMembers(value, inner) : value
}

/** The members changed one by one, also one that is called `__proto__`. */
export const mapMembers = (value: JsonObject, change: (value: Json, name: string) => Json): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member, name)]))

/** Every schema in a schema that is an object, itself among them. */
export function schemasIn(schema: Json): readonly JsonObject[] {
  const found: JsonObject[] = []
  mapSchemas(schema, (inner) => {
    found.push(inner)
    return inner
  })
  return found
}

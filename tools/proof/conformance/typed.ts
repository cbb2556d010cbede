import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { isList, mapSchemas } from './schemas.ts'

const keywords: Readonly<Record<string, string>> = {
  number: 'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf',
  string: 'minLength maxLength pattern',
  array: 'items prefixItems minItems maxItems uniqueItems contains minContains maxContains unevaluatedItems',
  object:
    'properties required additionalProperties minProperties maxProperties patternProperties propertyNames dependentRequired dependentSchemas unevaluatedProperties',
}
const spoken = Object.entries(keywords).map(([type, names]) => [type, names.split(' ')] as const)

function typeOf(value: Json): string {
  if (value === null) return 'null'
  return isList(value) ? 'array' : typeof value
}

/** The types that a schema implies: those of its values, or those that its keywords speak of. */
function implied(schema: JsonObject): readonly string[] {
  const values = isList(schema['enum']) ? schema['enum'] : Object.hasOwn(schema, 'const') ? [schema['const'] ?? null] : []
  if (values.length > 0) return [...new Set(values.map(typeOf))]
  return spoken.filter(([, names]) => names.some((name) => Object.hasOwn(schema, name))).map(([type]) => type)
}

/** The schema as a careful person would write it: with `type` wherever it is implied, as far as the dialect can say it. */
export const typed = (schema: Json, dialect: Dialect): Json =>
  mapSchemas(schema, (inner) => {
    if (dialect === '3.0' && Object.hasOwn(inner, '$ref')) return inner
    const types = implied(inner)
    const own =
      Object.hasOwn(inner, 'type') || types.length === 0 ? inner : { type: types.length === 1 ? (types[0] ?? '') : types, ...inner }
    return dialect === '3.0' ? in30(own) : own
  })

/** 3.0 has no type null and no list of types: it says them with `nullable`, an enum of null, and anyOf. */
function in30({ type, ...rest }: JsonObject): JsonObject {
  if (type === undefined) return rest
  const types = isList(type) ? type : [type]
  const [first, ...others] = types.filter((name) => name !== 'null')
  const nullable = types.includes('null')
  if (others.length === 0 && first !== undefined) return { type: first, ...(nullable && { nullable }), ...rest }
  const anyOf = types.map((name) => (name === 'null' ? { enum: [null] } : { type: name }))
  return { ...rest, allOf: [...(isList(rest['allOf']) ? rest['allOf'] : []), { anyOf }] }
}

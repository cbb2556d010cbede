import type { Json, JsonObject, ObjectSchema, ArraySchema, Schema } from '../../src/model/schema.ts'

/** The JSON Schema (2020-12) that says what a schema of the model says; named schemas stand under $defs. */
export const jsonSchema = (schema: Schema): JsonObject => ({ $defs: definitions(schema), ...convert(schema) })

function definitions(schema: Schema, found: Record<string, JsonObject> = {}): Record<string, JsonObject> {
  JSON.stringify(schema, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || !('kind' in part) || part.kind !== 'reference') return part
    const { target } = part as Extract<Schema, { kind: 'reference' }>
    if (!Object.hasOwn(found, target.name)) {
      found[target.name] = {}
      found[target.name] = convert(target.schema)
      definitions(target.schema, found)
    }
    return undefined
  })
  return found
}

function convert(schema: Schema): JsonObject {
  switch (schema.kind) {
    case 'any':
      return {}
    case 'never':
      return { not: {} }
    case 'null':
    case 'boolean':
      return { type: schema.kind }
    case 'number': {
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema
      return given({
        type: schema.integer ? 'integer' : 'number',
        minimum,
        maximum,
        exclusiveMinimum,
        exclusiveMaximum,
        multipleOf,
        format,
      })
    }
    case 'string': {
      const { minLength, maxLength, pattern, format } = schema
      return given({ type: 'string', minLength, maxLength, pattern, format })
    }
    case 'array':
      return array(schema)
    case 'object':
      return object(schema)
    case 'enum':
      return { enum: schema.values }
    case 'reference':
      return { $ref: `#/$defs/${schema.target.name}` }
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
      return schema.of.length > 0 ? { [schema.kind]: schema.of.map(convert) } : schema.kind === 'allOf' ? {} : { not: {} }
    case 'not':
      return { not: convert(schema.of) }
  }
}

const given = (members: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined))

const array = ({ items, prefix, minItems, maxItems, uniqueItems, contains }: ArraySchema): JsonObject => ({
  type: 'array',
  items: convert(items),
  ...(prefix.length > 0 && { prefixItems: prefix.map(convert) }),
  ...given({ minItems, maxItems, uniqueItems: uniqueItems || undefined }),
  // Apart from prefixItems: beside it, ajv does not look at `contains` where the array is empty.
  ...(contains && { allOf: [given({ contains: convert(contains.schema), minContains: contains.min, maxContains: contains.max })] }),
})

const object = (schema: ObjectSchema): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(schema.properties.map((property) => [property.name, convert(property.schema)])),
  required: [...schema.properties.filter(({ required }) => required).map(({ name }) => name), ...schema.requiredOnly],
  patternProperties: Object.fromEntries(schema.patterns.map((row) => [row.pattern, convert(row.schema)])),
  ...(schema.additional.kind !== 'any' && { additionalProperties: convert(schema.additional) }),
  ...(schema.propertyNames && { propertyNames: convert(schema.propertyNames) }),
  ...given({ minProperties: schema.minProperties, maxProperties: schema.maxProperties }),
  dependentRequired: Object.fromEntries(schema.dependentRequired.map(({ name, requires }) => [name, requires])),
})

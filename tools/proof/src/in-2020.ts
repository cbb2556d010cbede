import type { JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { isList } from '../conformance/schemas.ts'

/**
 * A schema as 2020-12 has it; those within it stay as they are. Written from the specifications, and sharing no code with
 * what it is to judge.
 */
export const in2020 = (schema: JsonObject, dialect: Dialect): JsonObject => (dialect === '3.1' ? from31(schema) : from30(schema))

/**
 * A dynamic reference by pointer means what `$ref` means (2020-12 Core, section 8.2.3.2); ajv looks for anchors alone.
 * `nullable` means nothing any more, but to ajv.
 */
function from31(schema: JsonObject): JsonObject {
  const { $dynamicRef, $ref } = schema
  const isByPointer = typeof $dynamicRef === 'string' && $dynamicRef.startsWith('#/') && $ref === undefined
  const own = Object.entries(schema).filter(([keyword]) => keyword !== 'nullable' && (keyword !== '$dynamicRef' || !isByPointer))
  return { ...Object.fromEntries(own), ...(isByPointer && { $ref: $dynamicRef }) }
}

/** The assertions of 3.0 that 2020-12 has under the same name (3.0.3, section 4.7.24); `definitions` is the suite's. */
const shared: ReadonlySet<string> = new Set(
  [
    'type enum format multipleOf maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required',
    'allOf oneOf anyOf not items properties additionalProperties definitions',
  ].flatMap((names) => names.split(' ')),
)

/** `$ref` stands alone, exclusive limits are numbers, null is a type; what 3.0 has not means nothing. */
function from30(schema: JsonObject): JsonObject {
  const { $ref, definitions, type, nullable } = schema
  if (typeof $ref === 'string') return { $ref, ...(definitions && { definitions }) }
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema
  return {
    ...Object.fromEntries(Object.entries(schema).filter(([keyword]) => shared.has(keyword))),
    ...(nullable === true && type !== undefined && { type: [...(isList(type) ? type : [type]), 'null'] }),
    ...(minimum !== undefined && { [exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
    ...(maximum !== undefined && { [exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum']: maximum }),
  }
}

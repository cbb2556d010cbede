import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { mapSchemas } from './schemas.ts'

/** What ajv says of values. Formats are not asserted: no required group needs them. */
export function byAjv(schema: Json, dialect: Dialect): (value: Json) => boolean {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, validateFormats: false, logger: false })
  const modern = mapSchemas(schema, dialect === '3.1' ? withoutDynamic : in2020)
  const judge = ajv.compile(typeof modern === 'boolean' ? modern : Object(modern))
  return (value) => judge(value)
}

/** A dynamic reference by pointer means what `$ref` means (2020-12 Core, section 8.2.3.2); ajv looks for anchors alone. */
const withoutDynamic = ({ $dynamicRef, ...schema }: JsonObject): JsonObject =>
  typeof $dynamicRef === 'string' && $dynamicRef.startsWith('#/') && schema['$ref'] === undefined
    ? { ...schema, $ref: $dynamicRef }
    : { ...schema, ...($dynamicRef !== undefined && { $dynamicRef }) }

/** A schema of 3.0's dialect in 2020-12: `$ref` stands alone, exclusive limits are numbers, null is a type. */
function in2020(schema: JsonObject): JsonObject {
  const { $ref, definitions } = schema
  if (typeof $ref === 'string') return { $ref, ...(definitions && { definitions }) }
  const { $schema: _, minimum, maximum, exclusiveMinimum, exclusiveMaximum, nullable, type, ...rest } = schema
  return {
    ...rest,
    ...(type !== undefined && { type: nullable === true && typeof type === 'string' ? [type, 'null'] : type }),
    ...(minimum !== undefined && { [exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
    ...(maximum !== undefined && { [exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum']: maximum }),
  }
}

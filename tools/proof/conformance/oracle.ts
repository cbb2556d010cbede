import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Json } from '../../trefoil/src/model/schema.ts'
import type { Dialect } from '../../trefoil/src/spec/document.ts'
import { in2020 } from '../src/in-2020.ts'
import { mapSchemas } from './schemas.ts'

/** What ajv says of values. Formats are not asserted: no required group needs them. */
export function byAjv(schema: Json, dialect: Dialect): (value: Json) => boolean {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, validateFormats: false, logger: false })
  const modern = mapSchemas(schema, (inner) => in2020(inner, dialect))
  const judge = ajv.compile(typeof modern === 'boolean' ? modern : Object(modern))
  return (value) => judge(value)
}

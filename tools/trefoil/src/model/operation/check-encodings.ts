import type { Body, Parameter } from '../api.ts'
import type { Log } from '../read/log.ts'
import { quoted } from '../read/read.ts'
import type { Schema } from '../schema.ts'

interface Encoded {
  readonly parameters: readonly Parameter[]
  readonly body?: Body
}

/** Reports encodings of members that a form does not have (OpenAPI 3.0.3, section 4.7.14.1): its schema has to know them. */
export function checkEncodings({ parameters, body }: Encoded, log: Log): void {
  for (const { encodings, schema } of [...parameters, ...(body?.contents ?? [])])
    for (const { name, pointer } of encodings) {
      if (mayHave(schema, name)) continue
      const fix = 'Correct the name, or describe the member among the properties of the schema.'
      log.warning({ code: 'TF3310', at: pointer, message: `The form has no member ${quoted(name)} to encode`, fix })
    }
}

/** Longer ways through references and combinations are not followed. */
const farthest = 20

/** Whether objects of a schema have a member by that name, as far as can be told. */
function mayHave(schema: Schema, name: string, steps = 0): boolean {
  if (steps > farthest) return true
  const has = (part: Schema): boolean => mayHave(part, name, steps + 1)
  switch (schema.kind) {
    case 'object':
      return (
        schema.properties.some((property) => property.name === name) ||
        schema.requiredOnly.includes(name) ||
        schema.patterns.length > 0 ||
        !['any', 'never'].includes(schema.additional.kind)
      )
    case 'reference':
      return has(schema.target.schema)
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
      return schema.of.some(has)
    case 'any':
      return true
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'array':
    case 'enum':
    case 'not':
      return false
  }
}

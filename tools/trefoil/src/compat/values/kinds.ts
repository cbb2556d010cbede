import type { NamedSchema } from '../../model/api.ts'
import type { Json, Schema } from '../../model/schema.ts'
import { typeOf } from '../../model/schema/types.ts'

type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

const every: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object']

/** The types of JSON that values of a schema may have. */
export function typesOf(schema: Schema, entered: readonly NamedSchema[] = []): ReadonlySet<JsonType> {
  switch (schema.kind) {
    case 'any':
    case 'not':
      return new Set(every)
    case 'never':
      return new Set()
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'array':
    case 'object':
      return new Set([schema.kind])
    case 'enum':
      return new Set(schema.values.map((value: Json) => typeOf(value)))
    case 'reference':
      return entered.includes(schema.target) ? new Set() : typesOf(schema.target.schema, [...entered, schema.target])
    case 'anyOf':
    case 'oneOf':
      return new Set(schema.of.flatMap((part) => [...typesOf(part, entered)]))
    case 'allOf': {
      const parts = schema.of.map((part) => typesOf(part, entered))
      return new Set(every.filter((type) => parts.every((types) => types.has(type))))
    }
  }
}

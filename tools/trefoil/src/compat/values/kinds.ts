import type { NamedSchema } from '../../model/api.ts'
import type { Json, Schema } from '../../model/schema.ts'
import { typeOf } from '../../model/schema/types.ts'

type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

const every: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object']

const known = new WeakMap<NamedSchema, ReadonlySet<JsonType>>()

/** The types of JSON that values of a schema may have. */
export const typesOf = (schema: Schema): ReadonlySet<JsonType> => typesIn(schema, [])

/** Of each name what it has been found to be; of one that is being looked at, nothing is known. */
function ofNamed(target: NamedSchema, entered: readonly NamedSchema[]): ReadonlySet<JsonType> {
  if (entered.includes(target)) return new Set()
  const found = known.get(target) ?? typesIn(target.schema, [...entered, target])
  known.set(target, found)
  return found
}

function typesIn(schema: Schema, entered: readonly NamedSchema[]): ReadonlySet<JsonType> {
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
      return ofNamed(schema.target, entered)
    case 'anyOf':
    case 'oneOf':
      return new Set(schema.of.flatMap((part) => [...typesIn(part, entered)]))
    case 'allOf': {
      const parts = schema.of.map((part) => typesIn(part, entered))
      return new Set(every.filter((type) => parts.every((types) => types.has(type))))
    }
  }
}

import { othersOf } from '../../../model/enums.ts'
import type { EnumSchema, Json } from '../../../model/schema.ts'
import { propertyKey, stringLiteral } from '../escape.ts'
import { atom, type Type, union } from './type.ts'

/** The type that has this one value: `'a'`, `1`, `['a', { b: null }]`. */
function literalType(value: Json): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(literalType).join(', ')}]`
  const members = Object.entries(value).map(([name, member]) => `${propertyKey(name)}: ${literalType(member)}`)
  return members.length === 0 ? '{ [key: string]: never }' : `{ ${members.join('; ')} }`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Whether an enum admits in its type what the document may add later. */
export type Openness = 'open' | 'closed'

/** The values of an enum. An open one admits any other string or number too, and an editor still completes the known ones. */
export function enumType(schema: EnumSchema, openness: Openness): Type {
  const { values } = schema
  const others = openness === 'open' ? othersOf(schema) : []
  const isBoolean = values.includes(true) && values.includes(false)
  const rest = isBoolean ? values.filter((value) => typeof value !== 'boolean') : values
  return union([
    ...rest.map((value) => atom(literalType(value))),
    ...(isBoolean ? [atom('boolean')] : []),
    ...others.map((type) => atom(`(${type} & {})`)),
  ])
}

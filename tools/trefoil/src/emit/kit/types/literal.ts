import { othersOf } from '../../../model/enums.ts'
import type { EnumSchema, Json } from '../../../model/schema.ts'
import { propertyKey, stringLiteral } from '../escape.ts'
import { atom, type Type, union } from './type.ts'

/** A compiler that compares types does not go much deeper into them. */
const deepest = 50

/** The type that has this one value: `'a'`, `1`, `['a', { b: null }]`. */
function literalType(value: Json, depth: number = 0): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (depth > deepest) return 'unknown'
  if (isList(value)) return `[${value.map((item) => literalType(item, depth + 1)).join(', ')}]`
  const members = Object.entries(value).map(([name, member]) => `${propertyKey(name)}: ${literalType(member, depth + 1)}`)
  return members.length === 0 ? '{ [key: string]: never }' : `{ ${members.join('; ')} }`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** A compiler compares each object type of a union with each other one, and gives up at a million pairs. */
const mostStructured = 500

/** Where there are too many lists and objects to be told apart: what they are. */
const kindType = (value: Json): string =>
  value === null || typeof value !== 'object' ? literalType(value) : isList(value) ? 'unknown[]' : '{ [key: string]: unknown }'

/** Whether an enum admits in its type what the document may add later. */
export type Openness = 'open' | 'closed'

/** The values of an enum. An open one admits any other string or number too, and an editor still completes the known ones. */
export function enumType(schema: EnumSchema, openness: Openness): Type {
  const { values } = schema
  const others = openness === 'open' ? othersOf(schema) : []
  const isBoolean = values.includes(true) && values.includes(false)
  const rest = isBoolean ? values.filter((value) => typeof value !== 'boolean') : values
  const structured = rest.filter((value) => value !== null && typeof value === 'object').length
  const texts = structured > mostStructured ? new Set(rest.map(kindType)) : rest.map((value) => literalType(value))
  return union([...[...texts].map(atom), ...(isBoolean ? [atom('boolean')] : []), ...others.map((type) => atom(`(${type} & {})`))])
}

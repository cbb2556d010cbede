import { propertyKey, stringLiteral } from '../kit/escape.ts'
import type { Json } from './sample.ts'

const width = 100

/** A JSON value as an expression of TypeScript, on one line where it is short. */
export function literal(value: Json): string {
  const short = flat(value)
  if (short.length <= width || typeof value !== 'object' || value === null) return short
  if (Array.isArray(value)) return broken('[', value.map(literal), ']')
  return broken('{', members(value, literal), '}')
}

function flat(value: Json): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '0' : String(value)
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  const inside = members(value, flat)
  return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`
}

const members = (value: object, print: (value: Json) => string): readonly string[] =>
  Object.entries(value).map(([name, member]: [string, Json]) => `${propertyKey(name)}: ${print(member)}`)

const broken = (open: string, parts: readonly string[], close: string): string =>
  [open, ...parts.map((part) => `  ${part.replaceAll('\n', '\n  ')},`), close].join('\n')

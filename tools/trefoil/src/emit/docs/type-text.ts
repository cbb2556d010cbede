import type { ArraySchema, ObjectSchema, Schema } from '../../model/schema.ts'
import { elementsOf } from '../../model/tuples.ts'
import { isIdentifier, markdownText, stringLiteral } from '../kit/escape.ts'
import type { Links } from './pages.ts'

/** How deep inline schemas are shown; deeper ones are `…`. */
const deepest = 4

/** The type of a schema in a cell of a table: words of TypeScript, in which named schemas are links. */
export const typeText = (schema: Schema, links: Links): string => text(schema, { links, depth: 0 })

interface Place {
  readonly links: Links
  readonly depth: number
}

function text(schema: Schema, place: Place): string {
  switch (schema.kind) {
    case 'any':
    case 'not':
      return 'unknown'
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
      return schema.kind
    case 'enum':
      return union([...new Set(schema.values.map(typeOfValue))])
    case 'reference':
      return place.links.model(schema.target)
    case 'anyOf':
      return schema.meant ? text(schema.meant, place) : union([...new Set(schema.of.map((branch) => text(branch, place)))])
    case 'oneOf':
      return union([...new Set(schema.of.map((branch) => text(branch, place)))])
    case 'allOf':
      return intersection(schema.of.filter((part) => !isWordless(part)).map((part) => text(part, place)))
    case 'array':
      return list(schema, place)
    case 'object':
      return object(schema, place)
  }
}

/** Whether a part of a conjunction has no word for its type. */
const isWordless = (schema: Schema): boolean => schema.kind === 'any' || schema.kind === 'not'

function typeOfValue(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

const inner = (schema: Schema, place: Place): string => (place.depth >= deepest ? '…' : text(schema, { ...place, depth: place.depth + 1 }))

const union = (types: readonly string[]): string => (types.length === 0 ? 'never' : types.join(' \\| '))

const intersection = (types: readonly string[]): string => [...new Set(types)].map(grouped).join(' & ') || 'unknown'

/** A union inside another type stands in parentheses. */
const grouped = (type: string): string => (type.includes(' \\| ') && !type.startsWith('{') ? `(${type})` : type)

function list(schema: ArraySchema, place: Place): string {
  const tuple = elementsOf(schema)
  return tuple ? `\\[${tuple.first.map((element) => inner(element, place)).join(', ')}\\]` : `${grouped(inner(schema.items, place))}\\[\\]`
}

function object({ properties, additional, patterns }: ObjectSchema, place: Place): string {
  const members = properties.map(
    ({ name, required, schema }) =>
      `${markdownText(isIdentifier(name) ? name : stringLiteral(name))}${required ? '' : '?'}: ${inner(schema, place)}`,
  )
  const others = [additional, ...patterns.map(({ schema }) => schema)].filter(({ kind }) => kind !== 'any' && kind !== 'never')
  if (others.length > 0) members.push(`\\[name: string\\]: ${union([...new Set(others.map((schema) => inner(schema, place)))])}`)
  return members.length === 0 ? 'object' : `{ ${members.join('; ')} }`
}

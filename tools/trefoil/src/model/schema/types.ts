import type { Dialect, Json, JsonObject } from '../../spec/document.ts'
import { isList } from '../read/place.ts'

/** The types of JSON's values (JSON Schema 2020-12 Core, section 4.2.1). An integer is a number. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'
export type Types = ReadonlySet<JsonType>

export const everyType: Types = new Set<JsonType>(['null', 'boolean', 'number', 'string', 'array', 'object'])
export const noType: Types = new Set()

export function typeOf(value: Json): JsonType {
  if (value === null) return 'null'
  if (isList(value)) return 'array'
  const name = typeof value
  return name === 'boolean' || name === 'number' || name === 'string' ? name : 'object'
}

/** What the `type` of a schema admits, in its order. */
export interface Declared {
  readonly types: Types
  /** Whether numbers have to be integers. */
  readonly integer: boolean
}

const isType = (name: Json): name is JsonType => typeof name === 'string' && (everyType as ReadonlySet<string>).has(name)

/** Names that `type` can have in a dialect. */
export const typeNames = (dialect: Dialect): readonly string[] =>
  dialect === '3.0'
    ? ['array', 'boolean', 'integer', 'number', 'object', 'string']
    : ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

/**
 * What `type` says, and in 3.0 `nullable` beside it, which means nothing without it (3.0.3, section 4.7.24.1).
 * Undefined where there is no `type`, or none of its names is known: whoever reads the schema reports that.
 */
export function declaredTypes(schema: JsonObject, dialect: Dialect): Declared | undefined {
  const given = Object.hasOwn(schema, 'type') ? schema['type'] : undefined
  const names = isList(given) ? given : given === undefined ? [] : [given]
  const known = names.flatMap((name): readonly JsonType[] => (name === 'integer' ? ['number'] : isType(name) ? [name] : []))
  if (known.length === 0) return undefined
  const nullable = dialect === '3.0' && Object.hasOwn(schema, 'nullable') && schema['nullable'] === true
  return {
    types: new Set<JsonType>(nullable ? [...known, 'null'] : known),
    integer: names.includes('integer') && !names.includes('number'),
  }
}

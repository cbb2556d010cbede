import type { Json, JsonObject } from '../../spec/document.ts'
import type { NamedSchema } from '../api.ts'
import { matches, Undecided } from '../pattern/matches.ts'
import { isList, isObject } from '../read/place.ts'
import { fingerprint } from '../schema/equal.ts'
import type { ArraySchema, NumberSchema, ObjectSchema, Property, Schema, StringSchema } from '../schema.ts'
import { isMultiple } from './decimal.ts'
import { hasFormat, hasNumberFormat } from './formats.ts'

/** Which way a value travels: readOnly members are not asked for in requests, writeOnly ones not in responses. */
export type Direction = 'request' | 'response'

/**
 * Whether a schema admits a value, as JSON Schema 2020-12 says with formats asserted; undefined where that cannot be
 * said in bounded time.
 */
export function verdict(schema: Schema, value: Json, direction: Direction): boolean | undefined {
  try {
    return test({ schema, value, direction, entered: [] })
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

/** Whether a member leaves the values that travel this way. */
export function isHidden({ schema }: Pick<Property, 'schema'>, direction: Direction): boolean {
  const { readOnly, writeOnly } = schema.annotations
  return direction === 'request' ? readOnly : writeOnly
}

/** Equality of JSON values (2020-12 Core, section 4.2.2). */
export const equal = (a: Json, b: Json): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && fingerprint(a) === fingerprint(b))

interface Question<S extends Schema = Schema> {
  readonly schema: S
  readonly value: Json
  readonly direction: Direction
  /** The named schemas that have been asked about this very value. */
  readonly entered: readonly NamedSchema[]
}

function test(question: Question): boolean {
  const { schema, value, entered } = question
  const one = (part: Schema): boolean => test({ ...question, schema: part })
  switch (schema.kind) {
    case 'any':
      return true
    case 'never':
      return false
    case 'null':
      return value === null
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && number(schema, value)
    case 'string':
      return typeof value === 'string' && string(schema, value)
    case 'array':
      return isList(value) && array({ ...question, schema }, value)
    case 'object':
      return isObject(value) && object({ ...question, schema }, value)
    case 'enum':
      return schema.values.some((admitted) => equal(admitted, value))
    case 'reference':
      return !entered.includes(schema.target) && test({ ...question, schema: schema.target.schema, entered: [...entered, schema.target] })
    case 'anyOf':
      return schema.of.some(one)
    case 'oneOf':
      return schema.of.filter(one).length === 1
    case 'allOf':
      return schema.of.every(one)
    case 'not':
      return !one(schema.of)
  }
}

function number(schema: NumberSchema, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format } = schema
  return (
    Number.isFinite(value) &&
    (!schema.integer || Number.isInteger(value)) &&
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum) &&
    (multipleOf === undefined || isMultiple(value, multipleOf)) &&
    (format === undefined || hasNumberFormat(value, format))
  )
}

function string({ minLength = 0, maxLength = Infinity, pattern, format }: StringSchema, value: string): boolean {
  // Code points are at most code units and at least half of them.
  if (value.length < minLength || value.length > 2 * maxLength) return false
  const length = codePoints(value)
  if (length < minLength || length > maxLength) return false
  return (format === undefined || hasFormat(value, format)) && (pattern === undefined || matches(pattern, value))
}

/** How long JSON Schema calls a text (2020-12 Validation, section 6.3.1). */
export const codePoints = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)

function array({ schema, direction }: Question<ArraySchema>, value: readonly Json[]): boolean {
  const { items, prefix, minItems = 0, maxItems = Infinity, contains } = schema
  const admits = (part: Schema, item: Json): boolean => test({ schema: part, value: item, direction, entered: [] })
  if (value.length < minItems || value.length > maxItems) return false
  if (schema.uniqueItems && new Set(value.map(fingerprint)).size < value.length) return false
  if (!value.every((item, index) => admits(prefix[index] ?? items, item))) return false
  if (contains === undefined) return true
  const count = value.filter((item) => admits(contains.schema, item)).length
  return count >= contains.min && count <= (contains.max ?? Infinity)
}

function object({ schema, direction }: Question<ObjectSchema>, value: JsonObject): boolean {
  const names = Object.keys(value)
  const has = (name: string): boolean => Object.hasOwn(value, name)
  const { minProperties = 0, maxProperties = Infinity, propertyNames } = schema
  return (
    names.length >= minProperties &&
    names.length <= maxProperties &&
    schema.properties.every((property) => !property.required || has(property.name) || isHidden(property, direction)) &&
    schema.requiredOnly.every(has) &&
    schema.dependentRequired.every(({ name, requires }) => !has(name) || requires.every(has)) &&
    names.every((name) => propertyNames === undefined || test({ schema: propertyNames, value: name, direction, entered: [] })) &&
    names.every((name) =>
      memberSchemas(schema, name).every((part) => test({ schema: part, value: value[name] ?? null, direction, entered: [] })),
    )
  )
}

const indexes = new WeakMap<readonly Property[], ReadonlyMap<string, readonly Schema[]>>()

/** What properties say of each name: as a rule one thing. */
function byName(properties: readonly Property[]): ReadonlyMap<string, readonly Schema[]> {
  const known = indexes.get(properties)
  if (known) return known
  const grouped = Map.groupBy(properties, ({ name }) => name)
  const index = new Map([...grouped].map(([name, all]) => [name, all.map(({ schema }) => schema)]))
  indexes.set(properties, index)
  return index
}

/** All that an object's schema asks of the member of this name. */
export function memberSchemas({ properties, patterns, additional }: ObjectSchema, name: string): readonly Schema[] {
  const own = [
    ...(byName(properties).get(name) ?? []),
    ...patterns.filter(({ pattern }) => matches(pattern, name)).map(({ schema }) => schema),
  ]
  return own.length > 0 ? own : [additional]
}

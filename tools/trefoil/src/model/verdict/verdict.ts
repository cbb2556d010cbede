import { groupBy } from '../../group-by.ts'
import type { Json, JsonObject } from '../../spec/document.ts'
import type { NamedSchema } from '../api.ts'
import { isLenient, isOther } from '../enums.ts'
import { matches, Undecided } from '../pattern/matches.ts'
import { isList, isObject } from '../read/place.ts'
import { fingerprint, isAmong } from '../schema/equal.ts'
import type { ArraySchema, NumberSchema, ObjectSchema, Property, Schema, StringSchema } from '../schema.ts'
import { isMultiple } from './decimal.ts'
import { assertedFormat, hasFormat, hasNumberFormat } from './formats.ts'

/** Which way a value travels: readOnly members are not asked for in requests, writeOnly ones not in responses. */
export type Direction = 'request' | 'response'

/**
 * Whether a schema admits a value, as JSON Schema 2020-12 says with formats asserted; undefined where that cannot be
 * said in bounded time. Of a value that is like one which the schema admits, only what differs is looked at.
 */
export function verdict(schema: Schema, value: Json, direction: Direction, like?: Json): boolean | undefined {
  try {
    return test({ schema, value, direction, entered: [], like })
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
export function equal(a: Json, b: Json): boolean {
  if (a === b) return true
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => equal(item, b[index] ?? null))
  if (!isObject(a) || !isObject(b)) return false
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && equal(a[name] ?? null, b[name] ?? null))
}

interface Question<S extends Schema = Schema> {
  readonly schema: S
  readonly value: Json
  readonly direction: Direction
  /** The named schemas that have been asked about this very value. */
  readonly entered: readonly NamedSchema[]
  /** A value that the schema is known to admit. */
  readonly like?: Json | undefined
}

let steps = 0

/** How many schemas and patterns have been asked about a value until now: between two calls lies what that has cost. */
export const stepsTaken = (): number => steps

function test(question: Question): boolean {
  steps += 1
  const { schema, value, entered, like } = question
  if (like !== undefined && like === value) return true
  const one = (part: Schema): boolean => test({ ...question, schema: part })
  // What one branch says of the other value is not known.
  const apart = (part: Schema): boolean => test({ ...question, schema: part, like: undefined })
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
      return isListed(value, schema.values) || isOther(schema, value, question.direction)
    case 'reference':
      return !entered.includes(schema.target) && ofNamed(question, schema.target)
    case 'anyOf':
      return like === undefined ? schema.of.some(one) : schema.of.some(soleBranch(schema.of, question) ? one : apart)
    case 'oneOf':
      return isLenient(schema, question.direction) ? schema.of.some(apart) : schema.of.filter(apart).length === 1
    case 'allOf':
      return schema.of.every(one)
    case 'not':
      return !apart(schema.of)
  }
}

/** Of a long list each value is looked at once for all that are asked for. */
const isListed = (value: Json, values: readonly Json[]): boolean =>
  values.length > 20 ? isAmong(value, values) : values.some((listed) => equal(listed, value))

type Answers = Map<unknown, boolean>
type Said = WeakMap<object, Answers>
const said: Readonly<Record<Direction, Said>> = { request: new WeakMap(), response: new WeakMap() }
const mostScalars = 500

/**
 * What a named schema says of a value. It is kept: values do not change, one is part of many, and many ways may lead to
 * the same schema. Not where the schema leads back to itself: then it is of importance where the way began.
 */
function ofNamed(question: Question, target: NamedSchema): boolean {
  const { value, direction, entered, like } = question
  const ask = (): boolean => test({ ...question, schema: target.schema, entered: [...entered, target] })
  if (entered.length > 0 && target.recursive) return ask()
  const isStructure = typeof value === 'object' && value !== null
  if (!isStructure && !isPutTogether(target.schema)) return ask()
  // Of a structure its schemas are kept, of a schema some scalars: neither outlives what it is about.
  const [owner, key] = isStructure ? [value, target.schema] : [target.schema, value]
  const answers = said[direction].get(owner) ?? new Map<unknown, boolean>()
  const known = answers.get(key)
  if (known !== undefined) return known
  const answer = ask()
  if (like === undefined && (isStructure || answers.size < mostScalars)) said[direction].set(owner, answers.set(key, answer))
  return answer
}

/** Whether other schemas have to be asked: else an answer costs less than to remember it. */
const isPutTogether = ({ kind }: Schema): boolean => ['reference', 'allOf', 'anyOf', 'oneOf', 'not'].includes(kind)

const structures: Readonly<Partial<Record<Schema['kind'], (value: Json) => boolean>>> = {
  null: () => false,
  boolean: () => false,
  number: () => false,
  string: () => false,
  array: isList,
  object: isObject,
}

/** Whether both structures can be of one branch alone: then what is known of the one holds for it. */
function soleBranch(branches: readonly Schema[], { value, like = null }: Question): boolean {
  const open = branches.filter(({ kind }) => structures[kind]?.(value) ?? true)
  return typeof value === 'object' && value !== null && open.length === 1 && open.every(({ kind }) => structures[kind]?.(like) ?? false)
}

function number(schema: NumberSchema, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  const format = assertedFormat(schema)
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

function string(schema: StringSchema, value: string): boolean {
  const { minLength = 0, maxLength = Infinity, pattern } = schema
  const format = assertedFormat(schema)
  // Code points are at most code units and at least half of them.
  if (value.length < minLength || value.length > 2 * maxLength) return false
  const length = codePoints(value)
  if (length < minLength || length > maxLength) return false
  return (format === undefined || hasFormat(value, format)) && (pattern === undefined || matches(pattern, value))
}

/** How long JSON Schema calls a text (2020-12 Validation, section 6.3.1). */
export const codePoints = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)

function array({ schema, direction, like }: Question<ArraySchema>, value: readonly Json[]): boolean {
  const { items, prefix, minItems = 0, maxItems = Infinity, contains } = schema
  const admits = (part: Schema, item: Json, other?: Json): boolean =>
    test({ schema: part, value: item, direction, entered: [], like: other })
  const others = isList(like) ? like : []
  if (value.length < minItems || value.length > maxItems) return false
  if (schema.uniqueItems && new Set(value.map(fingerprint)).size < value.length) return false
  if (!value.every((item, index) => admits(prefix[index] ?? items, item, others[index]))) return false
  if (contains === undefined) return true
  const count = value.filter((item) => admits(contains.schema, item)).length
  return count >= contains.min && count <= (contains.max ?? Infinity)
}

function object({ schema, direction, like }: Question<ObjectSchema>, value: JsonObject): boolean {
  const other = (name: string): Json | undefined => (isObject(like) && Object.hasOwn(like, name) ? like[name] : undefined)
  const differs = (name: string): boolean => like === undefined || other(name) !== value[name]
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
    names.every(
      (name) =>
        !differs(name) ||
        memberSchemas(schema, name).every((part) =>
          test({ schema: part, value: value[name] ?? null, direction, entered: [], like: other(name) }),
        ),
    )
  )
}

const indexes = new WeakMap<readonly Property[], ReadonlyMap<string, readonly Schema[]> | 'asked once'>()

/** What properties say of a name: as a rule one thing. An index is worth its making where more than one name is asked for. */
function schemasNamed(properties: readonly Property[], name: string): readonly Schema[] {
  const known = indexes.get(properties)
  if (known === undefined) {
    indexes.set(properties, 'asked once')
    return properties.filter((property) => property.name === name).map(({ schema }) => schema)
  }
  const index = known === 'asked once' ? indexOf(properties) : known
  indexes.set(properties, index)
  return index.get(name) ?? []
}

function indexOf(properties: readonly Property[]): ReadonlyMap<string, readonly Schema[]> {
  const grouped = groupBy(properties, ({ name }) => name)
  return new Map([...grouped].map(([name, all]) => [name, all.map(({ schema }) => schema)]))
}

/** All that an object's schema asks of the member of this name. */
export function memberSchemas({ properties, patterns, additional }: ObjectSchema, name: string): readonly Schema[] {
  steps += patterns.length
  const own = [...schemasNamed(properties, name), ...patterns.filter(({ pattern }) => matches(pattern, name)).map(({ schema }) => schema)]
  return own.length > 0 ? own : [additional]
}

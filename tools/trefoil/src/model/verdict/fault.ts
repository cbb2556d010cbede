import type { Json, JsonObject } from '../../spec/document.ts'
import { child } from '../pointer.ts'
import { isList, isObject } from '../read/place.ts'
import { fingerprint } from '../schema/equal.ts'
import type { ArraySchema, NumberSchema, ObjectSchema, Pointer, Schema, StringSchema } from '../schema.ts'
import { typeOf } from '../schema/types.ts'
import { isMultiple } from './decimal.ts'
import { assertedFormat, hasFormat } from './formats.ts'
import { codePoints, type Direction, isHidden, memberSchemas, verdict } from './verdict.ts'

/** Why a schema does not admit a value: where in it, and what is wrong there, as the end of a sentence. */
export interface Fault {
  readonly at: Pointer
  readonly words: string
}

/** The first reason, or undefined where the schema admits the value, or that cannot be said in bounded time. */
export function faultOf(schema: Schema, value: Json, direction: Direction): Fault | undefined {
  return verdict(schema, value, direction) === false ? fault({ direction, at: '', depth: 0 }, schema, value) : undefined
}

interface Here {
  readonly direction: Direction
  readonly at: Pointer
  readonly depth: number
}

const deepest = 100

/** What is wrong with a value that is known to be refused. */
function fault(here: Here, schema: Schema, value: Json): Fault {
  const own = (words: string): Fault => ({ at: here.at, words })
  if (here.depth > deepest) return own('is refused')
  const inner = { ...here, depth: here.depth + 1 }
  switch (schema.kind) {
    case 'any':
      return own('is refused')
    case 'never':
      return own('must not be there')
    case 'null':
    case 'boolean':
      return own(wrongType(schema.kind))
    case 'number':
      return typeof value === 'number' ? own(ofNumber(schema, value)) : own(wrongType(schema.integer ? 'integer' : 'number'))
    case 'string':
      return typeof value === 'string' ? own(ofString(schema, value)) : own(wrongType('string'))
    case 'array':
      return isList(value) ? ofList(inner, schema, value) : own(wrongType('array'))
    case 'object':
      return isObject(value) ? ofObject(inner, schema, value) : own(wrongType('object'))
    case 'enum':
      return own(isNoneOf(schema.values))
    case 'reference':
      return fault(inner, schema.target.schema, value)
    case 'allOf':
      return firstOf(inner, schema.of, value) ?? own('is refused')
    case 'anyOf':
    case 'oneOf':
      return ofUnion(inner, schema, value)
    case 'not':
      return own('is what "not" shuts out')
  }
}

const names = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  string: 'a string',
  array: 'a list',
  object: 'an object',
} as const

const wrongType = (type: keyof typeof names): string => `is not ${names[type]}`

const most = 8

function isNoneOf(values: readonly Json[]): string {
  const [only] = values
  if (values.length === 1 && only !== undefined) return `is not ${shown(only)}`
  return `is none of ${values.slice(0, most).map(shown).join(', ')}${values.length > most ? ' ...' : ''}`
}

function shown(value: Json): string {
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 36)} ...` : text
}

type Limit = readonly [isBroken: boolean, words: string]

const broken = (limits: readonly Limit[]): string => limits.find(([isBroken]) => isBroken)?.[1] ?? 'is refused'

function ofNumber(schema: NumberSchema, value: number): string {
  const { integer, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  const format = assertedFormat(schema)
  return broken([
    [integer && !Number.isInteger(value), wrongType('integer')],
    [minimum !== undefined && value < minimum, `is less than ${minimum}`],
    [maximum !== undefined && value > maximum, `is more than ${maximum}`],
    [exclusiveMinimum !== undefined && value <= exclusiveMinimum, `is not more than ${exclusiveMinimum}`],
    [exclusiveMaximum !== undefined && value >= exclusiveMaximum, `is not less than ${exclusiveMaximum}`],
    [multipleOf !== undefined && !isMultiple(value, multipleOf), `is no multiple of ${multipleOf}`],
    [format !== undefined, `does not have the format ${format}`],
  ])
}

function ofString(schema: StringSchema, value: string): string {
  const { minLength = 0, maxLength = Infinity, pattern } = schema
  const format = assertedFormat(schema)
  const length = codePoints(value)
  return broken([
    [length < minLength, `is shorter than ${counted(minLength, 'character')}`],
    [length > maxLength, `is longer than ${counted(maxLength, 'character')}`],
    [format !== undefined && !hasFormat(value, format), `does not have the format ${format}`],
    [pattern !== undefined, `does not match ${pattern}`],
  ])
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

function ofList(here: Here, schema: ArraySchema, value: readonly Json[]): Fault {
  const { prefix, items, minItems = 0, maxItems = Infinity, contains } = schema
  for (const [index, item] of value.entries()) {
    const found = firstOf({ ...here, at: child(here.at, index) }, [prefix[index] ?? items], item)
    if (found) return found
  }
  const words = broken([
    [value.length < minItems, `has fewer than ${counted(minItems, 'item')}`],
    [value.length > maxItems, `has more than ${counted(maxItems, 'item')}`],
    [schema.uniqueItems && new Set(value.map(fingerprint)).size < value.length, 'has an item twice'],
    [contains !== undefined, 'has too few or too many of the items that "contains" asks for'],
  ])
  return { at: here.at, words }
}

function ofObject(here: Here, schema: ObjectSchema, value: JsonObject): Fault {
  const own = (words: string): Fault => ({ at: here.at, words })
  const missing = missingFrom(here, schema, value)
  if (missing !== undefined) return own(`has no member ${JSON.stringify(missing)}`)
  for (const [name, inner] of Object.entries(value)) {
    const at = { ...here, at: child(here.at, name) }
    const found = firstOf(at, memberSchemas(schema, name), inner)
    if (found) return found
    if (schema.propertyNames && verdict(schema.propertyNames, name, here.direction) === false)
      return { at: at.at, words: 'has a name that "propertyNames" shuts out' }
  }
  const { minProperties = 0, maxProperties = Infinity } = schema
  const count = Object.keys(value).length
  return own(
    broken([
      [count < minProperties, `has fewer than ${counted(minProperties, 'member')}`],
      [count > maxProperties, `has more than ${counted(maxProperties, 'member')}`],
    ]),
  )
}

/** A member that has to be there, or that another one asks for. */
function missingFrom(
  { direction }: Here,
  { properties, requiredOnly, dependentRequired }: ObjectSchema,
  value: JsonObject,
): string | undefined {
  const needed = [
    ...properties.filter((property) => property.required && !isHidden(property, direction)).map(({ name }) => name),
    ...requiredOnly,
    ...dependentRequired.filter(({ name }) => Object.hasOwn(value, name)).flatMap(({ requires }) => requires),
  ]
  return needed.find((name) => !Object.hasOwn(value, name))
}

/** What the first of the schemas says that refuses the value. */
function firstOf(here: Here, schemas: readonly Schema[], value: Json): Fault | undefined {
  const refusing = schemas.find((schema) => verdict(schema, value, here.direction) === false)
  return refusing && fault(here, refusing, value)
}

/** Of branches, what the only one says that is for values of this type. */
function ofUnion(here: Here, schema: Extract<Schema, { kind: 'anyOf' | 'oneOf' }>, value: Json): Fault {
  const branches = schema.kind === 'anyOf' && schema.meant ? [schema.meant] : schema.of
  const admitting = branches.filter((branch) => verdict(branch, value, here.direction) === true)
  if (admitting.length > 1) return { at: here.at, words: `is a value of ${admitting.length} of the alternatives of "oneOf"` }
  const likely = branches.filter((branch) => canBe(branch, value))
  const [only] = branches.length === 1 ? branches : likely
  return only && (likely.length === 1 || branches.length === 1)
    ? fault(here, only, value)
    : { at: here.at, words: 'is a value of none of the alternatives' }
}

const kinds: Readonly<Partial<Record<Schema['kind'], ReturnType<typeof typeOf>>>> = {
  null: 'null',
  boolean: 'boolean',
  number: 'number',
  string: 'string',
  array: 'array',
  object: 'object',
}

function canBe(branch: Schema, value: Json): boolean {
  if (branch.kind === 'reference') return canBe(branch.target.schema, value)
  return (kinds[branch.kind] ?? typeOf(value)) === typeOf(value)
}

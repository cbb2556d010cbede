import type { NamedSchema } from '../../model/api.ts'
import type { Annotations, AnyOfSchema, ArraySchema, ObjectSchema, OneOfSchema, Property, Schema } from '../../model/schema.ts'
import { isHidden, verdict } from '../../model/verdict/verdict.ts'
import { leastNumber, leastString } from './scalar.ts'

export const isBinary = (schema: Schema): boolean => schema.kind === 'string' && schema.format === 'binary'

export type Json = Annotations['examples'][number]
type Members = Readonly<Record<string, Json>>

/**
 * A short value for an example call: one that the document gives, beside the schema or in it, where the schema admits
 * it, otherwise the least that the schema asks for. Undefined where none comes to mind. The same for the same schema.
 */
export function sample(schema: Schema, examples: readonly Json[]): Json | undefined {
  const given = examples.find((value) => verdict(schema, value, 'request') === true)
  if (given !== undefined) return sendable(schema, given)
  const left = { steps: patience }
  const value = made(schema, { open: [], left })
  return left.steps < 0 ? undefined : value
}

/** No example that anybody reads takes more, nor is one made of named schemas so deep inside each other. */
const patience = 50_000
const deepest = 200

/** Where a value is made: within these named schemas, and with so much work left for all of it. */
interface Making {
  readonly open: readonly NamedSchema[]
  readonly left: { steps: number }
}

function made(schema: Schema, making: Making): Json | undefined {
  making.left.steps -= 1
  if (making.left.steps < 0) return undefined
  const given = givenBy(schema).find((value) => verdict(schema, value, 'request') === true)
  return given === undefined ? least(schema, making) : sendable(schema, given)
}

const givenBy = ({ annotations: { examples, default: given } }: Schema): readonly Json[] => [
  ...examples,
  ...(given === undefined ? [] : [given]),
]

function least(schema: Schema, making: Making): Json | undefined {
  switch (schema.kind) {
    case 'any':
    case 'not':
      return 'value'
    case 'never':
      return undefined
    case 'null':
      return null
    case 'boolean':
      return true
    case 'number':
      return leastNumber(schema)
    case 'string':
      return leastString(schema)
    case 'enum':
      return schema.values[0]
    case 'array':
      return leastArray(schema, making)
    case 'object':
      return leastObject(schema, making)
    case 'reference':
      return ofNamed(schema.target, making)
    case 'anyOf':
    case 'oneOf':
      return firstOf(schema, making)
    case 'allOf':
      return together(schema.of, making)
  }
}

const known = new WeakMap<NamedSchema, { readonly value: Json | undefined }>()

/** What does not lie within itself is the same wherever it stands, and made once. */
function ofNamed(target: NamedSchema, { open, left }: Making): Json | undefined {
  const found = known.get(target)
  if (found) return found.value
  if (open.includes(target)) return undefined
  if (open.length > deepest) left.steps = -1
  const value = made(target.schema, { open: [...open, target], left })
  if (!target.recursive && left.steps >= 0) known.set(target, { value })
  return value
}

/** Null teaches least, and what is meant most. */
const rank = (branch: Schema, among: Schema): number =>
  among.kind === 'anyOf' && among.meant === branch ? -1 : branch.kind === 'null' ? 1 : 0

function firstOf(schema: AnyOfSchema | OneOfSchema, making: Making): Json | undefined {
  const branches = schema.of.map((branch, index) => ({ branch, index })).toSorted((a, b) => rank(a.branch, schema) - rank(b.branch, schema))
  const values = branches.flatMap(({ branch, index }) => {
    const value = made(branch, making)
    return value === undefined ? [] : [tagged(schema, index, value)]
  })
  return values.find((value) => verdict(schema, value, 'request') === true) ?? values[0]
}

/** With the value of the discriminator that means the branch. */
function tagged({ discriminator }: AnyOfSchema | OneOfSchema, branch: number, value: Json): Json {
  const tag = discriminator?.mapping.find((entry) => entry.branch === branch)?.value
  if (discriminator === undefined || tag === undefined || !isMembers(value)) return value
  return fromEntries([...Object.entries(value).filter(([name]) => name !== discriminator.name), [discriminator.name, tag]])
}

function together(parts: readonly Schema[], making: Making): Json | undefined {
  const values = parts
    .filter(({ kind }) => kind !== 'any' && kind !== 'not')
    .map((part) => made(part, making))
    .filter((value) => value !== undefined)
  const objects = values.filter(isMembers)
  if (objects.length > 0) return fromEntries(objects.flatMap((value) => Object.entries(value)))
  return values.find((value) => parts.every((part) => verdict(part, value, 'request') === true)) ?? values[0]
}

function leastArray({ items, prefix, minItems = 0, maxItems = Infinity }: ArraySchema, making: Making): Json {
  const first = prefix.map((schema) => made(schema, making)).filter((value) => value !== undefined)
  const more = Math.min(Math.max(minItems, 1), maxItems, 10) - first.length
  const element = more > 0 ? made(items, making) : undefined
  return element === undefined ? first : [...first, ...Array.from({ length: more }, () => element)]
}

/** How many members of an object stand that need not: two teach more than none. */
const optional = 2

function leastObject({ properties, requiredOnly, additional, minProperties = 0 }: ObjectSchema, making: Making): Json {
  const shown = properties.filter((property) => !isHidden(property, 'request'))
  const required = shown.filter((property) => property.required)
  const taught = required.length > 0 ? [] : telling(shown)
  const rest = shown.filter((property) => !required.includes(property) && !taught.includes(property))
  const missing = Math.max(0, minProperties - required.length - taught.length - requiredOnly.length)
  const members = [...required, ...taught, ...rest.slice(0, missing)].map(({ name, schema }) => [name, made(schema, making)] as const)
  const others = [...requiredOnly, ...Array.from({ length: Math.min(missing - rest.length, 10) }, (_, index) => `name${index + 1}`)]
  const all = [...members, ...others.map((name) => [name, made(additional, making)] as const)]
  return fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

/** The members that an example shows where none is required: those with values of the document, or else the first. */
function telling(properties: readonly Property[]): readonly Property[] {
  const withValues = properties.filter(({ schema }) => givenBy(schema).length > 0)
  const plain = properties.filter(({ schema }) => ['string', 'number', 'boolean', 'enum'].includes(schema.kind) && !isBinary(schema))
  return (withValues.length > 0 ? withValues : plain).slice(0, optional)
}

/** `Object.fromEntries` defines members, `__proto__` as any other. */
const fromEntries = (entries: readonly (readonly [string, Json])[]): Members => Object.fromEntries(entries)

export const isMembers = (value: Json): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value without members that no request has. */
function sendable(schema: Schema, value: Json): Json {
  switch (schema.kind) {
    case 'reference':
      return sendable(schema.target.schema, value)
    case 'allOf':
      return schema.of.reduce((rest: Json, part) => sendable(part, rest), value)
    case 'array':
      return Array.isArray(value) ? value.map((element: Json) => sendable(schema.items, element)) : value
    case 'object': {
      if (!isMembers(value)) return value
      const hidden = schema.properties.filter((property) => isHidden(property, 'request')).map(({ name }) => name)
      return fromEntries(Object.entries(value).filter(([name]) => !hidden.includes(name)))
    }
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'anyOf':
    case 'oneOf':
    case 'not':
      return value
  }
}

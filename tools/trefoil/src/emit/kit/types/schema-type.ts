import type { NamedSchema } from '../../../model/api.ts'
import { affixesOf, hasAffixes } from '../../../model/pattern/affixes.ts'
import type { AllOfSchema, ArraySchema, ObjectSchema, Property, Schema } from '../../../model/schema.ts'
import { taggedBranches } from '../../../model/tagged-branches.ts'
import { elementsOf } from '../../../model/tuples.ts'
import { type Direction, isHidden } from '../../../model/verdict/verdict.ts'
import { bare, type Code, code, join, type Symbol } from '../code.ts'
import { propertyKey, templateText } from '../escape.ts'
import { enumType, type Openness } from './literal.ts'
import { atom, following, intersection, suffixed, type Type, union, unknown, whole } from './type.ts'

/** What the type of a schema depends on beside the schema. */
export interface TypePlace {
  /** Which way the values travel: members of the other way are left out. */
  readonly direction: Direction
  readonly enums: Openness
  /** What a string of format binary may be: in a form also a file. */
  readonly binary: readonly string[]
  readonly named: (target: NamedSchema) => Symbol
  /** The comment before a member, with a line break at its end, or nothing. */
  readonly remark: (property: Property) => string
  /** Whether the type is to be joined with others: an interface has no index signature, and would not fit one. */
  readonly joined?: true
  /** The members whose types are said by what it is joined with. */
  readonly said?: ReadonlySet<string>
}

const apart = ({ joined: _joined, said: _said, ...place }: TypePlace): TypePlace => place

/** The TypeScript type of the values that a schema admits, as near as types can say it. */
export function typeOf(schema: Schema, place: TypePlace): Type {
  switch (schema.kind) {
    case 'any':
    case 'not':
      return unknown
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
      return atom(schema.kind)
    case 'string':
      return schema.format === 'binary' ? union(place.binary.map((name) => atom(name))) : atom('string')
    case 'enum':
      return enumType(schema, place.enums)
    case 'reference':
      return atom(place.named(schema.target))
    case 'anyOf':
      return schema.meant ? typeOf(schema.meant, place) : union(taggedBranches(schema).map((branch) => typeOf(branch, place)))
    case 'oneOf':
      return union(taggedBranches(schema).map((branch) => typeOf(branch, place)))
    case 'allOf':
      return allOf(schema, place)
    case 'array':
      return array(schema, place)
    case 'object': {
      const lines = memberLines(schema, place)
      if (place.said && isIdle(schema, place.said)) return unknown
      if (place.joined && isOpen(schema) && namesNothing(schema, place.direction)) return atom('object')
      const [only] = lines
      if (only === undefined) return atom('{}')
      const isShort = lines.length === 1 && (bare(only).startsWith('[') || (isTag(schema) && !bare(only).includes('\n')))
      return atom(isShort ? code`{ ${only} }` : code`{\n  ${lines}\n}`)
    }
  }
}

/**
 * A scalar beside an enum or a name of its values says nothing more: `string & ('a' | 'b')` is `'a' | 'b'`, `Name & string`
 * is `Name`. Nor does any object beside the name of one.
 */
function allOf({ of }: AllOfSchema, place: TypePlace): Type {
  const hasValues = of.some(({ kind }) => kind === 'enum')
  const named = new Set(of.flatMap((part) => (part.kind === 'reference' ? (scalarOf(part) ?? []) : [])))
  const hasObject = of.some((part) => part.kind === 'reference' && isObject(part))
  const isSaid = (part: Schema): boolean =>
    part.kind === 'object' ? hasObject && isBare(part) : isScalar(part.kind) && (hasValues || named.has(part.kind))
  const followed = of.some((part) => part.kind === 'object' && part.additional.kind === 'never') ? new Set<NamedSchema>() : undefined
  const said = new Set([...(place.said ?? []), ...of.flatMap((part) => typedMembers(part, followed))])
  const typed = (parts: readonly Schema[]): Type => intersection(parts.map((part) => typeOf(part, { ...place, joined: true, said })))
  const parts = of.filter((part) => !isSaid(part))
  const type = typed(parts.filter((part) => !isHollow(part, place.direction)))
  return type === unknown ? typed(parts) : type
}

/** Whether all values are objects, as far as names and the first part of each conjunction tell. */
function isObject(schema: Schema, steps = 10): boolean {
  if (schema.kind === 'object' || steps === 0) return schema.kind === 'object'
  const inner = schema.kind === 'reference' ? schema.target.schema : schema.kind === 'allOf' ? schema.of[0] : undefined
  return inner !== undefined && isObject(inner, steps - 1)
}

/** Whether it says no more than that values are objects. */
const isBare = (schema: ObjectSchema): boolean => isOpen(schema) && schema.properties.length + schema.requiredOnly.length === 0

/** Whether it is a name for what has members in the other direction only: an index signature, which would let all names through. */
const isHollow = (schema: Schema, direction: Direction, steps = 10): boolean =>
  schema.kind === 'reference' && steps > 0
    ? isHollow(schema.target.schema, direction, steps - 1)
    : schema.kind === 'object' && isOpen(schema) && schema.properties.length > 0 && namesNothing(schema, direction)

const namesNothing = ({ properties, requiredOnly }: ObjectSchema, direction: Direction): boolean =>
  requiredOnly.length === 0 && properties.every((property) => isHidden(property, direction))

type Scalar = 'string' | 'number' | 'boolean'
const isScalar = (kind: string): kind is Scalar => kind === 'string' || kind === 'number' || kind === 'boolean'

/** The scalar that each value of a schema is, names followed as far as anyone would give them. */
function scalarOf(schema: Schema, steps = 10): Scalar | undefined {
  if (schema.kind === 'reference') return steps > 0 ? scalarOf(schema.target.schema, steps - 1) : undefined
  const kinds = new Set(schema.kind === 'enum' ? schema.values.map((value) => typeof value) : [schema.kind])
  const [only = ''] = kinds
  return kinds.size === 1 && isScalar(only) ? only : undefined
}

/** A list, or a tuple: of its elements those below minItems must be there. */
function array(schema: ArraySchema, around: TypePlace): Type {
  const place = apart(around)
  const list = suffixed(typeOf(schema.items, place), '[]')
  const tuple = elementsOf(schema)
  if (tuple === undefined) return atom(list)
  const elements = tuple.first.map((element, index) => {
    const type = typeOf(element, place)
    return index < (schema.minItems ?? 0) ? whole(type) : suffixed(type, '?')
  })
  return atom(code`[${join(tuple.isClosed ? elements : [...elements, code`...${list}`], ', ')}]`)
}

/** Anything, and there: beside an optional member `unknown` would leave it undefined. */
const there = union([atom('{}'), atom('null')])
const present = (type: Type, { joined }: TypePlace): Type => (joined && type === unknown ? there : type)

/** The members of an object, each with its comment, and the index signature of those that are not known by name. */
export function memberLines(schema: ObjectSchema, around: TypePlace): readonly Code[] {
  const place = apart(around)
  const { properties, requiredOnly } = schema
  const visible = properties.filter((property) => !isHidden(property, place.direction))
  const ofPatterns = schema.patterns.map((pattern) => typeOf(pattern.schema, place))
  const others = [...ofPatterns, ...typesOfAdditional(schema, place)]
  const members = [
    ...visible.map((property) => {
      const type = typeOf(property.schema, place)
      return { ...property, type: property.required ? present(type, around) : type, remark: place.remark(property) }
    }),
    ...requiredOnly.map((name) => ({ name, required: true, type: present(union(others), around), remark: '' })),
  ]
  const lines = members.map(({ name, required, type, remark }) => {
    const key = `${propertyKey(name)}${required ? '' : '?'}:`
    return code`${remark}${following(key, type, 2)}`
  })
  if (others.length === 0 || (isOpen(schema) && members.length > 0)) return lines
  const keyed = keyedLines(schema, members, ofPatterns)
  if (keyed && schema.additional.kind === 'never') return [...lines, ...keyed]
  return [...lines, following('[key: string]:', withMembers(others, members), 2), ...(keyed ?? [])]
}

interface Member {
  readonly name: string
  readonly required: boolean
  readonly type: Type
}

/** TypeScript wants every member that it speaks of to be of the type of an index signature. */
const withMembers = (types: readonly Type[], members: readonly Member[]): Type =>
  union([...types, ...members.map(({ type }) => type), ...(members.every(({ required }) => required) ? [] : [atom('undefined')])])

/** An index signature for each pattern of names, where there is one that says just that. */
function keyedLines({ patterns }: ObjectSchema, members: readonly Member[], types: readonly Type[]): readonly Code[] | undefined {
  const all = affixesOf(patterns.map(({ pattern }) => pattern))
  return all?.flatMap((affixes, index) => {
    const own = members.filter(({ name }) => hasAffixes(name, affixes))
    const key = `\`${templateText(affixes.prefix)}\${string}${templateText(affixes.suffix)}\``
    return types.slice(index, index + 1).map((type) => following(`[key: ${key}]:`, withMembers([type], own), 2))
  })
}

/** Whether it says one thing: which branch of a union it is. */
const isTag = ({ properties: [only] }: ObjectSchema): boolean => only?.schema.kind === 'enum' && only.schema.keyword === 'const'

/** The members that a schema says more of than that they may be there; names, where they are followed at all, once. */
function typedMembers(schema: Schema, followed: Set<NamedSchema> | undefined): readonly string[] {
  if (schema.kind === 'allOf' || schema.kind === 'anyOf' || schema.kind === 'oneOf')
    return schema.of.flatMap((part) => typedMembers(part, followed))
  if (schema.kind === 'reference') return followed && isNew(schema.target, followed) ? typedMembers(schema.target.schema, followed) : []
  if (schema.kind !== 'object') return []
  return schema.properties.flatMap((property) => (property.schema.kind === 'any' ? [] : [property.name]))
}

const isNew = <Item>(item: Item, seen: Set<Item>): boolean => !seen.has(item) && seen.add(item).has(item)

/** Whether it only lists members that something else says the types of: a type cannot say that there are no others. */
const isIdle = ({ properties, requiredOnly, additional, patterns }: ObjectSchema, said: ReadonlySet<string>): boolean =>
  said.size > 0 &&
  additional.kind === 'never' &&
  requiredOnly.length + patterns.length === 0 &&
  properties.every(({ name, required, schema }) => !required && schema.kind === 'any' && said.has(name))

/** Whether it says nothing of members that it does not name. */
const isOpen = ({ additional, patterns }: ObjectSchema): boolean => additional.kind === 'any' && patterns.length === 0

/** The types of the members that neither a name nor a pattern speaks of; none where there may be none beside those. */
function typesOfAdditional({ additional, patterns, properties, requiredOnly }: ObjectSchema, place: TypePlace): readonly Type[] {
  const isEmpty = properties.length + requiredOnly.length + patterns.length === 0
  return additional.kind === 'never' && !isEmpty ? [] : [typeOf(additional, place)]
}

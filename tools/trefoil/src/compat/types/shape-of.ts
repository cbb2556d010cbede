import type { NamedSchema } from '../../model/api.ts'
import type { ArraySchema, EnumSchema, ObjectSchema, Schema } from '../../model/schema.ts'
import { othersOf as openIn } from '../../model/enums.ts'
import { affixesOf, hasAffixes } from '../../model/pattern/affixes.ts'
import { taggedBranches } from '../../model/tagged-branches.ts'
import { elementsOf } from '../../model/tuples.ts'
import { type Direction, isHidden } from '../../model/verdict/verdict.ts'
import { formOf, type View, viewIn } from '../sides.ts'
import {
  atom,
  intersectionOf,
  type KeyedShape,
  type ListShape,
  type MemberShape,
  type NamedShape,
  type RecordShape,
  type Shape,
  unionOf,
} from './shape.ts'

/** The type that the packages have for the values of a schema. */
export function shapeOf(schema: Schema, view: View): Shape {
  switch (schema.kind) {
    case 'any':
    case 'not':
      return atom('unknown')
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
      return atom(schema.kind)
    case 'string':
      return schema.format === 'binary' && view.binary === 'file' ? unionOf([atom('file'), atom('string')]) : atom('string')
    case 'enum':
      return enumShape(schema, view)
    case 'reference':
      return named(schema.target, view)
    case 'anyOf':
      return schema.meant ? shapeOf(schema.meant, view) : unionOf(taggedBranches(schema).map((branch) => shapeOf(branch, view)))
    case 'oneOf':
      return unionOf(taggedBranches(schema).map((branch) => shapeOf(branch, view)))
    case 'allOf':
      return intersectionOf(schema.of.map((part) => shapeOf(part, { ...view, joined: true })))
    case 'array':
      return listShape(schema, apart(view))
    case 'object':
      return view.joined && isBare(schema) ? atom('object') : recordShape(schema, apart(view), 'inline')
  }
}

const apart = ({ joined: _joined, ...view }: View): View => view

/** Whether it says nothing of any member. */
const isBare = ({ properties, requiredOnly, additional, patterns }: ObjectSchema): boolean =>
  additional.kind === 'any' && patterns.length + properties.length + requiredOnly.length === 0

const named = (target: NamedSchema, { side, direction }: View): NamedShape => ({
  kind: 'named',
  side,
  target,
  form: formOf(side, target, direction),
})

/** An open one is all strings, or all numbers, however many of them an editor knows. */
function enumShape(schema: EnumSchema, { enums }: View): Shape {
  const { values } = schema
  const others = enums === 'open' ? openIn(schema) : []
  const listed = values.filter((value) => !others.some((type) => typeof value === type))
  const isBoolean = listed.includes(true) && listed.includes(false)
  const rest = isBoolean ? listed.filter((value) => typeof value !== 'boolean') : listed
  return unionOf([
    ...rest.map((value): Shape => (value === null ? atom('null') : { kind: 'literal', value })),
    ...(isBoolean ? [atom('boolean')] : []),
    ...others.map(atom),
  ])
}

function listShape(schema: ArraySchema, view: View): ListShape {
  const rest = shapeOf(schema.items, view)
  const tuple = elementsOf(schema)
  if (tuple === undefined) return { kind: 'list', first: [], rest }
  const first = tuple.first.map((element, index) => ({ shape: shapeOf(element, view), required: index < (schema.minItems ?? 0) }))
  return tuple.isClosed ? { kind: 'list', first } : { kind: 'list', first, rest }
}

function recordShape(schema: ObjectSchema, view: View, declared: RecordShape['declared']): RecordShape {
  const { properties, requiredOnly, additional, patterns } = schema
  const others = othersOf(schema, view)
  const known: readonly (readonly [string, MemberShape])[] = [
    ...properties
      .filter((property) => !isHidden(property, view.direction))
      .map((property) => [property.name, { required: property.required, shape: shapeOf(property.schema, view) }] as const),
    ...requiredOnly.map((name) => [name, { required: true, shape: unionOf(others) }] as const),
  ]
  const members = new Map(known)
  const isOpen = additional.kind === 'any' && patterns.length === 0
  if (others.length === 0 || (isOpen && members.size > 0)) return { kind: 'record', members, declared }
  const keyed = keyedShapes(schema, members, view)
  if (keyed && additional.kind === 'never') return { kind: 'record', members, keyed, declared }
  return { kind: 'record', members, index: withMembers(others, [...members.values()]), declared, ...(keyed && { keyed }) }
}

/** TypeScript wants every member that it speaks of to be of the type of an index signature. */
function withMembers(others: readonly Shape[], members: readonly MemberShape[]): Shape {
  const isPartial = members.some(({ required }) => !required)
  return unionOf([...others, ...members.map(({ shape }) => shape), ...(isPartial ? [atom('undefined')] : [])])
}

/** Where each pattern of names has an index signature of its own. */
function keyedShapes({ patterns }: ObjectSchema, members: RecordShape['members'], view: View): readonly KeyedShape[] | undefined {
  const all = affixesOf(patterns.map(({ pattern }) => pattern))
  return all?.flatMap((names, index) => {
    const own = [...members].filter(([name]) => hasAffixes(name, names)).map(([, member]) => member)
    return patterns.slice(index, index + 1).map(({ schema }) => ({ names, shape: withMembers([shapeOf(schema, view)], own) }))
  })
}

/** The types of the members without a name; none where there may be none beside those with one. */
function othersOf({ additional, patterns, properties, requiredOnly }: ObjectSchema, view: View): readonly Shape[] {
  const isEmpty = properties.length + requiredOnly.length + patterns.length === 0
  const schemas = [...patterns.map(({ schema }) => schema), ...(additional.kind === 'never' && !isEmpty ? [] : [additional])]
  return schemas.map((schema) => shapeOf(schema, view))
}

const known = new WeakMap<NamedSchema, Map<Direction, Shape>>()

/** What a name stands for. */
export function meaningOf({ side, target, form }: NamedShape): Shape {
  const forms = known.get(target) ?? new Map<Direction, Shape>()
  const found = forms.get(form) ?? declaredShape(target, viewIn(side, target, form))
  known.set(target, forms.set(form, found))
  return found
}

/** The type of a named schema; that of an object is an interface. */
export function declaredShape({ schema }: NamedSchema, view: View): Shape {
  const shown = schema.kind === 'anyOf' && schema.meant ? schema.meant : schema
  return shown.kind === 'object' ? recordShape(shown, view, 'interface') : shapeOf(schema, view)
}

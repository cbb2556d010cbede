import type { Document } from '../../spec/document.ts'
import { pointerOfRef, valueAt } from '../../spec/pointer.ts'
import { elements, entries, isListPlace, isObjectPlace, member, type ObjectPlace, type Place } from '../read/place.ts'

/** What a schema looks at in a value that passes it. Of objects: members by name, by pattern, or all of them. */
export interface Looked {
  readonly names: readonly string[]
  readonly patterns: readonly string[]
  readonly allMembers: boolean
  /** Of arrays: how many elements at the front, those that pass one of the schemas of `contains`, or all of them. */
  readonly first: number
  readonly contains: readonly Place[]
  readonly allItems: boolean
}

/** What tells whether the outcome is the one of a value. */
export type Condition =
  | { readonly kind: 'passes' | 'fails'; readonly place: Place }
  /** The value is an object with the member. */
  | { readonly kind: 'has'; readonly name: string }

/** One way in which a value can pass a schema, and what is looked at then: that, or more. */
export interface Outcome {
  readonly conditions: readonly Condition[]
  readonly looked: Looked
}

const nothing: Looked = { names: [], patterns: [], allMembers: false, first: 0, contains: [], allItems: false }
const blank: Outcome = { conditions: [], looked: nothing }

/** References in a circle get this far; nothing else does. */
const deepest = 30
/** More ways than these are not spelt out. */
const mostOutcomes = 64

/**
 * The ways in which a value can pass a schema and what stands in place beside it, apart by what is looked at (JSON Schema
 * 2020-12 Core, section 11). Of a value that is met by several, each is true. Undefined where they are too many.
 */
export function outcomesOf(place: ObjectPlace, document: Document): readonly Outcome[] | undefined {
  const { unevaluatedProperties: _, unevaluatedItems: __, ...value } = place.value
  return outcomes({ value, pointer: place.pointer }, document, 0)
}

type Ways = readonly Outcome[] | undefined

function outcomes(place: Place, document: Document, depth: number): Ways {
  if (!isObjectPlace(place)) return [blank]
  if (depth > deepest || Object.hasOwn(place.value, '$dynamicRef')) return undefined
  const inner = (part: Place): Ways => outcomes(part, document, depth + 1)
  const parts: readonly Ways[] = [
    [{ conditions: [], looked: ownOf(place) }],
    ...referred(place, document).map(inner),
    ...listAt(place, 'allOf').map(inner),
    ...listAt(place, 'anyOf').map((part) => perhaps({ kind: 'passes', place: part }, inner(part))),
    oneOf(listAt(place, 'oneOf'), inner),
    conditional(place, inner),
    ...mapAt(place, 'dependentSchemas').map((part) => perhaps({ kind: 'has', name: part.key }, inner(part))),
  ]
  return parts.reduce(product)
}

/** Both: each way of one with each way of the other. */
function product(one: Ways, other: Ways): Ways {
  if (one === undefined || other === undefined || one.length * other.length > mostOutcomes) return undefined
  return one.flatMap((a) => other.map((b) => ({ conditions: [...a.conditions, ...b.conditions], looked: together(a.looked, b.looked) })))
}

/** A part that counts if the condition is met. It is never wrong not to ask: then less is looked at. */
function perhaps(condition: Condition, ways: Ways): Ways {
  const telling = ways?.filter(({ looked }) => looksAt(looked))
  return telling && [...telling.map(({ conditions, looked }) => ({ conditions: [condition, ...conditions], looked })), blank]
}

function oneOf(branches: readonly Place[], inner: (part: Place) => Ways): Ways {
  const each = branches.map((part) => perhaps({ kind: 'passes', place: part }, inner(part))?.slice(0, -1))
  return each.reduce<Ways>((all, ways) => all && ways && [...ways, ...all], [blank])
}

/** `if` counts wherever it passes, even alone; `then` where it does, and `else` where it does not. */
function conditional(place: ObjectPlace, inner: (part: Place) => Ways): Ways {
  const condition = member(place, 'if')
  if (condition === undefined) return [blank]
  const [then, otherwise] = ['then', 'else'].map((name) => member(place, name))
  const met = perhaps({ kind: 'passes', place: condition }, product(inner(condition), then ? inner(then) : [blank]))
  const unmet = perhaps({ kind: 'fails', place: condition }, otherwise ? inner(otherwise) : [blank])
  return met && unmet && [...met.slice(0, -1), ...unmet]
}

function ownOf(place: ObjectPlace): Looked {
  const has = (name: string): boolean => member(place, name) !== undefined
  const contains = member(place, 'contains')
  return {
    names: mapAt(place, 'properties').map(({ key }) => key),
    patterns: mapAt(place, 'patternProperties').map(({ key }) => key),
    allMembers: has('additionalProperties') || has('unevaluatedProperties'),
    first: listAt(place, 'prefixItems').length,
    contains: contains ? [contains] : [],
    allItems: has('items') || has('unevaluatedItems'),
  }
}

const together = (one: Looked, other: Looked): Looked => ({
  names: [...new Set([...one.names, ...other.names])],
  patterns: [...new Set([...one.patterns, ...other.patterns])],
  allMembers: one.allMembers || other.allMembers,
  first: Math.max(one.first, other.first),
  contains: [...one.contains, ...other.contains],
  allItems: one.allItems || other.allItems,
})

const looksAt = ({ names, patterns, allMembers, first, contains, allItems }: Looked): boolean =>
  names.length + patterns.length + first + contains.length > 0 || allMembers || allItems

function referred(place: ObjectPlace, document: Document): readonly Place[] {
  const { $ref } = place.value
  const pointer = typeof $ref === 'string' ? pointerOfRef($ref) : undefined
  const value = pointer === undefined ? undefined : valueAt(document.root, pointer)
  return pointer === undefined || value === undefined ? [] : [{ value, pointer }]
}

function listAt(place: ObjectPlace, name: string): readonly Place[] {
  const found = member(place, name)
  return found && isListPlace(found) ? elements(found) : []
}

function mapAt(place: ObjectPlace, name: string): ReturnType<typeof entries> {
  const found = member(place, name)
  return found && isObjectPlace(found) ? entries(found) : []
}

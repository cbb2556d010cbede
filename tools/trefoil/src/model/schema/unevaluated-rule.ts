import { elements, isListPlace, member, type Place } from '../read/place.ts'
import type { ArraySchema, ObjectSchema, Schema } from '../schema.ts'
import { allOf, anyOf, not } from './combine.ts'
import { objectWith } from './conditional-rules.ts'
import { asCondition, bare, type Conversion, type Site, within } from './conversion.ts'
import { both, closingOf, type Closing, type Evaluated } from './evaluated.ts'
import { admitsAll, closesAlone } from './keywords.ts'
import { outcomesOf, type Condition, type Looked } from './outcomes.ts'
import { alternatives } from './type-rule.ts'
import { intersection } from './types-of.ts'

/** How the schema is closed, where `unevaluatedProperties` says more than `additionalProperties` would in its stead. */
export function closingAt({ place }: Site, { document }: Conversion): Closing | undefined {
  const found = document.dialect === '3.1' ? member(place, 'unevaluatedProperties') : undefined
  if (found === undefined || admitsAll(found.value) || closesAlone(place.value, 'unevaluatedProperties')) return undefined
  return closingOf(place.value, document)
}

/**
 * `unevaluatedProperties` (JSON Schema 2020-12 Core, section 11.3), spelt out: whichever branches pass, there are no
 * members but those that they and the schema around them look at. It says all that an anyOf beside it says.
 */
export function unevaluatedRule(site: Site, conversion: Conversion): readonly Schema[] {
  const closing = closingAt(site, conversion)
  const found = member(site.place, 'unevaluatedProperties')
  if (found === undefined) return []
  if (closing === undefined)
    return spelt(site, conversion, found, ({ names, patterns, allMembers }, others) =>
      closed({ names, patterns, all: allMembers }, others, site, conversion),
    )
  const others = conversion.schema(found, within(site))
  const { base, keyword, branches } = closing
  if (keyword === undefined) return [closed(base, others, site, conversion)]
  const places = branchesOf(site, keyword)
  const passing = places.map((place) => conversion.schema(place, { ...within(site), types: site.types }))
  const sets = keyword === 'oneOf' ? branches.map((_, index) => [index]) : subsets(branches.length)
  const of = sets.map((set) => {
    const looked = set.flatMap((index) => branches[index] ?? []).reduce(both, base)
    const types = set
      .flatMap((index) => places[index] ?? [])
      .map(({ value }) => conversion.typesOf(value))
      .reduce(intersection, site.types)
    return allOf(
      [...set.flatMap((index) => passing[index] ?? []), closed(looked, others, { ...site, types }, conversion)],
      site.place.pointer,
    )
  })
  return [anyOf({ kind: 'anyOf', ...bare(site.place.pointer), of, keyword: 'anyOf' })]
}

/** `unevaluatedItems` (section 11.2), spelt out in the same way. */
export function unevaluatedItemsRule(site: Site, conversion: Conversion): readonly Schema[] {
  const found = member(site.place, 'unevaluatedItems')
  return found ? spelt(site, conversion, found, (looked, others) => closedItems(looked, others, site, conversion)) : []
}

type Close = (looked: Looked, others: Schema) => Schema

/** In one of the ways in which a value passes, there is nothing but what is looked at then and what the keyword admits. */
function spelt(site: Site, conversion: Conversion, { value, pointer }: Place, close: Close): readonly Schema[] {
  const keyword = pointer.endsWith('Items') ? 'unevaluatedItems' : 'unevaluatedProperties'
  if (conversion.document.dialect !== '3.1' || admitsAll(value) || closesAlone(site.place.value, keyword)) return []
  const ways = outcomesOf(site.place, conversion.document)
  const others = conversion.schema({ value, pointer }, within(site))
  const of = ways?.map(({ conditions, looked }) =>
    allOf([...conditions.map((condition) => conditionAt(condition, site, conversion)), close(looked, others)], site.place.pointer),
  )
  if (of === undefined || of.some(({ kind }) => kind === 'any')) return []
  return [anyOf({ kind: 'anyOf', ...bare(site.place.pointer), of, keyword: 'anyOf' })]
}

function conditionAt(condition: Condition, site: Site, conversion: Conversion): Schema {
  if (condition.kind === 'has') return objectWith(condition.name, site)
  const schema = conversion.schema(condition.place, asCondition({ ...within(site), types: site.types }))
  return condition.kind === 'passes' ? schema : not(schema, condition.place.pointer)
}

function branchesOf({ place }: Site, keyword: 'anyOf' | 'oneOf'): readonly Place[] {
  const found = member(place, keyword)
  return found && isListPlace(found) ? elements(found) : []
}

/** All sets of the numbers below a count but the empty one, small ones first. */
function subsets(count: number): readonly (readonly number[])[] {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const all = Array.from({ length: 2 ** count - 1 }, (_, index) => index + 1)
  return all.map((bits) => numbers.filter((index) => (bits >> index) % 2 === 1)).sort((a, b) => a.length - b.length)
}

/** What has no members but these; values that are no objects pass. */
function closed({ names, patterns, all }: Evaluated, others: Schema, site: Site, conversion: Conversion): Schema {
  const { pointer } = site.place
  const any: Schema = { kind: 'any', ...bare(pointer) }
  if (all) return any
  const object: ObjectSchema = {
    kind: 'object',
    ...bare(pointer),
    properties: names.map((name) => ({ name, required: false, schema: any })),
    requiredOnly: [],
    additional: others,
    patterns: patterns.map((pattern) => ({ pattern, schema: any })),
    dependentRequired: [],
  }
  return orOtherType(object, site, conversion)
}

/** What has no elements but these; values that are no arrays pass. */
function closedItems({ first, contains, allItems }: Looked, others: Schema, site: Site, conversion: Conversion): Schema {
  const { pointer } = site.place
  const any: Schema = { kind: 'any', ...bare(pointer) }
  if (allItems) return any
  const found = contains.map((place) => conversion.schema(place, asCondition(within(site))))
  const items = anyOf({ kind: 'anyOf', ...bare(pointer), of: [...found, others], keyword: 'anyOf' })
  const prefix = Array.from({ length: first }, () => any)
  return orOtherType({ kind: 'array', ...bare(pointer), items, prefix, uniqueItems: false }, site, conversion)
}

function orOtherType(schema: ObjectSchema | ArraySchema, site: Site, conversion: Conversion): Schema {
  const { pointer } = site.place
  const blank = { ...site, place: { value: {}, pointer } }
  const of = [...site.types].map((type) =>
    type === schema.kind ? schema : alternatives(blank, conversion, { types: new Set([type]), integer: false }),
  )
  return anyOf({ kind: 'anyOf', ...bare(pointer), of, keyword: 'type' })
}

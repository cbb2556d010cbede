import type { Json } from '../../trefoil/src/model/schema.ts'
import {
  type Bench,
  beside,
  instead,
  isList,
  isObject,
  itemSpot,
  memberOf,
  memberSpot,
  type Mutant,
  type Mutation,
  oneOfEachType,
  type Spot,
  withMember,
  withoutMember,
} from './mutant.ts'
import { textsMatching } from './texts.ts'

const strings = (value: Json | undefined): readonly string[] =>
  value !== undefined && isList(value) ? value.filter((item) => typeof item === 'string') : []
const listOf = ({ part }: Spot): readonly Json[] => (isList(part) ? part : [])
const members = ({ part }: Spot): number => (isObject(part) ? Object.keys(part).length : 0)

/** Lists and objects that are larger are not made. */
const mostItems = 20_000

const required: Mutation = (spot, keyword) =>
  strings(spot.place.keywords['required']).flatMap((name) =>
    instead(spot, keyword, [withoutMember(spot.part, name), withMember(spot.part, name, null)]),
  )

/** Of a member: nothing of it, something else of it, and what its own schema makes of it. */
function* properties(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  for (const [name, place] of spot.place.mapped(keyword)) {
    yield* instead(spot, keyword, [withMember(spot.part, name, bench.random.pick(oneOfEachType) ?? null), withoutMember(spot.part, name)])
    yield* bench.mutants(memberSpot(spot, name, place, memberOf(spot.part, name) ?? bench.built(place)))
  }
}

const unknownNames = ['unheard of', '__proto__', 'toString', '', '0']

/** Members that nobody has heard of. */
function* others(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const place = spot.place.inner(keyword)
  const member = place ? bench.built(place) : 1
  yield* instead(
    spot,
    keyword,
    unknownNames.flatMap((name) => [
      withMember(spot.part, name, member),
      withMember(spot.part, name, bench.random.pick(oneOfEachType) ?? null),
    ]),
  )
  if (place) yield* bench.mutants(memberSpot(spot, 'unheard of', place, member))
}

function* patternProperties(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  for (const [pattern, place] of spot.place.mapped(keyword)) {
    for (const name of [...textsMatching(pattern).slice(0, 2), `${pattern}-`]) {
      yield* instead(
        spot,
        keyword,
        oneOfEachType.map((value) => withMember(spot.part, name, value)),
      )
      yield* bench.mutants(memberSpot(spot, name, place, bench.built(place)))
    }
  }
}

function* propertyNames(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const place = spot.place.inner(keyword)
  if (place === undefined) return
  const named = (name: Json): Json => (typeof name === 'string' ? spot.put(withMember(spot.part, name, 1)) : spot.part)
  yield* instead(
    spot,
    keyword,
    ['', 'x', 'UPPER', 'with space', '\u{1f600}', 'x'.repeat(300)].map((name) => withMember(spot.part, name, 1)),
  )
  yield* bench.mutants({ ...beside(spot, place, bench.built(place)), put: named })
}

const memberCount: Mutation = (spot, keyword) => {
  const value = spot.place.keywords[keyword]
  if (typeof value !== 'number') return []
  const entries = Object.entries(isObject(spot.part) ? spot.part : {})
  const [, example = 1] = entries.at(-1) ?? []
  const counts = [value - 1, value, value + 1].filter((count) => count >= 0 && count <= mostItems)
  const ofCount = (count: number): Json =>
    Object.fromEntries([...entries, ...Array.from({ length: count }, (_, index) => [`extra ${index}`, example] as const)].slice(0, count))
  return instead(spot, keyword, [...counts.map(ofCount), ...(members(spot) <= value ? [] : [{}])])
}

const dependentRequired: Mutation = (spot, keyword) => {
  const rules = Object.entries(isObject(spot.place.keywords[keyword] ?? null) ? Object(spot.place.keywords[keyword]) : {})
  return rules.flatMap(([name, requires]) => {
    const base = withMember(spot.part, name, memberOf(spot.part, name) ?? 1)
    const others: Json = JSON.parse(JSON.stringify(requires))
    return instead(spot, keyword, [base, withoutMember(spot.part, name), ...strings(others).map((other) => withoutMember(base, other))])
  })
}

function* dependentSchemas(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  for (const [name, place] of spot.place.mapped(keyword)) {
    const part = withMember(spot.part, name, memberOf(spot.part, name) ?? 1)
    yield* instead(spot, keyword, [part, { [name]: 1 }, withoutMember(part, name)])
    yield* bench.mutants(beside(spot, place, part))
  }
}

/** The first element, and one more at the end. */
function* items(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const place = spot.place.inner(keyword)
  if (place === undefined) return
  const first = spot.place.listed('prefixItems').length
  const list = listOf(spot)
  const item = list[first] ?? bench.built(place)
  yield* instead(spot, keyword, [[...list, item], ...oneOfEachType.map((value) => [...list, value]), []])
  yield* bench.mutants(itemSpot(spot, first, place, item))
}

function* prefixItems(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const places = spot.place.listed(keyword)
  const list = places.map((place, index) => listOf(spot)[index] ?? bench.built(place))
  yield* instead(spot, keyword, [[], list.slice(0, -1), list, [...list, 'one more']])
  for (const [index, place] of places.entries()) yield* bench.mutants(itemSpot({ ...spot, part: list }, index, place, list[index] ?? null))
}

const itemCount: Mutation = (spot, keyword, bench) => {
  const value = spot.place.keywords[keyword]
  if (typeof value !== 'number') return []
  const counts = [value - 1, value, value + 1].filter((count) => count >= 0 && count <= mostItems)
  return instead(
    spot,
    keyword,
    counts.map((count) => ofCount(spot, count, bench)),
  )
}

/** Different elements, as far as these can be built. */
function ofCount(spot: Spot, count: number, { built }: Bench): readonly Json[] {
  const place = spot.place.inner('items')
  const list = listOf(spot)
  const more = Array.from({ length: Math.max(0, count - list.length) }, (_, index): Json => (place ? built(place) : index))
  return [...list, ...more].slice(0, count)
}

const uniqueItems: Mutation = (spot, keyword, { built }) => {
  const place = spot.place.inner('items')
  const list = listOf(spot)
  const item = list[0] ?? (place ? built(place) : 1)
  const turned: Json = isObject(item) ? Object.fromEntries(Object.entries(item).toReversed()) : item
  return instead(spot, keyword, [
    [item, item],
    [item, turned],
    [...list, item],
    [1, true],
    [0, false, null],
    ['1', 1],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [[], {}],
  ])
}

function* contains(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const place = spot.place.inner('contains')
  if (place === undefined) return
  const item = bench.built(place)
  const { [keyword]: count } = spot.place.keywords
  const counts = typeof count === 'number' ? [count - 1, count, count + 1].filter((each) => each >= 0 && each <= mostItems) : [0, 1]
  yield* instead(spot, keyword, [...counts.map((each) => Array.from({ length: each }, () => item)), [null], [...listOf(spot), item]])
  if (keyword === 'contains') yield* bench.mutants({ ...itemSpot(spot, 0, place, item), put: (one) => spot.put([one]) })
}

/** What the schema that is referred to makes of it: that is a component of its own, so some of it will do. */
const reference: Mutation = (spot, keyword, bench) => {
  const { target } = spot.place
  if (target === undefined) return []
  const plain = instead(spot, keyword, oneOfEachType)
  if (spot.references === 0) return plain
  const within = [...bench.mutants({ ...beside(spot, target), references: spot.references - 1 })]
  return [...plain, ...bench.random.some(within, 24).map(({ value }) => ({ keyword, at: spot.place.pointer, value }))]
}

export const structureMutations: Readonly<Record<string, Mutation>> = {
  $ref: reference,
  required,
  properties,
  additionalProperties: others,
  unevaluatedProperties: others,
  patternProperties,
  propertyNames,
  minProperties: memberCount,
  maxProperties: memberCount,
  dependentRequired,
  dependentSchemas,
  items,
  prefixItems,
  unevaluatedItems: items,
  minItems: itemCount,
  maxItems: itemCount,
  uniqueItems,
  contains,
  minContains: contains,
  maxContains: contains,
}

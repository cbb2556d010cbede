import type { Json } from '../../trefoil/src/model/schema.ts'
import {
  type Bench,
  beside,
  instead,
  isObject,
  type Mutant,
  type Mutation,
  oneOfEachType,
  type Spot,
  withMember,
  withoutMember,
} from './mutant.ts'

function* allOf(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const places = spot.place.listed(keyword)
  yield* instead(spot, keyword, [...places.map((place) => bench.built(place)), ...oneOfEachType])
  for (const place of places) yield* bench.mutants(beside(spot, place))
}

/** Each branch by itself, what breaks it, two of them at once, and none. */
function* branches(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const places = spot.place.listed(keyword)
  const parts = places.map((_, index) => bench.built(spot.place, new Map([[`${spot.place.pointer}/${keyword}`, index]])))
  yield* instead(spot, keyword, [...oneOfEachType, ...parts, ...mixed(parts)])
  for (const [index, place] of places.entries()) yield* bench.mutants(beside(spot, place, parts[index]))
}

function mixed(parts: readonly Json[]): readonly Json[] {
  const objects = parts.filter(isObject)
  return objects.flatMap((one, index) => objects.slice(index + 1, index + 3).map((other) => ({ ...one, ...other })))
}

function* not(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const place = spot.place.inner(keyword)
  if (place === undefined) return
  const part = bench.built(place)
  yield* instead(spot, keyword, [part, ...oneOfEachType, ...(isObject(part) && isObject(spot.part) ? [{ ...spot.part, ...part }] : [])])
  yield* bench.mutants(beside(spot, place, part))
}

function* conditional(spot: Spot, keyword: string, bench: Bench): Generator<Mutant> {
  const place = spot.place.inner(keyword)
  if (place === undefined) return
  const part = bench.built(spot.place, new Map([[`${spot.place.pointer}/if`, keyword === 'else' ? 1 : 0]]))
  yield* instead(spot, keyword, [part, bench.built(place)])
  yield* bench.mutants(beside(spot, place, part))
}

/** Names that mean no branch, and those that mean another one. */
const discriminator: Mutation = (spot, keyword) => {
  const given = isObject(spot.place.schema) ? (spot.place.schema['discriminator'] ?? null) : null
  const name = isObject(given) && typeof given['propertyName'] === 'string' ? given['propertyName'] : undefined
  if (name === undefined) return []
  const mapping = isObject(given) && isObject(given['mapping'] ?? null) ? Object.keys(Object(given['mapping'])) : []
  const values: readonly Json[] = [...mapping, 'no such branch', '', null, 1]
  return instead(spot, keyword, [withoutMember(spot.part, name), ...values.map((value) => withMember(spot.part, name, value))])
}

/** In 3.0 null is a flag beside the type. */
const nullable: Mutation = (spot, keyword) => instead(spot, keyword, [null])

export const unionMutations: Readonly<Record<string, Mutation>> = {
  allOf,
  anyOf: branches,
  oneOf: branches,
  not,
  if: conditional,
  then: conditional,
  else: conditional,
}
/** Those of keywords that 2020-12 has not. */
export const ownMutations: Readonly<Record<string, Mutation>> = { nullable, discriminator }

import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Place } from './place.ts'
import type { Random } from './random.ts'

/** A value that a keyword of a schema was meant to be broken in, or nearly. */
export interface Mutant {
  readonly keyword: string
  /** The schema that has the keyword. */
  readonly at: string
  readonly value: () => Json | undefined
}

/** A part of a value, the schema that speaks of it, and how the whole looks with another part in its stead. */
export interface Spot {
  readonly place: Place
  readonly part: Json
  readonly put: (part: Json) => Json
  /** How many more references are followed. */
  readonly references: number
}

/** What mutations are made with. */
export interface Bench {
  readonly random: Random
  /** A value for a place, by these branches; null where none comes to mind. */
  readonly built: (place: Place, branches?: ReadonlyMap<string, number>) => Json
  /** All mutants of a spot: those of each keyword of its schema. */
  readonly mutants: (spot: Spot) => Iterable<Mutant>
}

/** The mutants that one keyword asks for. */
export type Mutation = (spot: Spot, keyword: string, bench: Bench) => Iterable<Mutant>

/** These values in the place of the part, on account of a keyword. */
export const instead = ({ place, put }: Spot, keyword: string, parts: Iterable<Json>): readonly Mutant[] =>
  Array.from(parts, (part) => ({ keyword, at: place.pointer, value: () => put(part) }))

export const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

export const withMember = (value: Json, name: string, member: Json): JsonObject => ({ ...(isObject(value) ? value : {}), [name]: member })
export function withoutMember(value: Json, name: string): JsonObject {
  const { [name]: _, ...others } = isObject(value) ? value : {}
  return others
}
export const memberOf = (value: Json, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** The same spot with another schema that speaks of the part, and another part where the schema asks for one. */
export const beside = (spot: Spot, place: Place, part: Json = spot.part): Spot => ({ ...spot, place, part })
/** A member of the part. */
export const memberSpot = (spot: Spot, name: string, place: Place, part: Json): Spot => ({
  ...spot,
  place,
  part,
  put: (member) => spot.put(withMember(spot.part, name, member)),
})
/** An element of the part, which is a list or becomes one. */
export const itemSpot = (spot: Spot, index: number, place: Place, part: Json): Spot => ({
  ...spot,
  place,
  part,
  put: (item) =>
    spot.put(isList(spot.part) && index < spot.part.length ? spot.part.with(index, item) : [...(isList(spot.part) ? spot.part : []), item]),
})

/** A value of each type that JSON has; an integer is told apart. */
export const oneOfEachType: readonly Json[] = [null, true, 1.5, 3, 'text', [], {}]

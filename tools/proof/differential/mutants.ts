import { isObject } from '../conformance/schemas.ts'
import type { Json } from '../../trefoil/src/model/schema.ts'
import { build } from './build.ts'
import type { Bench, Mutant, Mutation, Spot } from './mutant.ts'
import type { Place } from './place.ts'
import type { Random } from './random.ts'
import { scalarMutations } from './scalars.ts'
import { structureMutations } from './structures.ts'
import { ownMutations, unionMutations } from './unions.ts'

const mutations: ReadonlyMap<string, Mutation> = new Map(Object.entries({ ...scalarMutations, ...structureMutations, ...unionMutations }))
const own: ReadonlyMap<string, Mutation> = new Map(Object.entries(ownMutations))

/** A keyword that restricts values, and the pointer of the schema that has it. */
export interface Occurrence {
  readonly keyword: string
  readonly at: string
}

function keywordsOf({ schema, keywords }: Place): readonly (readonly [string, Mutation])[] {
  if (!isObject(schema)) return []
  const of = (names: readonly string[], table: typeof mutations): readonly (readonly [string, Mutation])[] =>
    names.flatMap((name) => {
      const mutation = table.get(name)
      return mutation ? [[name, mutation] as const] : []
    })
  return [...of(Object.keys(keywords), mutations), ...of('$ref' in keywords ? [] : Object.keys(schema), own)]
}

/** The mutants of a value: for each keyword of its schema and of those in it, references followed a little way. */
export function mutantsOf(place: Place, value: Json, random: Random): Iterable<Mutant> {
  const bench: Bench = {
    random,
    built: (at, branches = new Map()) => build([at], { random, optional: 0.7, examples: 0.3, branches }) ?? null,
    mutants: (spot) => keywordsOf(spot.place).flatMap(([keyword, mutation]) => [...mutation(spot, keyword, bench)]),
  }
  const spot: Spot = { place, part: value, put: (part) => part, references: 1 }
  return bench.mutants(spot)
}

/** Every keyword that restricts values, in a schema and in those that stand in it. */
export function occurrencesIn(place: Place): readonly Occurrence[] {
  const inside = Object.keys(place.keywords).flatMap((keyword) => {
    const one = place.inner(keyword)
    if (one === undefined || !mutations.has(keyword)) return []
    return lists.has(keyword)
      ? place.listed(keyword)
      : maps.has(keyword)
        ? [...place.mapped(keyword).values()]
        : singles.has(keyword)
          ? [one]
          : []
  })
  const asking = keywordsOf(place).filter(([keyword]) => !asksNothing(place.keywords[keyword]))
  return [...asking.map(([keyword]) => ({ keyword, at: place.pointer })), ...inside.flatMap(occurrencesIn)]
}

/** `required: []`, `properties: {}`. */
const asksNothing = (value: Json | undefined): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0

const lists: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const maps: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas'])
const singles: ReadonlySet<string> = new Set(
  'items contains additionalProperties propertyNames not if then else unevaluatedItems unevaluatedProperties'.split(' '),
)

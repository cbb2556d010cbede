import type { Json } from '../../trefoil/src/model/schema.ts'
import type { Oracle } from '../src/oracle.ts'
import { build, type Wish } from './build.ts'
import { isObject, type Mutant, oneOfEachType, withMember } from './mutant.ts'
import { mutantsOf, type Occurrence, occurrencesIn } from './mutants.ts'
import type { Place } from './place.ts'
import { type Random, randomFrom } from './random.ts'

/** A value to judge. */
export interface Instance {
  readonly value: Json
  /** The keyword that it was meant to break, and where; `built` of a value that was meant to pass. */
  readonly keyword: string
  readonly at: string
  readonly valid: boolean
}

export interface Instances {
  readonly all: readonly Instance[]
  /** Keywords of the schema that no instance was made for. */
  readonly untouched: readonly Occurrence[]
}

export const fewest = 30
export const leastInvalid = 0.4

/** Of one schema no more mutants are judged, beyond one for each of its keywords. */
const mostMutants = 600
const builds = 24
const attempts = 16

/** Values for a schema, with ajv's verdict: built and changed, the same ones for the same name. */
export function instancesOf(place: Place, name: string, oracle: Oracle): Instances {
  const random = randomFrom(name)
  const found = new Collected(oracle)
  const candidates = Array.from({ length: builds }, (_, index) => build([place], wish(random, index)) ?? null)
  for (const value of candidates) found.add(value, { keyword: 'built', at: place.pointer })
  const bases = [...basesIn(candidates, oracle)]
  const [base = null, ...others] = bases.length > 0 ? bases : [...retried(place, random, oracle), ...candidates]
  const groups = grouped([
    ...mutantsOf(place, base, random),
    ...others.slice(0, 2).flatMap((other) => [...mutantsOf(place, other, random)]),
  ])
  for (const mutant of chosen(groups, random)) found.mutate(mutant)
  for (const value of oneOfEachType) found.add(value, { keyword: 'any', at: place.pointer })
  topUp(found, place, random)
  return { all: found.all, untouched: occurrencesIn(place).filter((one) => !found.touched.has(keyOf(one))) }
}

const keyOf = ({ keyword, at }: Occurrence): string => `${keyword} ${at}`

/** The first ones are full, and as the document's examples are; the last ones hold little. */
const wish = (random: Random, index: number): Wish => ({
  random,
  optional: index < 4 ? 1 : index < 16 ? 0.6 : 0,
  examples: index % 2 === 0 ? 0.9 : 0,
  branches: new Map(),
})

/** Valid ones, the fullest first. */
const basesIn = (values: readonly Json[], oracle: Oracle): readonly Json[] =>
  values.filter((value) => oracle(value).valid).toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)

/** One that passes, where that takes luck. */
function* retried(place: Place, random: Random, oracle: Oracle): Generator<Json> {
  for (let attempt = 0; attempt < 10 * attempts; attempt += 1) {
    const value = build([place], wish(random, attempt % builds))
    if (value === undefined || !oracle(value).valid) continue
    yield value
    return
  }
}

class Collected {
  readonly all: Instance[] = []
  readonly touched = new Set<string>()
  invalid = 0
  private readonly seen = new Set<string>()
  private readonly oracle: Oracle

  constructor(oracle: Oracle) {
    this.oracle = oracle
  }

  add(value: Json, from: Occurrence): void {
    // A value is judged once, whatever it was made for.
    this.touched.add(keyOf(from))
    const text = JSON.stringify(value)
    if (this.seen.has(text)) return
    this.seen.add(text)
    const { valid } = this.oracle(value)
    if (!valid) this.invalid += 1
    this.all.push({ value, valid, ...from })
  }

  /** Whether there are too few, or too few that are invalid. */
  get lacks(): boolean {
    return this.all.length < fewest || this.invalid < leastInvalid * this.all.length
  }

  addInvalid(value: Json, from: Occurrence): void {
    if (!this.oracle(value).valid) this.add(value, from)
  }

  mutate({ keyword, at, value }: Mutant): void {
    const made = value()
    if (made !== undefined) this.add(made, { keyword, at })
  }
}

const grouped = (mutants: readonly Mutant[]): readonly (readonly Mutant[])[] => [...Map.groupBy(mutants, keyOf).values()]

/** Of each keyword at each place as many as there is room for, and two at least. */
function chosen(groups: readonly (readonly Mutant[])[], random: Random): readonly Mutant[] {
  const total = groups.reduce((sum, { length }) => sum + length, 0)
  if (total <= mostMutants) return groups.flat()
  const each = Math.max(2, Math.floor(mostMutants / groups.length))
  return groups.flatMap((group) => random.some(group, each))
}

const wrong: readonly Json[] = [
  -1,
  1e30,
  '',
  'null',
  [null],
  [[]],
  [1, 'a'],
  { '': null },
  { a: { b: [1] } },
  false,
  0,
  'a b',
  [{}],
  { type: 1 },
]

/** More where there are too few: of the invalid kind alone, as long as it is that one. A schema that admits all has none. */
function topUp(found: Collected, place: Place, random: Random): void {
  const from = { keyword: 'any', at: place.pointer }
  const add = (value: Json, origin: Occurrence): void => {
    if (found.all.length < fewest) found.add(value, origin)
    else if (found.invalid < leastInvalid * found.all.length) found.addInvalid(value, origin)
  }
  for (const value of wrong) add(value, from)
  for (let round = 0; round < 1500 && found.lacks; round += 1) {
    const base = random.pick(found.all)?.value ?? null
    if (round % 50 === 0)
      for (const { value, ...origin } of random.some([...mutantsOf(place, base, random)], 8)) add(value() ?? null, origin)
    add(varied(random), from)
    add(twisted(base, random), from)
  }
}

/** The value with something else as one of its members. */
function twisted(value: Json, random: Random): Json {
  const name = isObject(value) ? random.pick(Object.keys(value)) : undefined
  return name === undefined ? value : withMember(value, name, varied(random))
}

/** Any value. */
function varied(random: Random, depth = 0): Json {
  const inside = (): Json => varied(random, depth + 1)
  const scalars: readonly Json[] = [null, random.chance(0.5), random.index(1000) - 500, random.fraction(), `text ${random.index(1e6)}`]
  if (depth > 2 || random.chance(0.4)) return random.pick(scalars) ?? null
  const length = random.index(4)
  if (random.chance(0.5)) return Array.from({ length }, inside)
  return Object.fromEntries(Array.from({ length }, () => [`m${random.index(100)}`, inside()]))
}

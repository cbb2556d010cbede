import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { edited } from './edit.ts'
import { type Base, type Mutation, type Row, rowsOf } from './mutation.ts'

const stepsOfWalk = 10

/** What is a small change by itself: walks of these alone need not end far away. */
const small: readonly RegExp[] = [
  /^(?:description|title|examples|xml|about|info|link)-changed\b/,
  /^(?:un)?deprecated\b/,
  /^default-added\b/,
  /^(?:operation|schema|class|header|server|callback|webhook|security-alternative|security-scheme|error-status)-added\b/,
  /^(?:parameter|body|enum-value|union-member)-added input$/,
  /^member-added\b/,
  /^(?:limit-loosened|pattern-removed|format-removed|nullable-added|type-widened|member-optional) input$/,
  /^(?:limit-tightened|pattern-added|format-added|nullable-removed|type-narrowed|member-required|required-member-added) output$/,
]
const isSmall = ([, , told]: Row): boolean => told.every((code) => small.some((pattern) => pattern.test(code)))

/**
 * A walk of ten random changes of a base: the same one for the same seed, and of small ones where that is even. A change that has no place any more, or makes a
 * document that is refused, is left out.
 */
export function walk(base: Base, root: JsonObject, seed: number, isSound: (root: JsonObject) => boolean): Mutation {
  const all = rowsOf(base)
  const rows = seed % 2 === 0 ? all.filter(isSmall) : all
  const random = numbers(seed)
  const steps: string[] = []
  let now = root
  for (const row of shuffled(rows, random)) {
    if (steps.length === stepsOfWalk) break
    const next = edited(now, row[1])
    if (next === undefined || !isSound(next)) continue
    steps.push(row[0])
    now = next
  }
  return { name: `${base.name}: walk ${seed}`, before: root, after: now }
}

const shuffled = <T>(all: readonly T[], random: () => number): readonly T[] =>
  all
    .map((one) => [random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one)

/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

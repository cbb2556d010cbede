import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { edited } from './edit.ts'
import { type Base, type Mutation, rowsOf } from './mutation.ts'

const stepsOfWalk = 10

/** A walk of ten random changes of a base: the same one for the same seed. A change that has no place any more is left out. */
export function walk(base: Base, root: JsonObject, seed: number): Mutation {
  const rows = rowsOf(base)
  const random = numbers(seed)
  const steps: string[] = []
  let now = root
  while (steps.length < stepsOfWalk) {
    const row = rows[Math.floor(random() * rows.length)]
    if (row === undefined || steps.includes(row[0])) continue
    const next = edited(now, row[1])
    if (next === undefined) continue
    steps.push(row[0])
    now = next
  }
  return { name: `${base.name}: walk ${seed}`, before: root, after: now }
}

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

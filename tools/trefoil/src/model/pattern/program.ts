import type { Assertion, Pattern } from './pattern.ts'

/** A step of a nondeterministic automaton. Steps are known by their index. */
export type Step =
  | { readonly op: 'character'; readonly matches: (character: string) => boolean; readonly next: number }
  | { readonly op: 'fork'; readonly to: readonly number[] }
  | { readonly op: 'assertion'; readonly what: Assertion; readonly next: number }
  | { readonly op: 'lookahead'; readonly start: number; readonly negative: boolean; readonly next: number }
  | { readonly op: 'match' }

export interface Program {
  readonly steps: readonly Step[]
  readonly start: number
}

const maxSteps = 100_000

class TooLarge extends Error {}

/** The automaton of a pattern, written from its end to its start; undefined where counted repeats make it too large. */
export function compile(pattern: Pattern): Program | undefined {
  const steps: Step[] = [{ op: 'match' }]
  try {
    return { start: write(steps, pattern, 0), steps }
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}

function add(steps: Step[], step: Step): number {
  if (steps.length >= maxSteps) throw new TooLarge()
  return steps.push(step) - 1
}

/** Writes what leads through the pattern to the step `next`; gives its first step. */
function write(steps: Step[], pattern: Pattern, next: number): number {
  switch (pattern.kind) {
    case 'literal':
      return add(steps, { op: 'character', matches: (character) => character === pattern.character, next })
    case 'set':
      return add(steps, { op: 'character', matches: membership(pattern.source), next })
    case 'sequence':
      return pattern.of.reduceRight((after, part) => write(steps, part, after), next)
    case 'choice':
      return add(steps, { op: 'fork', to: pattern.of.map((part) => write(steps, part, next)) })
    case 'repeat':
      return repeat(steps, pattern, next)
    case 'assertion':
      return add(steps, { op: 'assertion', what: pattern.what, next })
    case 'lookahead':
      return add(steps, { op: 'lookahead', start: write(steps, pattern.of, 0), negative: pattern.negative, next })
  }
}

function repeat(steps: Step[], { of, min, max }: Pattern & { kind: 'repeat' }, next: number): number {
  let start = next
  if (max === Infinity) {
    const to = [next]
    start = add(steps, { op: 'fork', to })
    to.push(write(steps, of, start))
  } else {
    for (let count = min; count < max; count += 1) start = add(steps, { op: 'fork', to: [write(steps, of, start), next] })
  }
  for (let count = 0; count < min; count += 1) {
    const first = write(steps, of, start)
    // A part that reads nothing needs no second copy.
    if (first === start) break
    start = first
  }
  return start
}

const memberships = new Map<string, (character: string) => boolean>()

/** Whether a code point is in a class: one point against one class is the part that the built-in engine does at once. */
export function membership(source: string): (character: string) => boolean {
  const known = memberships.get(source)
  if (known) return known
  const expression = new RegExp(`^${source}$`, 'u')
  const fresh = (character: string): boolean => expression.test(character)
  if (memberships.size > 1000) memberships.clear()
  memberships.set(source, fresh)
  return fresh
}

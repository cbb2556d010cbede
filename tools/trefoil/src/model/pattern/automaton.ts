import type { Pattern } from './pattern.ts'
import { compile, type Program, type Step } from './program.ts'

/** What reads a text character by character. In each state one is read. */
export interface Automaton {
  /** By state, the states that can follow; 2 where there are several ways to one. */
  readonly next: readonly ReadonlyMap<number, 1 | 2>[]
  /** Whether there is a character that can be read in all of these states. */
  readonly haveCommon: (states: readonly number[]) => boolean
}

/** Larger ones are not looked at. */
const mostStates = 400
const mostVisits = 100_000

class TooLarge extends Error {}

/**
 * The automaton of a pattern that is searched for anywhere in a text; undefined for one that is too large. States that
 * the search can end in are left out: it ends in the first of them that it comes back to, and reads nothing again.
 */
export function automatonOf(pattern: Pattern, source: string): Automaton | undefined {
  const program = compile(pattern)
  if (program === undefined) return undefined
  try {
    return assembled(readingSteps(program), source)
  } catch (thrown) {
    if (thrown instanceof TooLarge) return undefined
    throw thrown
  }
}

type Reading = Step & { readonly op: 'character' }

/** The steps that read, what follows each, and what a search further on begins with. */
interface Steps {
  readonly later: Closure
  readonly found: ReadonlyMap<number, { readonly step: Reading; readonly closure: Closure }>
}

function readingSteps(program: Program): Steps {
  const budget = { left: mostVisits }
  const closure = (from: number, place: Place): Closure => closureOf(program, from, place, budget)
  const later = closure(program.start, 'later')
  const found = new Map<number, { readonly step: Reading; readonly closure: Closure }>()
  const waiting = [...closure(program.start, 'start').ways.keys(), ...later.ways.keys()]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const step = program.steps[index]
    if (found.has(index) || step?.op !== 'character') continue
    if (found.size === mostStates) throw new TooLarge()
    const own = closure(step.next, 'later')
    found.set(index, { step, closure: own })
    waiting.push(...own.ways.keys())
  }
  return { later, found }
}

/** The first state reads what stands before a match; where a search ends at once there is no such thing. */
function assembled({ later, found }: Steps, source: string): Automaton {
  const probes = probesFor(source)
  const reads = new Map([...found].map(([index, { step }]) => [index, new Set(probes.filter(step.matches))]))
  const lasting = [...found].filter(([, { closure }]) => !closure.ends)
  const states = new Map(lasting.map(([index], state) => [index, state + 1]))
  const nextOf = ({ ways, sure }: Closure): readonly (readonly [number, 1 | 2])[] => {
    const ending = [...sure].filter((index) => !states.has(index))
    // What can also be read by a step that the search ends with is no way to go on.
    const goesOn = (index: number): boolean =>
      ending.every((end) => [...(reads.get(index) ?? [])].some((probe) => !reads.get(end)?.has(probe)))
    return [...ways].flatMap(([index, count]) => {
      const state = states.get(index)
      return state === undefined || !goesOn(index) ? [] : [[state, count] as const]
    })
  }
  const readsOf = lasting.map(([index]) => reads.get(index) ?? new Set())
  return {
    next: [new Map(later.ends ? [] : [[0, 1], ...nextOf(later)]), ...lasting.map(([, { closure }]) => new Map(nextOf(closure)))],
    haveCommon: (all) => {
      const [first, ...others] = all.flatMap((state) => readsOf[state - 1] ?? [])
      return first === undefined || [...first].some((probe) => others.every((own) => own.has(probe)))
    },
  }
}

/** What can be reached without reading. */
interface Closure {
  readonly ways: ReadonlyMap<number, 1 | 2>
  /** Those of them that can whatever comes next in the text. */
  readonly sure: ReadonlySet<number>
  /** Whether the end can, whatever comes next. */
  readonly ends: boolean
}
/** Of a text: its start, or later on. */
type Place = 'start' | 'later'

function closureOf({ steps }: Program, from: number, place: Place, budget: { left: number }): Closure {
  const ways = new Map<number, 1 | 2>()
  const sure = new Set<number>()
  let ends = false
  /** `begun` are loops that were begun without reading since: an iteration that reads nothing is none. */
  const visit = (index: number, begun: readonly number[], how: 'always' | 'perhaps'): void => {
    budget.left -= 1
    if (budget.left < 0) throw new TooLarge()
    const step = steps[index]
    // After the end nothing is tried any more: ways are tried in their order.
    if (step === undefined || begun.includes(index) || ends) return
    switch (step.op) {
      case 'match':
        ends ||= how === 'always'
        return
      case 'character':
        ways.set(index, ways.has(index) ? 2 : 1)
        if (how === 'always') sure.add(index)
        return
      case 'fork':
        // A program is written from its end: what stands behind a fork is the body of its loop, which goes first.
        for (const to of step.to.toSorted((a, b) => Number(b > index) - Number(a > index)))
          visit(to, to > index ? [...begun, index] : begun, how)
        return
      case 'assertion':
        if (step.what === 'end' || (step.what === 'start' && place === 'later')) return
        visit(step.next, begun, step.what === 'start' ? how : 'perhaps')
        return
      case 'lookahead':
        // What it looks at is read from here, too.
        visit(step.start, begun, 'perhaps')
        visit(step.next, begun, 'perhaps')
    }
  }
  visit(from, [], 'always')
  return { ways, sure, ends }
}

const escapes = /\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/giu

/** Characters that tell the sets of an expression apart: those that it names and their neighbours, and some of every kind. */
function probesFor(source: string): readonly string[] {
  const named = Array.from(source, (character) => character.codePointAt(0) ?? 0)
  const escaped = [...source.matchAll(escapes)].map(([, long, short, byte]) => parseInt(long ?? short ?? byte ?? '0', 16))
  const near = [...named, ...escaped].flatMap((point) => [point - 1, point, point + 1]).filter((point) => point >= 0 && point <= 0x10ffff)
  const points = new Set([...Array.from({ length: 128 }, (_, point) => point), ...near, ...ofEveryKind])
  return Array.from(points, (point) => String.fromCodePoint(point))
}

/** Letters, digits and marks of several scripts, spaces, ends of lines, signs, emoji, private use. */
const ofEveryKind: readonly number[] = [
  [0x85, 0xa0, 0xe9, 0xdf, 0x3a9, 0x436, 0x416, 0x627, 0x661, 0x905, 0x300, 0x2028, 0x2003, 0x20ac, 0x2014],
  [0x3042, 0x4e00, 0x9fa5, 0xac00, 0xe000, 0xfeff, 0xfffd, 0x1d7ce, 0x1f600, 0x20000],
].flat()

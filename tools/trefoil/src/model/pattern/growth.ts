import { automatonOf, type Automaton } from './automaton.ts'
import { parsePattern } from './parse.ts'
import { shortened } from './shortened.ts'

/** How the time that a backtracking matcher takes can grow with the length of a text that does not match. */
export type Growth = 'linear' | 'polynomial' | 'exponential'

/**
 * How long matching an expression can take, by how ambiguous its automaton is (Weber and Seidl, On the degree of
 * ambiguity of finite automata, 1991): exponential where one text leads around a loop in two ways, polynomial where one
 * text leads around a loop, on to another, and around that. As `RegExp.prototype.test` does, it begins anywhere.
 * Expressions that look behind or refer back, and those that are too large to say, count as linear.
 */
export function growthOf(source: string): Growth {
  const before = known.get(source)
  if (before !== undefined) return before
  if (known.size > 1000) known.clear()
  const growth = judged(source)
  known.set(source, growth)
  return growth
}

const known = new Map<string, Growth>()

function judged(source: string): Growth {
  const pattern = parsePattern(source)
  const short = pattern && shortened(pattern)
  if (short === 'exponential') return short
  const automaton = short && automatonOf(short, source)
  if (automaton === undefined) return 'linear'
  try {
    return growthIn({ ...automaton, reach: automaton.next.map((_, state) => reachable(automaton, state)), budget: { left: patience } })
  } catch (thrown) {
    if (thrown instanceof TooLarge) return 'linear'
    throw thrown
  }
}

/** An automaton, what can be reached from each of its states, and how much more may be tried. */
interface Graph extends Automaton {
  readonly reach: readonly ReadonlySet<number>[]
  readonly budget: { left: number }
}

const patience = 200_000
class TooLarge extends Error {}

/** States each of which leads to all of them. */
type Loop = ReadonlySet<number>

function growthIn(graph: Graph): Growth {
  const loops = loopsOf(graph)
  if (loops.some((loop) => isAmbiguous(graph, loop))) return 'exponential'
  const pairs = loops.flatMap((first) => loops.filter((second) => second !== first).map((second) => [first, second] as const))
  return pairs.some(([first, second]) => readTheSame(graph, first, second)) ? 'polynomial' : 'linear'
}

function reachable({ next }: Automaton, from: number): ReadonlySet<number> {
  const found = new Set<number>()
  const waiting = [from]
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
    for (const to of next[state]?.keys() ?? []) if (!found.has(to) && found.add(to)) waiting.push(to)
  return found
}

function loopsOf({ reach }: Graph): readonly Loop[] {
  const loops = new Map<number, Loop>()
  for (const [state, ahead] of reach.entries()) {
    const loop = new Set([...ahead].filter((other) => reach[other]?.has(state)))
    if (loop.has(state)) loops.set(Math.min(...loop), loop)
  }
  return [...loops.values()]
}

/** Several runs over one text at once: the state of each. */
type Runs = readonly number[]

/** All that runs come to, by their states, as long as each stays among the states that it may be in. */
function follow(graph: Graph, starts: readonly Runs[], within: readonly ReadonlySet<number>[]): ReadonlyMap<string, Runs> {
  const found = new Map<string, Runs>()
  const waiting = [...starts]
  for (let runs = waiting.pop(); runs !== undefined; runs = waiting.pop()) {
    if (!graph.haveCommon(runs)) continue
    const choices = runs.map((state, index) => [...(graph.next[state]?.keys() ?? [])].filter((to) => within[index]?.has(to)))
    for (const next of combinations(choices)) {
      graph.budget.left -= 1
      if (graph.budget.left < 0) throw new TooLarge()
      const key = next.join()
      if (!found.has(key) && found.set(key, next)) waiting.push(next)
    }
  }
  return found
}

const combinations = (choices: readonly (readonly number[])[]): readonly Runs[] =>
  choices.reduce<readonly Runs[]>((all, own) => all.flatMap((begun) => own.map((state) => [...begun, state])), [[]])

/** Whether two runs can part in a loop and meet again: once around, and there are twice as many. */
function isAmbiguous(graph: Graph, loop: Loop): boolean {
  const inLoop = (state: number): readonly (readonly [number, number])[] => [...(graph.next[state] ?? [])].filter(([to]) => loop.has(to))
  if ([...loop].some((state) => inLoop(state).some(([, ways]) => ways > 1))) return true
  const together = [...loop].map((state): Runs => [state, state])
  const apart = [...follow(graph, together, [loop, loop]).values()].filter(([a, b]) => a !== b)
  return apart.some((runs) => [...follow(graph, [runs], [loop, loop]).values()].some(([a, b]) => a === b))
}

/** Whether a text leads around the first loop, from there to the second, and around the second. */
function readTheSame(graph: Graph, first: Loop, second: Loop): boolean {
  const [start = 0] = first
  const [end = 0] = second
  if (!graph.reach[start]?.has(end)) return false
  const between = new Set([...(graph.reach[start] ?? [])].filter((state) => second.has(state) || graph.reach[state]?.has(end)))
  return [...first].some((p) =>
    [...second].some((q) => graph.haveCommon([p, q]) && follow(graph, [[p, p, q]], [first, between, second]).has([p, q, q].join())),
  )
}

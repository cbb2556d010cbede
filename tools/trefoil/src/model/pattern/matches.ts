import { parsePattern } from './parse.ts'
import { compile, type Program } from './program.ts'

/** Whether a text matches cannot be said in bounded time. */
export class Undecided extends Error {
  override readonly name = 'Undecided'
}

/** How many steps one question may take. */
const patience = 4_000_000
/** How many there could be at most: where there are more, it is not even begun, for questions come by the hundred. */
const mostSteps = 2 * patience
/** Up to here the built-in engine may answer for expressions that have no program: what it can take is bounded. */
const shortText = 20

interface Run {
  readonly program: Program
  readonly text: readonly string[]
  left: number
}

const programs = new Map<string, Program | undefined>()
let kept = 0

function programOf(source: string): Program | undefined {
  if (programs.has(source)) return programs.get(source)
  if (kept > 500_000) programs.clear()
  const pattern = parsePattern(source)
  const program = pattern && compile(pattern)
  kept = (programs.size === 0 ? 0 : kept) + 100 + (program?.steps.length ?? 0)
  programs.set(source, program)
  return program
}

/**
 * Whether a text has a match of an expression that compiles with the u flag, as `RegExp.prototype.test` says, but in
 * time that grows with the text alone, whatever the expression. Throws {@link Undecided} where that cannot be had.
 */
export function matches(source: string, text: string): boolean {
  const program = programOf(source)
  if (program && program.steps.length * text.length > mostSteps) throw new Undecided(source)
  if (program) return search({ program, text: Array.from(text), left: patience }, program.start, { from: 0, anchored: false })
  if (text.length > shortText) throw new Undecided(source)
  return new RegExp(source, 'u').test(text)
}

interface From {
  readonly from: number
  /** Whether the match has to begin here. */
  readonly anchored: boolean
}

function search(run: Run, start: number, { from, anchored }: From): boolean {
  let current: readonly number[] = []
  for (let at = from; at <= run.text.length; at += 1) {
    const reached = closure(run, anchored && at > from ? current : [...current, start], at)
    if (reached === 'match') return true
    const character = run.text[at]
    if (character === undefined || (anchored && reached.length === 0)) return false
    current = reached.flatMap((index) => {
      const step = run.program.steps[index]
      return step?.op === 'character' && step.matches(character) ? [step.next] : []
    })
  }
  return false
}

/** The character steps that these lead to without reading, or 'match'. */
function closure(run: Run, from: readonly number[], at: number): readonly number[] | 'match' {
  const seen = new Set<number>(from)
  const waiting = [...from]
  const reached: number[] = []
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    run.left -= 1
    if (run.left < 0) throw new Undecided()
    const step = run.program.steps[index]
    if (step?.op === 'match') return 'match'
    if (step?.op === 'character') reached.push(index)
    for (const next of onward(run, index, at)) {
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  return reached
}

function onward(run: Run, index: number, at: number): readonly number[] {
  const step = run.program.steps[index]
  switch (step?.op) {
    case 'fork':
      return step.to
    case 'assertion':
      return holds(run.text, step.what, at) ? [step.next] : []
    case 'lookahead':
      return search(run, step.start, { from: at, anchored: true }) === step.negative ? [] : [step.next]
    case 'character':
    case 'match':
    case undefined:
      return []
  }
}

const isWord = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character)

function holds(text: readonly string[], what: 'start' | 'end' | 'boundary' | 'inside', at: number): boolean {
  switch (what) {
    case 'start':
      return at === 0
    case 'end':
      return at === text.length
    case 'boundary':
      return isWord(text[at - 1]) !== isWord(text[at])
    case 'inside':
      return isWord(text[at - 1]) === isWord(text[at])
  }
}

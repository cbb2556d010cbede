import type { Bench, Fault, Ran } from './generate.ts'
import type { Payload } from './payloads.ts'
import type { Filled, Subject } from './subject.ts'

/** What a payload in a position came to. */
export type Cell =
  | { readonly kind: 'output' }
  | { readonly kind: 'diagnostic'; readonly code: string }
  | { readonly kind: 'failure'; readonly why: string }

/** A payload that is put into the positions of a subject. */
export interface Trial {
  readonly payload: Payload
  readonly subject: Subject
  readonly scope: string
  readonly bench: Bench
  /** What is known, by position. */
  readonly cells: Map<string, Cell>
  /** The positions that led to a fault told elsewhere before, by its code. */
  readonly culprits: Map<string, Set<string>>
}

/** The subject with the payload in those positions, and something harmless in all others. */
export function fill({ payload, subject, scope }: Trial, positions: readonly string[]): Filled {
  const hostile = new Set(positions)
  return subject.fill((position) => (hostile.has(position) ? payload.text : undefined), scope)
}

/**
 * Puts the payload into every position at once. Those that are refused are given something harmless, until there is an
 * output; gives its folder. Throws where the subject is refused though nothing in it is hostile.
 */
export async function untilOutput(trial: Trial): Promise<string> {
  for (;;) {
    const positions = trial.subject.positions.filter((position) => !trial.cells.has(position))
    const filled = fill(trial, positions)
    const ran = await trial.bench.generate(filled)
    if (ran.kind === 'output') {
      for (const position of positions) trial.cells.set(position, { kind: 'output' })
      return ran.out
    }
    const found = ran.kind === 'diagnostics' ? refusedIn(ran.faults, filled, new Set(positions)) : new Map<string, string>()
    for (const [position, code] of found) trial.cells.set(position, { kind: 'diagnostic', code })
    if (found.size === 0 && !(await suspect(trial, filled, ran))) await split(trial, positions, ran)
  }
}

function offsetOf({ line = 1, column = 1 }: Fault, text: string): number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (starts[line - 1] ?? 0) + column - 1
}

/** The positions that the faults are about, and the code of the first fault of each. */
function refusedIn(faults: readonly Fault[], { files }: Filled, hostile: ReadonlySet<string>): ReadonlyMap<string, string> {
  const refused = new Map<string, string>()
  for (const fault of faults.filter(({ line }) => line !== undefined)) {
    for (const { text, places } of files.filter(({ file }) => file === fault.file)) {
      const offset = offsetOf(fault, text)
      const there = places.filter(({ position, start, end }) => hostile.has(position) && start <= offset && offset < end)
      for (const { position } of there) if (!refused.has(position)) refused.set(position, fault.code)
    }
  }
  return refused
}

const suspects = 6

/** A fault that stands elsewhere than what caused it: what did so before, and what is near, is tried alone. Says whether it was one. */
async function suspect(trial: Trial, filled: Filled, ran: Ran): Promise<boolean> {
  const [fault] = ran.kind === 'diagnostics' ? ran.faults : []
  if (fault === undefined) return false
  const before = [...(trial.culprits.get(fault.code) ?? [])]
  const isOpen = (position: string): boolean => !trial.cells.has(position)
  for (const position of new Set([...before.filter(isOpen), ...nearest(fault, filled, isOpen)])) {
    const alone = await trial.bench.generate(fill(trial, [position]))
    if (alone.kind === 'output') continue
    blame(trial, position, alone)
    return true
  }
  return false
}

function nearest(fault: Fault, { files }: Filled, isOpen: (position: string) => boolean): readonly string[] {
  const written = files.find(({ file }) => file === fault.file)
  if (written === undefined || fault.line === undefined) return []
  const offset = offsetOf(fault, written.text)
  return written.places
    .filter(({ position }) => isOpen(position))
    .toSorted((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset))
    .slice(0, suspects)
    .map(({ position }) => position)
}

function blame({ cells, culprits }: Trial, position: string, ran: Ran): void {
  const cell = cellOf(ran)
  cells.set(position, cell)
  if (cell.kind === 'diagnostic') culprits.set(cell.code, new Set([position, ...(culprits.get(cell.code) ?? [])]))
}

/** Otherwise halves are tried until the cause is alone. */
async function split(trial: Trial, positions: readonly string[], ran: Ran): Promise<void> {
  const [only] = positions
  if (only === undefined) throw new Error(`The harmless ${trial.subject.name} is refused: ${JSON.stringify(ran)}`)
  if (positions.length === 1) {
    blame(trial, only, ran)
    return
  }
  const middle = Math.ceil(positions.length / 2)
  let found = false
  for (const half of [positions.slice(0, middle), positions.slice(middle)]) {
    const alone = await trial.bench.generate(fill(trial, half))
    if (alone.kind === 'output') continue
    found = true
    await split(trial, half, alone)
  }
  // Only together are they refused: one of them gives way.
  if (!found) blame(trial, only, ran)
}

function cellOf(ran: Ran): Cell {
  switch (ran.kind) {
    case 'output':
      return { kind: 'output' }
    case 'diagnostics':
      return { kind: 'diagnostic', code: ran.faults[0]?.code ?? '' }
    case 'failure':
      return { kind: 'failure', why: ran.why }
  }
}

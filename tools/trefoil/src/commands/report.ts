import { relative, sep } from 'node:path'
import { styleText } from 'node:util'
import { meaning } from '../release/line.ts'
import { parts, type Counts, type Outcome, type Part, type Recorded, type Summary, type SurfaceUse } from './outcome.ts'
import type { Phase } from './stopwatch.ts'

export interface ReportOptions {
  /** Paths are printed relative to this folder. */
  readonly cwd: string
  readonly color: boolean
  /** From the start of the process, in milliseconds. */
  readonly total: number
}

/** What a command did, for people: a few lines, without the diagnostics. */
export function report(outcome: Outcome, { cwd, color, total }: ReportOptions): string {
  const bold = (text: string): string => (color ? styleText('bold', text, { validateStream: false }) : text)
  return [
    headline(outcome.summary, bold),
    `  surface     ${surfaceLine[outcome.surface]}`,
    ...body(outcome, cwd),
    `done in ${seconds(total)}`,
  ].join('\n')
}

const headline = ({ name, operations, webhooks, schemas, overlays }: Summary, bold: (text: string) => string): string =>
  `${bold(name)}  ${[
    counted(operations, 'operation'),
    ...(webhooks > 0 ? [counted(webhooks, 'webhook')] : []),
    counted(schemas, 'schema'),
    ...(overlays > 0 ? [counted(overlays, 'overlay')] : []),
  ].join(', ')}`

const surfaceLine: Readonly<Record<SurfaceUse, string>> = {
  reused: 'unchanged, engine not needed',
  confirmed: 'unchanged, says the engine',
  renewed: 'new from the engine',
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

const recordedLine: Readonly<Record<Recorded, (version: string) => string>> = {
  recorded: (version) => `${version} is the last release now`,
  'as it was': (version) => `${version} is the last release already`,
  'pre-release': (version) => `${version} is a pre-release; the last release stays as it is`,
}

function body(outcome: Outcome, cwd: string): readonly string[] {
  switch (outcome.command) {
    case 'generate':
      return parts.flatMap((part) => partLine(part, outcome.counts))
    case 'check': {
      const { differences, files } = outcome
      if (differences.length === 0) return [`  ${counted(files, 'file')} as the document says`]
      const lines = differences.map(({ file, is }) => `  ${is.padEnd(10)}  ${relative(cwd, file).split(sep).join('/')}`)
      return [...lines, `${counted(differences.length, 'file')} not as the document says; trefoil generate makes them so`]
    }
    case 'release': {
      const { since, changes, bumps, changesets } = outcome
      const lines = changesets.map(({ file, is }) => `  ${is.padEnd(10)}  ${relative(cwd, file).split(sep).join('/')}`)
      if (changes === 0) return [`  nothing has changed since ${since}`, ...lines]
      return [`  ${counted(changes, 'change')} since ${since} (${meaning(bumps)})`, ...(lines.length > 0 ? lines : ['  listed already'])]
    }
    case 'record':
      return [`  ${recordedLine[outcome.recorded](outcome.version)}`]
  }
}

function partLine(part: Part, counts: Counts): readonly string[] {
  const [written, removed, same] = [counts.written[part], counts.removed[part], counts.same[part]]
  const isSame = written === 0 && removed === 0
  if (part === 'project' && isSame) return []
  const said = [
    ...(written > 0 ? [`${counted(written, 'file')} written`] : []),
    ...(removed > 0 ? [`${counted(removed, 'file')} removed`] : []),
    ...(same > 0 ? [`${same} as ${same === 1 ? 'it was' : 'they were'}`] : []),
  ]
  return [`  ${part.padEnd(10)}  ${isSame ? 'as it was' : said.join(', ')}`]
}

/** What each phase cost, as a table. */
export function timingTable(phases: readonly Phase[], total: Phase): string {
  const row = (name: string, wall: string, cpu: string): string => `  ${name.padEnd(10)}  ${wall.padStart(8)}  ${cpu.padStart(8)}`
  const exact = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(3)} s`
  const rows = [...phases, { ...total, name: 'total' }].map(({ name, wall, cpu }) => row(name, exact(wall), exact(cpu)))
  return [row('phase', 'wall', 'cpu'), ...rows].join('\n')
}

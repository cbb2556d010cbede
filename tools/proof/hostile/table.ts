import type { Blast } from './explode.ts'
import type { Row } from './prove.ts'
import type { Cell } from './trial.ts'

const signs: Readonly<Record<Cell['kind'], string>> = { output: 'o', diagnostic: 'd', failure: '!' }

const width = 34

/** Payload by position: `o` an output, `d` a diagnostic, `!` neither, a blank where the position cannot hold it. */
export function rowLines({ subject, payload, cells, complaints }: Row): string {
  const signsOfRow = subject.positions
    .map((position) => signs[cells.get(position)?.kind ?? 'output'])
    .map((sign, index) => (cells.has(subject.positions[index] ?? '') ? sign : ' '))
  const failures = [...cells].flatMap(([position, cell]) => (cell.kind === 'failure' ? [`! ${position}: ${cell.why}`] : []))
  return [`${payload.name.padEnd(width)}${signsOfRow.join('')}`, ...[...failures, ...complaints].map((line) => `    ${line}`), ''].join(
    '\n',
  )
}

/** What the columns are. */
export const legend = (positions: readonly string[]): string => positions.map((position, index) => `${index + 1} ${position}`).join('  ')

/** How often each code refused a position, and how many cells came to what. */
export function totals(rows: readonly Row[]): string {
  const cells = rows.flatMap((row) => [...row.cells].map(([position, cell]) => ({ position, cell })))
  const count = (kind: Cell['kind']): number => cells.filter(({ cell }) => cell.kind === kind).length
  const refused = Map.groupBy(
    cells.flatMap(({ position, cell }) => (cell.kind === 'diagnostic' ? [`${cell.code}  ${position}`] : [])),
    (words) => words,
  )
  const lines = [...refused].map(([words, all]) => `  ${String(all.length).padStart(4)}  ${words}\n`).sort((a, b) => (a < b ? 1 : -1))
  const complaints = rows.flatMap((row) => row.complaints.map((words) => `${row.subject.name}, ${row.payload.name}: ${words}\n`))
  return [
    '\nRefused, and why:\n',
    ...lines,
    `\n${cells.length} cells: ${count('output')} outputs of the shape of their twins, ${count('diagnostic')} diagnostics, ${count('failure')} failures; `,
    `${complaints.length} complaints\n`,
    ...complaints,
  ].join('')
}

/** What came of one, in so many seconds. */
export const blastLine = ({ name, seconds, came, complaints }: Blast): string =>
  [`${seconds.toFixed(1).padStart(6)} s  ${came.padEnd(8)}  ${name}\n`, ...complaints.map((words) => `    ${words}\n`)].join('')

export function blastTotals(blasts: readonly Blast[]): string {
  const outputs = blasts.filter(({ came }) => came === 'output').length
  const failures = blasts.filter(({ complaints }) => complaints.length > 0)
  const longest = Math.max(0, ...blasts.map(({ seconds }) => seconds))
  return [
    `\n${blasts.length} bombs: ${outputs} outputs that compile and run, ${blasts.filter(({ came }) => came.startsWith('TF')).length} diagnostics, `,
    `${failures.length} with complaints; the longest took ${longest.toFixed(1)} s\n`,
    ...failures.flatMap(({ name, complaints }) => complaints.map((words) => `${name}: ${words}\n`)),
  ].join('')
}

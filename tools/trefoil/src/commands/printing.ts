import type { WriteStream } from 'node:tty'
import { styleText } from 'node:util'
import { DiagnosticError, error, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { printDiagnostics } from '../diagnostic/print.ts'
import { failureAsJson, outcomeAsJson } from './json.ts'
import type { Outcome } from './outcome.ts'
import { report, timingTable } from './report.ts'
import { sinceStart } from './stopwatch.ts'

/** The options that say how to print. */
export interface Printing {
  readonly timing?: true
  readonly json?: true
  readonly debug?: true
}

/** Prints what a command did: the report on standard output, warnings on standard error; with --json all as one object. */
export function printOutcome(outcome: Outcome, { json, timing }: Printing): void {
  const [cwd, total] = [process.cwd(), sinceStart('total')]
  if (json) return printJson(outcomeAsJson(outcome, { cwd, total }))
  printErrors(outcome.diagnostics)
  const table = timing ? [timingTable(outcome.phases, total)] : []
  const lines = [report(outcome, { cwd, color: isColored(process.stdout), total: total.wall }), ...table]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Prints why a command failed. What is no diagnostic is a fault of the tool, and says so. */
export function printFailure(thrown: unknown, { json, debug }: Printing): void {
  const diagnostics = thrown instanceof DiagnosticError ? thrown.diagnostics : [internal(thrown)]
  if (json) printJson(failureAsJson(diagnostics, { cwd: process.cwd(), total: sinceStart('total') }))
  else printErrors(diagnostics)
  if (thrown instanceof DiagnosticError) return
  const wantsStack = debug === true || process.env['TREFOIL_DEBUG'] !== undefined
  if (wantsStack && thrown instanceof Error) process.stderr.write(`${thrown.stack ?? thrown.message}\n`)
}

const internal = (thrown: unknown): Diagnostic =>
  error({
    code: 'TF9000',
    message: `Trefoil itself failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    fix: 'This is a fault in Trefoil: please report it, with what --debug prints and, if you can, the document.',
  })

function printErrors(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return
  process.stderr.write(`${printDiagnostics(diagnostics, { cwd: process.cwd(), color: isColored(process.stderr) })}\n`)
}

export const printJson = (value: object): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

/** A terminal that shows colours, unless somebody said NO_COLOR; a pipe only where FORCE_COLOR is said. */
export const isColored = (stream: WriteStream): boolean => !process.env['NO_COLOR'] && styleText('bold', 'x', { stream }) !== 'x'

import { relative, sep } from 'node:path'
import { styleText } from 'node:util'
import type { Diagnostic, Position } from './diagnostic.ts'
import { frameOf } from './frame.ts'
import { lineReader, type LineReader } from './lines.ts'
import { printable } from './text.ts'

export interface PrintOptions {
  /** Paths are printed relative to this folder. */
  readonly cwd: string
  /** Whether to style the text; the caller knows the terminal and NO_COLOR. */
  readonly color: boolean
}

type Style = 'red' | 'yellow' | 'bold' | 'dim'
type Painter = (style: Style, text: string) => string

const severityStyle = { error: 'red', warning: 'yellow' } as const

/** A diagnostic as people read it: code and place, what is wrong, the line in question, how to mend it. */
export function printDiagnostic(diagnostic: Diagnostic, options: PrintOptions): string {
  return print(diagnostic, options, lineReader())
}

/** Several diagnostics, in the order of the list, with an empty line between them; a file is read once. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const readLine = lineReader()
  return diagnostics.map((diagnostic) => print(diagnostic, options, readLine)).join('\n\n')
}

function print({ code, severity, message, fix, at }: Diagnostic, { cwd, color }: PrintOptions, readLine: LineReader): string {
  const paint: Painter = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
  const place = at === undefined ? '' : `  ${printable(pathFrom(cwd, at.file))}:${at.line}:${at.column}`
  const lines = [
    `${paint(severityStyle[severity], severity)} ${paint('bold', code)}${place}`,
    `  ${paint('bold', printable(message))}`,
    ...(at === undefined ? [] : frame(at, readLine, paint)),
    `  ${printable(fix)}`,
  ]
  return lines.join('\n')
}

function frame(at: Position, readLine: LineReader, paint: Painter): readonly string[] {
  const line = readLine(at.file, at.line)
  if (line === undefined) return []
  const { text, marks } = frameOf(line, at.column, at.length)
  const number = String(at.line)
  return [`    ${paint('dim', `${number} |`)} ${text}`, `    ${paint('dim', `${' '.repeat(number.length)} |`)} ${paint('red', marks)}`]
}

/** A path as users see it: from the folder that they are in, with slashes. */
const pathFrom = (cwd: string, file: string): string => (relative(cwd, file) || '.').split(sep).join('/')

/** Diagnostics for other programs: plain values with paths relative to `cwd`; `line` and `column` count from 1. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[], { cwd }: Pick<PrintOptions, 'cwd'>): readonly object[] {
  return diagnostics.map(({ code, severity, message, fix, at }) => ({
    code,
    severity,
    message,
    fix,
    ...(at && { file: pathFrom(cwd, at.file), line: at.line, column: at.column, length: at.length }),
  }))
}

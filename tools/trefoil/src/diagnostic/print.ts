import { relative, sep } from 'node:path'
import { styleText } from 'node:util'
import type { Diagnostic, Position } from './diagnostic.ts'
import { frameOf } from './frame.ts'
import { lineReader, type LineReader } from './lines.ts'
import { printable } from './text.ts'
import { together, type Told } from './together.ts'

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
  return print({ ...diagnostic, also: [] }, options, lineReader())
}

/** Several diagnostics, each once, in the order of the list, with an empty line between them; a file is read once. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const readLine = lineReader()
  return together(diagnostics)
    .map((diagnostic) => print(diagnostic, options, readLine))
    .join('\n\n')
}

function print({ code, severity, message, fix, at, also }: Told, { cwd, color }: PrintOptions, readLine: LineReader): string {
  const paint: Painter = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
  const placeOf = ({ file, line, column }: Position): string => `${printable(pathFrom(cwd, file))}:${line}:${column}`
  const place = at === undefined ? '' : `  ${placeOf(at)}`
  const lines = [
    `${paint(severityStyle[severity], severity)} ${paint('bold', code)}${place}`,
    `  ${paint('bold', printable(message))}`,
    ...(at === undefined ? [] : frame(at, readLine, paint)),
    `  ${printable(fix)}`,
    ...also.slice(0, 1).map((next) => `  The same ${also.length > 1 ? `at ${also.length} other places, next ` : ''}at ${placeOf(next)}`),
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

/** Diagnostics for other programs, each once: plain values with paths relative to `cwd`; `line` and `column` count from 1. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[], { cwd }: Pick<PrintOptions, 'cwd'>): readonly object[] {
  const placed = ({ file, line, column, length }: Position): object => ({ file: pathFrom(cwd, file), line, column, length })
  return together(diagnostics).map(({ code, severity, message, fix, at, also }) => ({
    code,
    severity,
    message,
    fix,
    ...(at && placed(at)),
    ...(also.length > 0 && { also: also.map(placed) }),
  }))
}

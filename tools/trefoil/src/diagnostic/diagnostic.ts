import type { DiagnosticCode } from './codes.ts'

/** A place in a source file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Position {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** How many columns the thing at fault takes on its line; 1 where unknown. */
  readonly length: number
}

export type Severity = 'error' | 'warning'

/** Something wrong that a user can mend: what, where, and how. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** One sentence without the full stop that says what is wrong. */
  readonly message: string
  /** One sentence that says what to do. */
  readonly fix: string
  readonly at?: Position
}

/** Ends a run with diagnostics instead of a stack trace; commands print them and exit with 1. */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError'
  readonly diagnostics: readonly Diagnostic[]
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'))
    this.diagnostics = diagnostics
  }
}

type Words = Omit<Diagnostic, 'severity'>

export const error = (words: Words): Diagnostic => ({ severity: 'error', ...words })
export const warning = (words: Words): Diagnostic => ({ severity: 'warning', ...words })

/** Throws a {@link DiagnosticError} with this one error. */
export function fail(words: Words): never {
  throw new DiagnosticError([error(words)])
}

import { DiagnosticError, type Diagnostic } from '../diagnostic/diagnostic.ts'

/** What is wrong, as it is found. */
export interface Reports {
  readonly add: (diagnostics: readonly Diagnostic[]) => void
  /** Throws if anything was an error; gives the warnings otherwise. */
  readonly throwIfAny: () => readonly Diagnostic[]
  /** All that was found, to be thrown. */
  readonly failure: () => DiagnosticError
}

/** Collects diagnostics: each once, by place. */
export function createReports(): Reports {
  const found = new Map<string, Diagnostic>()
  const sorted = (): readonly Diagnostic[] => [...found.values()].toSorted(byPlace)
  const failure = (): DiagnosticError => new DiagnosticError(sorted())
  return {
    add: (diagnostics) => {
      for (const diagnostic of diagnostics) found.set(JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.at]), diagnostic)
    },
    throwIfAny: () => {
      if ([...found.values()].some(({ severity }) => severity === 'error')) throw failure()
      return sorted()
    },
    failure,
  }
}

function byPlace({ at: a }: Diagnostic, { at: b }: Diagnostic): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

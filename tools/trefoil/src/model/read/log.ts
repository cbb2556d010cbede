import { error, warning, type Diagnostic, type Position, type Severity } from '../../diagnostic/diagnostic.ts'
import type { DiagnosticCode } from '../../diagnostic/codes.ts'
import type { Document, Pointer } from '../../spec/document.ts'
import { valueAt } from '../../spec/pointer.ts'
import { compare } from '../../order.ts'

/** What is wrong at a place of the document, or of the config; without one where it is in neither (the engine), or not known. */
export interface Finding {
  readonly code: DiagnosticCode
  readonly at?: Pointer | Position
  /** One sentence without the full stop. */
  readonly message: string
  readonly fix: string
}

/** Collects findings, each once: a place may be read more often than it stands. */
export interface Log {
  readonly add: (severity: Severity, finding: Finding) => void
  readonly error: (finding: Finding) => void
  readonly warning: (finding: Finding) => void
  readonly hasErrors: () => boolean
  /** All findings in the order of the document, with positions, which are looked up only now: that is slow. */
  readonly diagnostics: () => readonly Diagnostic[]
}

type Positions = Pick<Document, 'root' | 'position' | 'valuePosition'>

export function openLog(document: Positions): Log {
  const found = new Map<string, { readonly severity: Severity; readonly finding: Finding }>()
  const add = (severity: Severity, finding: Finding): void => {
    const key = JSON.stringify([finding.code, finding.at, finding.message])
    if (!found.has(key)) found.set(key, { severity, finding })
  }
  return {
    add,
    error: (finding) => add('error', finding),
    warning: (finding) => add('warning', finding),
    hasErrors: () => [...found.values()].some(({ severity }) => severity === 'error'),
    diagnostics: () => [...found.values()].map(({ severity, finding }) => diagnostic(severity, finding, document)).sort(byPosition),
  }
}

function diagnostic(severity: Severity, { code, at, message, fix }: Finding, document: Positions): Diagnostic {
  const words = { code, message, fix, ...(at !== undefined && { at: typeof at === 'string' ? positionOf(code, at, document) : at }) }
  return severity === 'error' ? error(words) : warning(words)
}

/** Codes that are about a member as such: they point at its key. */
const ofKeys: ReadonlySet<DiagnosticCode> = new Set(['TF3003', 'TF3102', 'TF3103', 'TF3106', 'TF3109', 'TF3306', 'TF3501'])

/** What is wrong with a text or a number is wrong with the value, and not with its key. */
function positionOf(code: DiagnosticCode, at: Pointer, document: Positions): Position {
  const value = valueAt(document.root, at)
  const isScalar = value !== undefined && (value === null || typeof value !== 'object')
  return isScalar && !ofKeys.has(code) ? document.valuePosition(at) : document.position(at)
}

const nowhere: Position = { file: '', line: 0, column: 0, length: 0 }

function byPosition({ at: a = nowhere, ...one }: Diagnostic, { at: b = nowhere, ...other }: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(one.code, other.code) ||
    compare(one.message, other.message)
  )
}

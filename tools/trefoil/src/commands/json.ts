import { relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { diagnosticsAsJson } from '../diagnostic/print.ts'
import { parts, type Outcome } from './outcome.ts'
import type { Phase } from './stopwatch.ts'

interface JsonOptions {
  /** Paths are given relative to this folder. */
  readonly cwd: string
  readonly total: Phase
}

/** What a command did, for programs: one object with result, diagnostics, counts and timings (milliseconds). */
export function outcomeAsJson(outcome: Outcome, { cwd, total }: JsonOptions): object {
  return {
    command: outcome.command,
    ...resultOf(outcome, cwd),
    ...outcome.summary,
    surface: outcome.surface,
    diagnostics: diagnosticsAsJson(outcome.diagnostics, { cwd }),
    timings: [...outcome.phases, total],
  }
}

/** A run that ended with errors, in the same shape as far as it goes. */
export const failureAsJson = (diagnostics: readonly Diagnostic[], { cwd, total }: JsonOptions): object => ({
  result: 'failed',
  diagnostics: diagnosticsAsJson(diagnostics, { cwd }),
  timings: [total],
})

function resultOf(outcome: Outcome, cwd: string): object {
  switch (outcome.command) {
    case 'generate': {
      const { written, removed, same } = outcome.counts
      const touched = parts.some((part) => written[part] + removed[part] > 0)
      const counts = parts.map((part) => [part, { written: written[part], removed: removed[part], same: same[part] }])
      return { result: touched ? 'written' : 'unchanged', counts: Object.fromEntries(counts) }
    }
    case 'check': {
      const differences = outcome.differences.map(({ file, is }) => ({ file: relative(cwd, file).split(sep).join('/'), is }))
      return { result: differences.length > 0 ? 'different' : 'same', differences, files: outcome.files }
    }
    case 'release': {
      const { since, changes, bumps } = outcome
      const changesets = outcome.changesets.map(({ file, is }) => ({ file: relative(cwd, file).split(sep).join('/'), is }))
      return { result: changesets.length > 0 ? 'written' : 'unchanged', since, changes, bumps, changesets }
    }
    case 'record':
      return { result: outcome.recorded === 'recorded' ? 'written' : 'unchanged', version: outcome.version }
  }
}

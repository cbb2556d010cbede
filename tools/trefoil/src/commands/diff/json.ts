import { relative, sep } from 'node:path'
import type { Phase } from '../stopwatch.ts'
import { countOf, type Difference } from './difference.ts'

/** The same for programs: one object, paths relative to the folder. */
export const diffJson = ({ rows, options, bumps, bump }: Difference, cwd: string, timings: readonly Phase[]): object => ({
  command: 'diff',
  result: countOf({ rows, options }) === 0 ? 'same' : 'different',
  bumps,
  bump,
  changes: rows.map(({ at: { file, line, column }, ...change }) => ({
    ...change,
    file: relative(cwd, file).split(sep).join('/'),
    line,
    column,
  })),
  options: options.map(({ text, why, bumps: of }) => ({ text, why, bumps: of })),
  diagnostics: [],
  timings,
})

import { resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { warning, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { compare } from '../order.ts'

interface Matches {
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const isPattern = (text: string): boolean => /[*?[\]{}]/.test(text)

/**
 * The files that paths and globs name, absolute, each once: in the order of the list, the matches of a glob by name. A
 * glob without a match is a warning (TF6004); a path is taken as it is, for the reader to find missing.
 */
export function matching(patterns: readonly string[], folder: string): Matches {
  const found = patterns.map((pattern) => ({ pattern, files: isPattern(pattern) ? expand(pattern, folder) : [resolve(folder, pattern)] }))
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    diagnostics: found.filter(({ files }) => files.length === 0).map(({ pattern }) => nothingMatches(pattern)),
  }
}

const expand = (pattern: string, folder: string): readonly string[] =>
  globSync(pattern, { cwd: folder, expandDirectories: false })
    .sort(compare)
    .map((path) => resolve(folder, path))

const nothingMatches = (pattern: string): Diagnostic =>
  warning({
    code: 'TF6004',
    message: `The pattern ${JSON.stringify(pattern)} among the overlays matches no file`,
    fix: 'Correct the pattern, or remove it from the config.',
  })

import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic, Position } from '../diagnostic/diagnostic.ts'
import { readSource, startOf, type Source } from './source.ts'

/** Why a file of the folder was not given. `broken`: it was reported when it was first opened. */
export type Unopened = 'outside' | 'missing' | 'broken'

/** The folder of a document's root file: the only one that references may read. */
export interface Folder {
  /** The root file. */
  readonly root: Source | undefined
  /** Opens a file by its absolute path, once. `at` is where it is asked for. */
  readonly open: (path: string, at: () => Position) => Source | Unopened
  /** The path from the folder, with slashes, for messages and names. */
  readonly nameOf: (source: Source) => string
  /** All files that were read, sorted. */
  readonly files: () => readonly string[]
  /** What is in them, in the order in which they were opened. */
  readonly sources: () => readonly Source[]
}

/**
 * Opens a root file and the folder around it. A file is inside the folder if it is so after all symbolic links.
 * @param report Takes what is wrong with files that were opened.
 */
export function openFolder(file: string, report: (diagnostics: readonly Diagnostic[]) => void): Folder {
  const rootFile = resolve(file)
  const shownFolder = dirname(rootFile)
  const realFolder = realPath(shownFolder) ?? shownFolder
  // By real path: a file with several names is read once and is one thing.
  const opened = new Map<string, Source | 'broken'>()

  const nameOf = (shown: string): string => relative(shownFolder, shown).split(sep).join('/')

  const read = (path: string, shown: string, at: Position): Source | 'broken' => {
    const known = opened.get(path)
    if (known !== undefined) return known
    const source = readSource({ path, file: shown, name: nameOf(shown), at })
    const result = 'file' in source ? source : 'broken'
    if ('file' in source) opened.set(path, source)
    else {
      opened.set(path, 'broken')
      report(source)
    }
    return result
  }

  const root = read(realPath(rootFile) ?? rootFile, rootFile, startOf(rootFile))
  const sources = (): readonly Source[] => [...opened.values()].flatMap((source) => (source === 'broken' ? [] : [source]))
  return {
    root: root === 'broken' ? undefined : root,
    open: (path, at) => {
      const real = realPath(path)
      if (real === undefined) return isInside(shownFolder, path) ? 'missing' : 'outside'
      if (opened.has(real) || isInside(realFolder, real)) return read(real, join(shownFolder, relative(realFolder, real)), at())
      return 'outside'
    },
    nameOf: (source) => nameOf(source.file),
    files: () =>
      sources()
        .map(({ file }) => file)
        .toSorted(),
    sources,
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Undefined where there is no such file, or a part of the way is none. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

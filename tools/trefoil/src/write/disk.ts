import { lstatSync, statSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { error, type Diagnostic, type Position } from '../diagnostic/diagnostic.ts'

/** What stands at a path, links not followed. */
export type Standing = 'nothing' | 'file' | 'folder' | 'link' | 'other'

const kindOf = (stats: Stats | undefined): Standing => {
  if (stats === undefined) return 'nothing'
  if (stats.isSymbolicLink()) return 'link'
  if (stats.isFile()) return 'file'
  return stats.isDirectory() ? 'folder' : 'other'
}

export const standingAt = (path: string): Standing => kindOf(lstatSync(path, { throwIfNoEntry: false }))

/** What stands at the output folder itself, which may well be reached through a link. */
export const standingBehind = (path: string): Standing => kindOf(statSync(path, { throwIfNoEntry: false }))

/** What stands at a path of the output folder, and where: at the path, or at a parent that is no folder. */
export interface Found {
  readonly standing: Standing
  readonly path: string
}

/** Looks at paths below the folder and remembers the parents that it has seen: for one plan, not longer. */
export function lookBelow(out: string): (path: string) => Found {
  const parents = new Map<string, Found>([['.', { standing: standingBehind(out), path: '.' }]])
  const parentOf = (folder: string): Found => {
    const known = parents.get(folder)
    if (known !== undefined) return known
    const found = look(folder)
    parents.set(folder, found)
    return found
  }
  const look = (path: string): Found => {
    const parent = parentOf(dirname(path))
    if (parent.standing !== 'folder') return parent
    return { standing: standingAt(join(out, path)), path }
  }
  return look
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'operation not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOENT', 'the system takes no folder there'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['ENAMETOOLONG', 'the path is too long'],
  ['EMFILE', 'too many files are open'],
])

const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined

/** What the system said, as a diagnostic; whatever is no error of the system is thrown on. */
export function diskError(thrown: unknown, path: string): Diagnostic {
  const code = codeOf(thrown)
  if (code === undefined || !(thrown instanceof Error) || !('syscall' in thrown)) throw thrown
  return error({
    code: 'TF5001',
    message: `${path} cannot be written: ${reasons.get(code) ?? code}`,
    fix: 'Make it writable, or choose another output folder.',
    at: startOf(path),
  })
}

/** A file or folder as a whole: there is no line in it to name. */
export const startOf = (file: string): Position => ({ file, line: 1, column: 1, length: 1 })

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../diagnostic/diagnostic.ts'
import { compare } from '../order.ts'
import { standingAt } from './disk.ts'
import { isPlace } from './place.ts'

/** Our own folder in the output folder: the manifest, and files on their way to their places. */
export const ownFolder = '.trefoil'
export const manifestPath: string = `${ownFolder}/manifest.json`

export interface Manifest {
  /** The paths that we wrote, from the output folder. */
  readonly paths: ReadonlySet<string>
  /** As it stands on the disk; absent where there is none. */
  readonly text?: string
}

/** The text of a manifest: sorted, each path once and on a line of its own, so that branches merge. */
export function manifestText(paths: Iterable<string>): string {
  return `${JSON.stringify([...new Set(paths)].sort(compare), null, 2)}\n`
}

/**
 * The manifest of an output folder. Paths that we would never write are left out, as anyone can have edited it; in one
 * with the marks of a merge conflict both sides count. Throws TF5005 where it is no manifest.
 */
export function readManifest(out: string): Manifest {
  const file = join(out, manifestPath)
  const folder = standingAt(join(out, ownFolder))
  if (folder === 'nothing') return { paths: new Set() }
  if (folder !== 'folder') return unreadable(join(out, ownFolder), 'that is not a folder')
  const standing = standingAt(file)
  if (standing === 'nothing') return { paths: new Set() }
  if (standing !== 'file') return unreadable(file, 'that is not a file')
  const text = readFileSync(file, 'utf8')
  const paths = parse(text) ?? unreadable(file, 'it is not a list of paths')
  return { paths: new Set(paths.filter(isPlace)), text }
}

function unreadable(file: string, reason: string): never {
  return fail({
    code: 'TF5005',
    message: `The list of the files that were generated cannot be read: ${reason}`,
    fix: 'Restore it from version control, or remove it: then files that are no longer generated stay where they are.',
    at: { file, line: 1, column: 1, length: 1 },
  })
}

const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7}).*$/gm

function parse(text: string): readonly string[] | undefined {
  const merged = text.replace(conflictMark, '')
  if (merged !== text)
    return [...merged.matchAll(/^\s*("(?:[^"\\\n]|\\.)*"),?$/gm)].flatMap(([, path]) => strings([parseJson(path ?? '')]) ?? [])
  return strings(parseJson(text))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isString = (value: unknown): value is string => typeof value === 'string'
const strings = (value: unknown): readonly string[] | undefined => (Array.isArray(value) && value.every(isString) ? value : undefined)

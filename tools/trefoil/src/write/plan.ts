import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError, error, fail, warning, type Diagnostic } from '../diagnostic/diagnostic.ts'
import type { EmittedFile } from '../emit/kit/file.ts'
import { compare } from '../order.ts'
import { diskError, lookBelow, standingAt, standingBehind, startOf, type Found } from './disk.ts'
import { manifestPath, manifestText, readManifest, type Manifest } from './manifest.ts'
import type { Beside, Output } from './output.ts'
import { isPlace } from './place.ts'

export interface Wanted {
  /** The output folder; absolute. */
  readonly out: string
  readonly output: Output
  readonly beside: readonly Beside[]
  /** Paths of the output that give way to a file which we did not write: a project's own package.json. */
  readonly yielding: ReadonlySet<string>
}

/** A file to write, and how the disk differs from it. */
export interface Write extends EmittedFile {
  readonly was: 'missing' | 'different'
}

/** What a run would do to the disk. Nothing has been touched yet. */
export interface Plan {
  readonly out: string
  readonly write: readonly Write[]
  /** Paths that are as they should be. */
  readonly same: readonly string[]
  /** Paths where a file that we did not write stays. */
  readonly kept: readonly string[]
  /** Paths that we wrote once and do not write any more. */
  readonly remove: readonly string[]
  readonly beside: readonly (Beside & Pick<Write, 'was'>)[]
  readonly manifest: { readonly before: Manifest; readonly text: string }
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether the disk is already as the plan wants it. */
export const isDone = ({ write, remove, beside, manifest }: Plan): boolean =>
  write.length === 0 && remove.length === 0 && beside.length === 0 && manifest.before.text === manifest.text

type Verdict =
  | { readonly is: 'same' | 'missing' | 'different'; readonly file: EmittedFile }
  | { readonly is: 'kept' | 'foreign' | 'blocked'; readonly file: EmittedFile; readonly diagnostic: Diagnostic }

/**
 * Compares what is wanted with what stands on the disk, byte by byte, and touches nothing. Throws a DiagnosticError
 * where a path leaves the folder, something that we did not write stands in the way, or the disk cannot be read.
 */
export function plan(wanted: Wanted): Plan {
  checkPaths(wanted.output)
  checkFolder(wanted.out)
  return reading(wanted.out, () => compared(wanted))
}

/** Throws TF5001 where the output folder is something else. Good to know before the work begins. */
export function checkFolder(out: string): void {
  const standing = reading(out, () => standingBehind(out))
  if (standing === 'folder' || standing === 'nothing') return
  fail({ code: 'TF5001', message: `${out} cannot be written: it is not a folder`, fix: 'Choose another output folder.', at: startOf(out) })
}

function reading<Result>(out: string, work: () => Result): Result {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof DiagnosticError) throw thrown
    throw new DiagnosticError([diskError(thrown, out)])
  }
}

function compared(wanted: Wanted): Plan {
  const { out, output } = wanted
  const before = readManifest(out)
  const look = lookBelow(out)
  const folded = new Set(staleOf(before, output).map(fold))
  const verdicts = output.map((file) => verdictOn(file, look(file.path), { wanted, before, folded }))
  const problems = verdicts.flatMap((verdict) => ('diagnostic' in verdict ? [verdict.diagnostic] : []))
  if (problems.some(({ severity }) => severity === 'error')) throw new DiagnosticError(problems)
  const kept = verdicts.filter(({ is }) => is === 'kept').map(({ file }) => file.path)
  return {
    out,
    write: verdicts.flatMap(({ is, file }) => (is === 'missing' || is === 'different' ? [{ ...file, was: is }] : [])),
    same: verdicts.flatMap(({ is, file }) => (is === 'same' ? [file.path] : [])),
    kept,
    remove: staleOf(before, output).filter((path) => isFileAt(look(path), path)),
    beside: wanted.beside.flatMap(besideToWrite),
    manifest: { before, text: manifestText(output.map(({ path }) => path).filter((path) => !kept.includes(path))) },
    diagnostics: problems,
  }
}

/** Not every file system tells these apart; what differs by case alone is therefore written anew after a removal. */
const fold = (path: string): string => path.toLowerCase()

function staleOf({ paths }: Manifest, output: Output): readonly string[] {
  const current = new Set(output.map(({ path }) => path))
  return [...paths].filter((path) => !current.has(path)).sort(compare)
}

const isFileAt = (found: Found, path: string): boolean => found.standing === 'file' && found.path === path

interface Known {
  readonly wanted: Wanted
  readonly before: Manifest
  readonly folded: ReadonlySet<string>
}

function verdictOn(file: EmittedFile, found: Found, { wanted, before, folded }: Known): Verdict {
  const absolute = join(wanted.out, file.path)
  if (found.standing === 'nothing') return { is: 'missing', file }
  if (!isFileAt(found, file.path)) {
    // A file of ours where there is to be a folder: it is removed first.
    if (found.standing === 'file' && before.paths.has(found.path)) return { is: 'missing', file }
    return { is: 'blocked', file, diagnostic: inTheWay(join(wanted.out, found.path), found) }
  }
  const text = readFileSync(absolute, 'utf8')
  if (text === file.text) return { is: folded.has(fold(file.path)) ? 'different' : 'same', file }
  if (before.paths.has(file.path) || isGenerated(text)) return { is: 'different', file }
  if (wanted.yielding.has(file.path)) return { is: 'kept', file, diagnostic: leftAlone(absolute) }
  return { is: 'foreign', file, diagnostic: foreign(absolute) }
}

/** The first line of a file of ours says so, where its format has comments. */
const isGenerated = (text: string): boolean => /^(?:\/\/ trefoil surface|(?:\/\/|<!--) Generated by trefoil)\b/.test(text)

function besideToWrite(beside: Beside): readonly (Beside & Pick<Write, 'was'>)[] {
  const standing = standingAt(beside.file)
  if (standing === 'nothing') return [{ ...beside, was: 'missing' }]
  if (standing !== 'file') throw new DiagnosticError([inTheWay(beside.file, { standing, path: '' })])
  const text = readFileSync(beside.file, 'utf8')
  if (text === beside.text) return []
  if (!isGenerated(text)) throw new DiagnosticError([foreign(beside.file)])
  return [{ ...beside, was: 'different' }]
}

const start = (file: string): Diagnostic['at'] & object => ({ file, line: 1, column: 1, length: 1 })

const foreign = (file: string): Diagnostic =>
  error({
    code: 'TF5002',
    message: 'This file would be overwritten, but it was not generated: it is not in the manifest',
    fix: 'Move or remove it and run again, or choose another output folder.',
    at: start(file),
  })

const leftAlone = (file: string): Diagnostic =>
  warning({
    code: 'TF5007',
    message: 'This file is yours, so it was left as it is',
    fix: 'See that it has the workspaces client, validators and fixtures, typescript and zod; or choose another output folder.',
    at: start(file),
  })

const names: Readonly<Record<Found['standing'], string>> = {
  nothing: 'Nothing',
  file: 'A file',
  folder: 'A folder',
  link: 'A symbolic link',
  other: 'A device or a socket',
}

const inTheWay = (path: string, { standing }: Found): Diagnostic =>
  error({
    code: 'TF5003',
    message: `${names[standing]} stands where a generated file or its folder is to be`,
    fix: 'Move or remove it and run again, or choose another output folder.',
    at: start(path),
  })

/** Two paths that differ by case alone are one file on many disks, so that counts as well. */
function checkPaths(output: Output): void {
  const seen = new Map<string, string>()
  const problems = output.flatMap(({ path }) => {
    const other = seen.get(fold(path))
    seen.set(fold(path), path)
    if (other !== undefined) return [`${other} and ${path} would be one file`]
    return isPlace(path) && path !== manifestPath ? [] : [`${JSON.stringify(path)} is not a path in the output folder`]
  })
  if (problems.length === 0) return
  throw new DiagnosticError(
    problems.map((message) => error({ code: 'TF5004', message, fix: 'Give one of the schemas or operations another name in the config.' })),
  )
}

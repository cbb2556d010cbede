import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder that goes when the test does. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file below a folder, by path with slashes, and its text. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const skipped = new Set(['node_modules', 'dist', '.turbo'])
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = files.filter(
    (file) =>
      !relative(folder, file)
        .split(sep)
        .some((part) => skipped.has(part)) && !file.endsWith('.tsbuildinfo'),
  )
  return new Map(kept.sort().map((file) => [relative(folder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')]))
}

/** The paths that differ between two states of a folder: added, removed and changed ones. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort()
}

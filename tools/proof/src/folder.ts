import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll } from 'vitest'

/** A new empty folder that goes when the tests of the file are over. Call it outside of tests and hooks. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist', '.turbo'])

/** Every file below a folder but what is built and installed, by path with slashes, and its text. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = pathsBelow(folder, '')
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

function pathsBelow(folder: string, below: string): readonly string[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).filter(
    ({ name }) => !skipped.has(name) && !name.endsWith('.tsbuildinfo'),
  )
  const paths = entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return pathsBelow(folder, path)
    return entry.isFile() ? [path] : []
  })
  return paths.map((path) => path.replaceAll(sep, '/')).sort()
}

/** The paths that differ between two states of a folder: added, removed and changed ones. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort()
}

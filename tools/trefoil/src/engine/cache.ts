import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { makeFolder } from '../make-folder.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Where the jar, its archive and results are kept between runs: TREFOIL_CACHE, or a folder in the user's cache. Absolute. */
export function cacheFolder(environment: Environment = process.env): string {
  const { TREFOIL_CACHE: own, XDG_CACHE_HOME: users } = environment
  if (own) return resolve(own)
  return join(users ? resolve(users) : join(homedir(), '.cache'), 'trefoil')
}

/** Writes a file in one step: whoever reads at the same time sees all of it or nothing. Throws what the disk says. */
export function writeWhole(file: string, text: string): void {
  makeFolder(dirname(file))
  const temporary = `${file}.${randomUUID()}`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } catch (problem) {
    rmSync(temporary, { force: true })
    throw problem
  }
}

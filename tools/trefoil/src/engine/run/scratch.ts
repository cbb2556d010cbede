import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../diagnostic/diagnostic.ts'
import { makeFolder } from '../../make-folder.ts'

/** Gives a task a folder of its own in the cache, and removes it afterwards. Fails with TF2009 where none can be made. */
export async function withScratch<T>(cache: string, task: (folder: string) => Promise<T>): Promise<T> {
  const folder = create(cache)
  try {
    return await task(folder)
  } finally {
    remove(folder)
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Of a run that was killed: none takes a day. */
const isLeftOver = (folder: string): boolean => (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - 86_400_000

function create(cache: string): string {
  try {
    makeFolder(cache)
    for (const name of readdirSync(cache)) if (name.startsWith('run-') && isLeftOver(join(cache, name))) remove(join(cache, name))
    return mkdtempSync(join(cache, 'run-'))
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    const fix = 'Make it writable, or let TREFOIL_CACHE name another folder.'
    return fail({ code: 'TF2009', message: `The cache folder ${cache} cannot be written: ${reason}`, fix })
  }
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../diagnostic/diagnostic.ts'

/** Gives a task a folder of its own in the cache, and removes it afterwards. Fails with TF2009 where none can be made. */
export async function withScratch<T>(cache: string, task: (folder: string) => Promise<T>): Promise<T> {
  const folder = create(cache)
  try {
    return await task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function create(cache: string): string {
  try {
    mkdirSync(cache, { recursive: true })
    return mkdtempSync(join(cache, 'run-'))
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    const fix = 'Make it writable, or let TREFOIL_CACHE name another folder.'
    return fail({ code: 'TF2009', message: `The cache folder ${cache} cannot be written: ${reason}`, fix })
  }
}

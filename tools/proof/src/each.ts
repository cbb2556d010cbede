import { run } from './run.ts'
import { root } from './places.ts'
import type { Named } from '../corpus/documents.ts'

/** Longer than any document takes; what hangs is one document's failure. */
const longest = 3_600_000
const workers = 2

/**
 * Runs a program for each document, in a process of its own, which prints what it found as JSON: a few at a time, each
 * handed on as soon as it is there. What is printed cannot be anything else: the program is ours.
 */
export async function forEachDocument<T>(program: string, named: readonly Named[], then: (found: T) => void): Promise<readonly T[]> {
  const waiting = [...named]
  const done: T[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const ran = await run(process.execPath, ['--max-old-space-size=8192', program, next.name, next.file], { cwd: root, timeout: longest })
      if (ran.status !== 0) throw new Error(`${next.name} ended with ${ran.status}: ${ran.stderr}`)
      const found: T = JSON.parse(ran.stdout)
      then(found)
      done.push(found)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return done
}

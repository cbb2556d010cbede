import { run } from './run.ts'
import { root } from './places.ts'
import type { Named } from '../corpus/documents.ts'

/** Longer than any document takes; what hangs is one document's failure. */
const longest = 3_600_000
const workers = 2

interface Ends<T> {
  /** What to make of a document whose program fails. */
  readonly failed: (name: string, because: string) => T
  /** As soon as it is there. */
  readonly then: (found: T) => void
}

/**
 * Runs a program for each document, in a process of its own, which prints what it found as JSON: a few at a time. What is
 * printed cannot be anything else: the program is ours.
 */
export async function forEachDocument<T>(program: string, named: readonly Named[], { failed, then }: Ends<T>): Promise<readonly T[]> {
  const waiting = [...named]
  const done: T[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const ran = await run(process.execPath, ['--max-old-space-size=8192', program, next.name, next.file], { cwd: root, timeout: longest })
      const found: T = ran.status === 0 ? JSON.parse(ran.stdout) : failed(next.name, `ended with ${ran.status}: ${ran.stderr}`)
      then(found)
      done.push(found)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return done
}

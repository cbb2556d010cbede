import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { type Classified, classified, compared, type Compared } from './compared.ts'
import { breaksOf } from './judge.ts'
import { type Packages, type Version, versionOf } from './versions.ts'

/** Two documents, the second of which follows the first. */
export interface Step {
  readonly name: string
  readonly before: JsonObject
  readonly after: JsonObject
}

/** A step, and the packages before and after it. */
interface Taken<S> extends Classified {
  readonly step: S
  readonly old: Packages
  readonly now: Packages
}

/** A compiler reads this many pairs at once: more of them in one go take more memory than time. */
const atOnce = 50
/** The engine is a process of its own. */
const workers = 2

/**
 * Makes both versions of each step, and asks the classifier and the oracle. The versions come first: starting the engine
 * costs a process that has grown much more.
 */
export async function judged<S extends Step>(
  steps: readonly S[],
  workspace: string,
  tell: (step: S, found: Compared) => void,
): Promise<void> {
  writeFileSync(join(workspace, 'package.json'), '{ "type": "module" }')
  const taken = await takeAll(steps, workspace)
  for (let first = 0; first < taken.length; first += atOnce) {
    const found = await breaksOf(taken.slice(first, first + atOnce), workspace, `compile-${first}`)
    for (const [pair, breaks] of found) tell(pair.step, compared(pair, breaks))
  }
}

async function takeAll<S extends Step>(steps: readonly S[], workspace: string): Promise<readonly Taken<S>[]> {
  const roots = steps.map(({ before }) => before)
  const shared = new Map<JsonObject, Promise<Version>>()
  const oldOf = (root: JsonObject): Promise<Version> => {
    const known = shared.get(root) ?? versionOf(root, workspace)
    if (roots.indexOf(root) !== roots.lastIndexOf(root)) shared.set(root, known)
    return known
  }
  const waiting = [...steps.entries()]
  const taken: Taken<S>[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, step] = next
      try {
        const old = await oldOf(step.before)
        const now = await versionOf(step.after, workspace, old)
        taken[index] = { step, ...classified(old.api, now.api), old: old.packages, now: now.packages }
      } catch (thrown) {
        throw new Error(`${step.name}: there are no packages`, { cause: thrown })
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return taken
}

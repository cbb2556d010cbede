import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; gives the first that it made, or undefined where all stood there. One by one: where
 * a file system lets nobody make one (/proc), the recursive mkdir of Node never ends. Throws what the system says.
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = []
  let above = path
  for (; !stands(above) && dirname(above) !== above; above = dirname(above)) missing.push(above)
  return missing.toReversed().filter(makeOne)[0]
}

/** Whether it was made here: another run may have been quicker. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (thrown) {
    if (statSync(folder, quietly)?.isDirectory()) return false
    throw thrown
  }
}

const quietly = { throwIfNoEntry: false } as const
const stands = (path: string): boolean => statSync(path, quietly) !== undefined

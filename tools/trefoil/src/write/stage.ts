import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail } from '../diagnostic/diagnostic.ts'
import { makeFolder } from '../make-folder.ts'
import { ownFolder } from './manifest.ts'

/** A folder inside the output folder, on the same file system, for files on their way. One run at a time has it. */
export interface Stage {
  readonly folder: string
  /** Removes it, and every folder that it took to make it which is still empty. */
  close(): void
}

/** Opens the stage of an output folder, and clears that of a run which was killed. Throws TF5006 where another run has it. */
export function openStage(out: string): Stage {
  const own = join(out, ownFolder)
  const firstMade = makeFolder(own)
  const folder = join(own, 'staging')
  take(folder, out)
  return {
    folder,
    close() {
      rmSync(folder, { recursive: true, force: true })
      if (firstMade !== undefined) removeEmptyFolders(own, dirname(firstMade))
    },
  }
}

const owner = (folder: string): string => join(folder, 'owner')

function take(folder: string, out: string): void {
  const made = makeFolder(folder)
  if (made === undefined) {
    if (isHeld(folder)) busy(folder, out)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
  }
  writeFileSync(owner(folder), `${process.pid}\n`)
}

function busy(folder: string, out: string): never {
  return fail({
    code: 'TF5006',
    message: `Another run is writing to ${out}`,
    fix: `Wait until it is done; if there is none, remove ${folder}.`,
  })
}

/** Whether the process that made the stage still runs; one that was killed left it behind. */
function isHeld(folder: string): boolean {
  try {
    const pid = Number(readFileSync(owner(folder), 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes a folder and those above it while they are empty, up to the one that they are within. */
export function removeEmptyFolders(from: string, within: string): void {
  try {
    for (let folder = from; folder !== within && folder.startsWith(within); folder = dirname(folder)) rmdirSync(folder)
  } catch {
    // The first that is not empty ends it.
  }
}

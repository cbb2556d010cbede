import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, writeWhole } from '../../engine/cache.ts'
import { fail } from '../../diagnostic/diagnostic.ts'
import type { JsonObject } from '../../spec/document.ts'

/** Where the engine's answer on a document is kept that has no surface of its own. */
export interface KeptSurface {
  readonly file: string
  readonly keep: (text: string) => void
}

/**
 * Opens the place in the cache: one for each document, and for each surface whose names it is to keep, which stands there
 * until the engine has answered. Throws TF2009 where the cache cannot be written.
 */
export function keptSurface(root: JsonObject, pins: string | undefined): KeptSurface {
  const pinned = pins !== undefined && existsSync(pins) ? readFileSync(pins, 'utf8') : undefined
  const folder = join(cacheFolder(), 'compared')
  const file = join(folder, `${hash('sha256', JSON.stringify([root, pinned])).slice(0, 32)}.ts`)
  if (pinned !== undefined && !existsSync(file)) write(file, pinned)
  return {
    file,
    keep: (text) => {
      write(file, text)
      forgetOld(folder)
    },
  }
}

function write(file: string, text: string): void {
  try {
    writeWhole(file, text)
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    const fix = 'Make it writable, or let TREFOIL_CACHE name another folder.'
    fail({ code: 'TF2009', message: `The cache folder ${dirname(file)} cannot be written: ${reason}`, fix })
  }
}

const most = 40

/** Those written last are kept. */
function forgetOld(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name))
  if (files.length <= most) return
  const byAge = files
    .map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)
  for (const { file } of byAge.slice(most / 2)) rmSync(file, { force: true })
}

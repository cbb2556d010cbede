import { fail, type Position } from '../diagnostic/diagnostic.ts'
import type { Environment } from './cache.ts'
import type { Surface } from './surface.ts'
import { headerOf } from './text/header.ts'
import { keep, recall } from './text/kept.ts'

export interface ReadSurface {
  readonly surface: Surface
  readonly digest: string
}

/**
 * Reads the text of a surface.ts; `file` is for diagnostics. Fails with TF2007 where the text is not what trefoil writes,
 * for example after a merge with conflicts.
 */
export async function readSurface(text: string, file: string, environment: Environment): Promise<ReadSurface> {
  const conflict = text.search(/^<{7} /m)
  if (conflict !== -1) fail({ code: 'TF2007', message: 'A merge has left conflicts here', fix: mend, at: position(text, conflict, file) })
  const header = headerOf(text)
  if (header === undefined) return fail({ code: 'TF2007', message: noDigest, fix: restore, at: position(text, 0, file) })
  const known = recall(text, environment)
  if (known) return { surface: known, digest: header.digest }
  const { readText } = await import('./text/read.ts')
  const surface = readText(text, header)
  if (!('message' in surface)) {
    keep(text, surface, environment)
    return { surface, digest: header.digest }
  }
  const message = `This is not what trefoil writes: ${surface.message}`
  return fail({ code: 'TF2007', message, fix: restore, at: position(text, surface.offset, file) })
}

const noDigest = 'The first line names no digest that this version of trefoil knows'
const mend = 'Take either side of each conflict and generate again: the engine then fills in what is missing, and names stay.'
const restore = 'Restore the committed file, or delete it: then all names are the ones that the engine gives to a new document.'

function position(text: string, offset: number, file: string): Position {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1, length: 1 }
}

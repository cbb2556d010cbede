import { fail } from '../diagnostic/diagnostic.ts'
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
  const header = headerOf(text) ?? failAt(text, file, 0, 'The first line names no digest that this version of trefoil knows')
  const known = recall(text, environment)
  if (known) return { surface: known, digest: header.digest }
  const { readText } = await import('./text/read.ts')
  const surface = readText(text, header)
  if ('message' in surface) return failAt(text, file, surface.offset, `This is not what trefoil writes: ${surface.message}`)
  keep(text, surface, environment)
  return { surface, digest: header.digest }
}

function failAt(text: string, file: string, offset: number, message: string): never {
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  return fail({
    code: 'TF2007',
    message,
    fix: 'Restore the committed file, or delete it: then all names are the ones that the engine gives to a new document.',
    at: { file, line: before.length, column, length: 1 },
  })
}

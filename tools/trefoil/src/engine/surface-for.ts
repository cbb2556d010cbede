import { existsSync, readFileSync } from 'node:fs'
import type { Document } from '../spec/document.ts'
import type { Environment } from './cache.ts'
import { digestOf } from './digest.ts'
import { readSurface } from './read-surface.ts'
import { skeletonOf } from './skeleton/skeleton.ts'
import type { Surface } from './surface.ts'

interface Question {
  readonly document: Document
  /** The path of surface.ts. It is read where it exists, and never written. */
  readonly file: string
  /** Whether the engine runs although the committed surface still holds. */
  readonly engine: 'when-needed' | 'always'
  readonly environment?: Environment
}

export interface Answer {
  readonly surface: Surface
  /** What surface.ts has to say. */
  readonly text: string
  readonly engine: 'ran' | 'reused'
}

/**
 * What openapi-generator says of a document: from the committed surface while its digest holds, else from a run of the
 * engine, in which every name that stands there stays. Throws a DiagnosticError with a TF2 code.
 */
export async function surfaceFor({ document, file, engine, environment = process.env }: Question): Promise<Answer> {
  const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined
  const committed = text === undefined ? undefined : await readSurface(text, file, environment)
  if (engine === 'when-needed' && text !== undefined && committed?.digest === digestOf(skeletonOf(document, committed?.surface)))
    return { surface: committed.surface, text, engine: 'reused' }
  // What runs the engine is not even loaded while nobody needs it.
  const { ask } = await import('./ask.ts')
  return { ...(await ask(document, committed?.surface, environment)), engine: 'ran' }
}

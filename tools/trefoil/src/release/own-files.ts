import { rmSync } from 'node:fs'
import { DiagnosticError } from '../diagnostic/diagnostic.ts'
import { writeWhole } from '../engine/cache.ts'
import { diskError } from '../write/disk.ts'

/** A file of ours to write, or without a text to remove. Throws TF5001 for what the disk refuses. */
export interface Edit {
  /** Absolute. */
  readonly file: string
  readonly text?: string
}

export function carryOut({ file, text }: Edit): void {
  try {
    if (text === undefined) rmSync(file, { force: true })
    else writeWhole(file, text)
  } catch (thrown) {
    throw new DiagnosticError([diskError(thrown, file)])
  }
}

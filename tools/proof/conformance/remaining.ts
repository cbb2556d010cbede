import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from './parts.ts'

/** Cases of the suite that the emitted validators do not agree with, and why. */
export interface Remaining {
  readonly parts: readonly Part[]
  readonly file: string
  readonly group: string
  /** The cases by name; absent where it is all of the group. */
  readonly tests?: readonly string[]
  readonly reason: string
}

export const remaining: readonly Remaining[] = JSON.parse(readFileSync(join(import.meta.dirname, 'remaining.json'), 'utf8'))

import type { EmittedFile } from '../emit/kit/file.ts'

/** All that a run would write under the output folder, by path from it (`client/src/index.ts`, `trefoil.json`). */
export type Output = readonly EmittedFile[]

/** A file of ours elsewhere: surface.ts next to a config. */
export interface Beside {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

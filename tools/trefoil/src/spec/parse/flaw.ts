import type { Mutable } from '../json.ts'

/** A range of a text, in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something wrong in a text, before it is known which file that is. */
export interface Flaw {
  readonly span: Span
  readonly message: string
  readonly fix: string
}

/** Where the value at a path stands in a text. */
export interface Place {
  /** Absent for items of arrays and for the root. */
  readonly key: Span | undefined
  readonly value: Span
}

/** Finds the value at a path, or the nearest ancestor that the text has. */
export type Locate = (path: readonly string[]) => Place

export interface Parsed {
  /** Absent where the text is too broken to say. */
  readonly value: Mutable | undefined
  readonly flaws: readonly Flaw[]
  readonly locate: Locate
}

/** Values nested deeper than this are refused, so that nobody who walks a document needs to fear for the stack. */
export const deepest = 500

export const tooDeep = (start: number): Flaw => ({
  span: { start, end: start + 1 },
  message: `Values are nested more than ${deepest} levels deep`,
  fix: 'Flatten the value, or move parts of it into components.',
})

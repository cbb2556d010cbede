/** Where a text was put: the position, and the offsets of what it stands in. */
export interface Place {
  readonly position: string
  readonly start: number
  readonly end: number
}

/** A file with texts in their places. */
export interface Written {
  readonly file: string
  readonly text: string
  readonly places: readonly Place[]
}

/** What the command is run on. */
export interface Filled {
  readonly files: readonly Written[]
  readonly args: readonly string[]
}

/** Gives the text for a position, or undefined where it is to have what is meant to stand there. */
export type Words = (position: string) => string | undefined

/** Something with positions that a text of somebody else can stand in. */
export interface Subject {
  readonly name: string
  readonly positions: readonly string[]
  /** Whether a text can stand in the position at all: no file system has a file of any name. */
  readonly canHold: (position: string, text: string) => boolean
  readonly fill: (words: Words, scope: string) => Filled
  /** Something harmless that means as much as the text where a text means something: a header that none can be called. */
  readonly alike: (position: string, text: string) => string | undefined
}

/** What stands in a position where nothing else is asked for. */
export const harmless = 'harmless'

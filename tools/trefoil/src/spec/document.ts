import type { Position } from '../diagnostic/diagnostic.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** A JSON pointer (RFC 6901) into the bundled document: '' is its root, '/paths/~1things/get' an operation. */
export type Pointer = string

/** The dialect of a document's schemas. */
export type Dialect = '3.0' | '3.1'

/** What "the document" means everywhere: all files as one value, after overlays. */
export interface Document {
  /** Each $ref in it is local (`#/...`) and resolves. */
  readonly root: JsonObject
  readonly dialect: Dialect
  /** The file that was asked for; absolute. */
  readonly file: string
  /** Every file that was read, overlays too; absolute, sorted. A change in none of them changes nothing here. */
  readonly files: readonly string[]
  /** Where the author wrote the value at this pointer (its key, where it has one). Slow: meant for diagnostics. */
  position(pointer: Pointer): Position
}

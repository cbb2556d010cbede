import type { Diagnostic, Position } from '../diagnostic/diagnostic.ts'

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
  /**
   * Each $ref in it is local (`#/...`, percent-encoded: see pointerOfRef) and resolves, perhaps to another one. There is
   * none where OpenAPI has no Reference Object, but for a path item in a callback that leads to one around it. In data
   * (examples, enums, defaults, extensions) a `$ref` is no reference and stands as it was written. No schema has an $id or
   * an anchor any more, so that every pointer counts from here; of Swagger 2.0 this is what it was upgraded to.
   */
  readonly root: JsonObject
  readonly dialect: Dialect
  /** The file that was asked for; absolute. */
  readonly file: string
  /** Every file that was read, overlays too; absolute, sorted. A change in none of them changes nothing here. */
  readonly files: readonly string[]
  /** What is odd but lets the rest be right. */
  readonly warnings: readonly Diagnostic[]
  /**
   * Where the author wrote the value at this pointer: its key, where it has one. Of what is not there, the nearest thing
   * around it. Slow: meant for diagnostics.
   */
  position(pointer: Pointer): Position
  /** The same, but the value and not its key: for what is wrong with a scalar. */
  valuePosition(pointer: Pointer): Position
  /** Where that is which the author has at this pointer: in a document of Swagger 2.0, which is upgraded, most has moved. */
  readonly moved: (pointer: Pointer) => Pointer
}

import type { HeadersSource } from './headers.ts'
import type { Write } from './outgoing.ts'
import type { Read } from './read.ts'
import type { Security } from './security.ts'

/** What the document says of an operation. What it names is bundled with it, and nothing else. */
export interface OperationShape {
  readonly id: string
  /** Where the API is, unless the configuration says otherwise. */
  readonly server: string
  readonly method: string
  /** The template, `/things/{id}`. A value that is neither list nor object needs no mention in `parameters`. */
  readonly path: string
  /** How each is written, by member; with its name on the wire where that is another. */
  readonly parameters?: Readonly<Record<string, Write | readonly [name: string, write: Write]>>
  /** The members that must be given, beside those in the path, which always must. */
  readonly required?: readonly string[]
  readonly security?: Security
  /** The media types that answers are documented with. */
  readonly accept?: string
  /** How the body of each documented answer is read, by status: `200`, `'4XX'`, `default`. Success begins with 2. */
  readonly answers: Readonly<Record<string, Read>>
}

/** What a caller may set for one call. */
export interface CallOptions {
  readonly signal?: AbortSignal
  /** Sent with this call, in place of others of the same name. */
  readonly headers?: HeadersSource
  /** Where the API is, in place of the configured host. */
  readonly host?: string
}

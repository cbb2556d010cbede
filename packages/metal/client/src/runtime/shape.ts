import type { HeadersSource } from './headers.ts'
import type { Middleware, Write } from './call.ts'
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
  /** How each is written, by member. */
  readonly parameters?: Readonly<Record<string, Write>>
  /** The members that must be given, beside those in the path, which always must. */
  readonly required?: readonly string[]
  readonly security?: Security
  /** The media types that answers are documented with. */
  readonly accept?: string
  /** How the body of each documented answer is read, by status: `200`, `'4XX'`, `default`. Success begins with 2. */
  readonly answers: Readonly<Record<string, Read>>
}

/** What a caller may set for one call, each in place of what the configuration says. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** How long the call may take with all its tries, in milliseconds. */
  readonly timeout?: number | undefined
  /** Sent with the call; of those with the same name, a call's stands in place of the configuration's. */
  readonly headers?: HeadersSource | undefined
  /** Where the API is: one of the document's servers, or any other URL. */
  readonly server?: string | undefined
  /** Called in place of the platform's. */
  readonly fetch?: typeof fetch | undefined
  /** Around each try, the last one outermost. */
  readonly middleware?: readonly Middleware[] | undefined
  /** What `retry()` makes. */
  readonly retry?: Middleware | undefined
  /** What `validate()` makes: it sees a call before its first try, and its answer after the last. */
  readonly validate?: Middleware | undefined
}

/** A key, or what gives one before each try that needs it. */
export type Credential = string | (() => string | Promise<string>)

/** What holds for every call of a client. */
export interface ConfigurationOptions extends Omit<CallOptions, 'signal' | 'server'> {
  /** Where the API is, in place of the document's server: `https://api.example.com/v1`. */
  readonly host?: string | undefined
  /** Credentials by the name of their security scheme; for HTTP basic `user:password`. */
  readonly apiKey?: Readonly<Record<string, Credential | undefined>> | undefined
  /** What stands before the key, by the name of its security scheme: `Bearer`. */
  readonly apiKeyPrefix?: Readonly<Record<string, string | undefined>> | undefined
}

/** What holds for one call; of the headers, the configuration's and then its own. */
export interface Settings extends Omit<CallOptions & ConfigurationOptions, 'headers'> {
  readonly headers: readonly (HeadersSource | undefined)[]
}

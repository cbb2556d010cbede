import type { PackageMetadata } from './emit/options.ts'
import type { PaginationConfig } from './model/pagination/config.ts'
import type { FormatPolicy } from './model/schema/formats.ts'

/** What `trefoil.config.ts` says. Paths are relative to the folder of the config. */
export interface Config {
  /** Short name of the API, for messages: `metal`. */
  readonly name: string
  /** The document's root file. */
  readonly spec: string
  /** Globs or paths; applied in the order of the list, matches of a glob by name. */
  readonly overlays?: readonly string[]
  /** Where client/, validators/ and fixtures/ go. */
  readonly out: string
  /** npm scope of the three packages. */
  readonly scope: string
  readonly package?: PackageMetadata
  readonly validators?: {
    readonly dialect?: 'zod' | 'zod/mini'
    /**
     * Which formats a value has to have: all that there is a check for, by default; none; only those named; or all but
     * those named. What is left has its place in types, comments and fixtures, and restricts nothing.
     */
    readonly formats?: FormatPolicy
    /**
     * What becomes of a value in an answer that its enum does not list: refused by default; or let through, as the types
     * of answers do, so that what the server adds breaks no client that is there.
     */
    readonly unknownEnumValues?: 'refuse' | 'accept'
  }
  readonly patterns?: {
    /**
     * What becomes of a regular expression whose time grows faster than the text that does not match: a warning by
     * default, an error, or nothing.
     */
    readonly superLinear?: 'warn' | 'error' | 'allow'
  }
  /** Names of API classes that are not to be the engine's: the tag, or `default` for operations without one, to name. */
  readonly groups?: Readonly<Record<string, string>>
  /** Public names of schemas and operations that are not to be the engine's: JSON pointer in the document, to name. */
  readonly names?: Readonly<Record<string, string>>
  /**
   * How the pages of operations follow each other: operationId, or JSON pointer in the document, to what
   * `x-trefoil-pagination` would say of it there. false where that is not to count.
   */
  readonly pagination?: Readonly<Record<string, PaginationConfig | false>>
}

/** Types a config; it changes nothing. */
export function defineConfig(config: Config): Config {
  return config
}

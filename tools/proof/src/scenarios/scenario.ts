import type { Config } from '../../../trefoil/src/config.ts'
import type { Json } from '../../../trefoil/src/model/schema.ts'

/**
 * A feature shown by example: a document, and what comes of it. See tools/proof/scenarios/README.md for how one is written.
 */
export interface Scenario {
  /** Area and name: `strings/pattern`. */
  readonly id: string
  readonly title: string
  /** The first sentence or two, for the index of features. */
  readonly why: string
  /** By name; the first one is the root of the document. */
  readonly files: readonly SourceFile[]
  /** What a config would say beside where the document is and where the packages go. */
  readonly config: Partial<Config>
  readonly excerpts: readonly Excerpt[]
  /** Modules that have to compile beside the packages. */
  readonly uses: readonly string[]
  readonly verdicts: readonly Verdicts[]
  /** What a validator means, in JSON Schema 2020-12, where no one schema of the document says it. By exported name. */
  readonly meanings: ReadonlyMap<string, Json>
  readonly calls: readonly Call[]
  /** All that the tool has to say, in its order. */
  readonly diagnostics: readonly Said[]
}

export interface SourceFile {
  readonly path: string
  readonly text: string
}
/** Pieces of the text of an emitted file, in their order. */
export interface Excerpt {
  readonly path: string
  readonly pieces: readonly string[]
}
export interface Verdicts {
  /** The exported validator. */
  readonly validator: string
  /** Where its schema stands, if that is no named one. */
  readonly pointer: string | undefined
  readonly rows: readonly Row[]
}
export interface Row {
  readonly value: unknown
  readonly valid: boolean
  /** What ajv says where it is known to be wrong. */
  readonly byAjv: boolean
  /** Path and message of the first issue; empty where it is not looked at. */
  readonly issue: string
}
/** A call of the fixtures, and its result as JSON. */
export interface Call {
  readonly expression: string
  readonly result: unknown
}
export interface Said {
  /** `7`, or `pet.yaml:7`. */
  readonly place: string
  /** `warning TF3106`. */
  readonly code: string
  readonly message: string
}

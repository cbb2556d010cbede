import type { Json, Pointer } from '../spec/document.ts'
import type { Id } from '../spec/pointer.ts'
import type { Schema } from './schema.ts'

/** One API, with the one meaning that all emitters, compat and docs read. It knows no TypeScript syntax and no zod. */
export interface Api {
  /** Short, for headers and messages: `metal`. */
  readonly name: string
  readonly title: string
  readonly description?: string
  /** `info.version` of the document. */
  readonly version: string
  readonly servers: readonly Server[]
  readonly securitySchemes: readonly SecurityScheme[]
  /** Sorted by name; operations within by name. */
  readonly groups: readonly Group[]
  /** Sorted by name. */
  readonly schemas: readonly NamedSchema[]
}

export interface Server {
  readonly url: string
  readonly description?: string
  readonly variables: readonly ServerVariable[]
}
export interface ServerVariable {
  readonly name: string
  readonly default: string
  readonly enum: readonly string[]
  readonly description?: string
}

export type SecurityScheme =
  | {
      readonly kind: 'apiKey'
      readonly key: string
      readonly in: 'header' | 'query' | 'cookie'
      readonly name: string
      readonly description?: string
    }
  | { readonly kind: 'http'; readonly key: string; readonly scheme: string; readonly description?: string }
  | { readonly kind: 'oauth2'; readonly key: string; readonly description?: string }
  | { readonly kind: 'openIdConnect'; readonly key: string; readonly url: string; readonly description?: string }
  | { readonly kind: 'mutualTLS'; readonly key: string; readonly description?: string }

/** One way to be let in: all of these schemes together. An empty list means that no credentials are needed. */
export type SecurityAlternative = readonly { readonly scheme: SecurityScheme; readonly scopes: readonly string[] }[]

/** The operations of one tag: one API class. */
export interface Group {
  /** The class: `InterconnectionsApi`. */
  readonly name: string
  /** Without extension, kebab-case, unique whatever the case: `interconnections-api`. */
  readonly fileName: string
  /** The tag in the document; absent for operations without one. */
  readonly tag?: string
  readonly description?: string
  readonly operations: readonly Operation[]
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE'

export interface Operation {
  readonly id: Id
  readonly pointer: Pointer
  /** The function and method: `getInterconnection`. */
  readonly name: string
  /** How the names of its types begin: `GetInterconnection` (…Parameters, …Responses). */
  readonly typeName: string
  /** The document's operationId, where it has one. */
  readonly operationId?: string
  readonly method: Method
  /** The template: `/connections/{connection_id}`. */
  readonly path: string
  readonly summary?: string
  readonly description?: string
  readonly deprecated: boolean
  /** The path item's and its own, in the document's order. */
  readonly parameters: readonly Parameter[]
  readonly body?: Body
  /** By status, numbers first, then ranges, then default. */
  readonly responses: readonly Response[]
  /** Any one of these will do. Empty where the document asks for nothing. */
  readonly security: readonly SecurityAlternative[]
  /** Only where the path or the operation has servers of its own. */
  readonly servers: readonly Server[]
}

export interface Parameter {
  readonly id: Id
  readonly pointer: Pointer
  /** On the wire. */
  readonly name: string
  /** Its key in the object of parameters: the wire name, or one made unique where two places use the same. */
  readonly member: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  readonly deprecated: boolean
  readonly description?: string
  readonly style: ParameterStyle
  readonly explode: boolean
  readonly allowReserved: boolean
  /** Set where the parameter has `content` instead of a style. */
  readonly mediaType?: string
  readonly schema: Schema
  readonly examples: readonly Json[]
}
export type ParameterStyle = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'

export interface Body {
  readonly pointer: Pointer
  readonly required: boolean
  readonly description?: string
  readonly contents: readonly Content[]
}
export interface Content {
  readonly mediaType: string
  /** `any` where the document gives none. */
  readonly schema: Schema
  readonly examples: readonly Json[]
}
export interface Response {
  readonly pointer: Pointer
  /** `200`, `4XX` or `default`. */
  readonly status: string
  readonly description: string
  readonly headers: readonly Header[]
  /** Empty where the answer has no body. */
  readonly contents: readonly Content[]
}
export interface Header {
  readonly name: string
  readonly required: boolean
  readonly deprecated: boolean
  readonly description?: string
  readonly schema: Schema
}

/** A schema with a public name: a component, or an inline one that the engine named. */
export interface NamedSchema {
  readonly id: Id
  readonly pointer: Pointer
  /** Unique and legal in TypeScript: `VirtualCircuit`. All other names derive from it; see names.ts. */
  readonly name: string
  /** Without extension, kebab-case, unique whatever the case: `virtual-circuit`. */
  readonly fileName: string
  /** The key under components.schemas; absent for inline schemas. */
  readonly key?: string
  readonly schema: Schema
  /** Whether it can be reached from itself. */
  readonly recursive: boolean
  /** Where values of it travel: in requests, in responses, both or neither. */
  readonly input: boolean
  readonly output: boolean
}

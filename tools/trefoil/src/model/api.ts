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
  /** What the API sends of its own accord. Sorted by name. */
  readonly webhooks: readonly IncomingOperation[]
  /** Sorted by name. */
  readonly schemas: readonly NamedSchema[]
}

export interface Server {
  readonly url: string
  readonly name?: string
  readonly description?: string
  readonly variables: readonly ServerVariable[]
}
export interface ServerVariable {
  readonly name: string
  readonly default: string
  readonly enum: readonly string[]
  readonly description?: string
}

export type SecurityScheme = SchemeCommon &
  (
    | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
    | { readonly kind: 'http'; readonly scheme: string; readonly bearerFormat?: string }
    | { readonly kind: 'oauth2'; readonly flows: readonly OAuthFlow[]; readonly metadataUrl?: string }
    | { readonly kind: 'openIdConnect'; readonly url: string }
    | { readonly kind: 'mutualTLS' }
  )

interface SchemeCommon {
  /** Its name under components, or the reference that an operation names it by. */
  readonly key: string
  readonly pointer: Pointer
  readonly description?: string
  readonly deprecated: boolean
}

/** One way to get an access token of OAuth 2.0. */
export interface OAuthFlow {
  readonly kind: 'implicit' | 'password' | 'clientCredentials' | 'authorizationCode' | 'deviceAuthorization'
  readonly urls: readonly { readonly name: 'authorization' | 'deviceAuthorization' | 'token' | 'refresh'; readonly url: string }[]
  readonly scopes: readonly { readonly name: string; readonly description: string }[]
}

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
  readonly summary?: string
  readonly description?: string
  /** The tag that this one belongs to. */
  readonly parent?: string
  /** What the tag is for, in a word of the document: `nav`, `audience`. */
  readonly kind?: string
  readonly operations: readonly Operation[]
}

/** As it is sent: `GET`, `QUERY`, or any other that a document has. */
export type Method = string

/** What a request says, whoever makes it, and how it can be answered. */
interface Exchange {
  readonly id: Id
  readonly pointer: Pointer
  /** The document's operationId, where it has one. */
  readonly operationId?: string
  readonly method: Method
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
}

export interface Operation extends Exchange {
  /** The function and method: `getInterconnection`. */
  readonly name: string
  /** How the names of its types begin: `GetInterconnection` (…Parameters, …Responses). */
  readonly typeName: string
  /** The template: `/connections/{connection_id}`. */
  readonly path: string
  /** Only where the path or the operation has servers of its own. */
  readonly servers: readonly Server[]
  /** What the API may send in consequence of it. */
  readonly callbacks: readonly Callback[]
  /** Where its answers are pages, as the document or the config says. */
  readonly pagination?: Pagination
}

/**
 * How the pages of an operation follow each other, known to fit it. Parameters are named by their member; `items` and
 * `next` are JSON pointers into the body of a success.
 */
export type Pagination = Paging &
  (
    | {
        readonly style: 'page'
        readonly parameter: string
        /** The number of the first page, where a call does not say one. */
        readonly first: number
        /** What says whether there are more. */
        readonly next?: Pointer
        /** The parameter that says how many items a page has: one with fewer is the last. */
        readonly size?: string
      }
    | { readonly style: 'offset'; readonly parameter: string; readonly next?: Pointer; readonly size?: string }
    | { readonly style: 'cursor'; readonly parameter: string; readonly next: Pointer }
    /** Without `next` it is the Link header that has the link. */
    | { readonly style: 'link'; readonly parameters: readonly string[]; readonly next?: Pointer }
  )

interface Paging {
  readonly items: Pointer
  /** Those of the two functions that are chosen and not derived: see names.ts. */
  readonly names: { readonly pages?: string; readonly items?: string }
}

/** A request that the API makes and the consumer answers: of a webhook, or of a callback. */
export interface IncomingOperation extends Exchange {
  /** The type of the request: `NewPetWebhook`, `OnDataCallback`. How its other names begin. */
  readonly typeName: string
  /** Its name under `webhooks` or `callbacks`. */
  readonly key: string
}

/** Requests that an operation asks for, to an address that it gives (OpenAPI 3.1.0, section 4.8.18). */
export interface Callback {
  readonly key: string
  readonly addresses: readonly {
    /** A URL with runtime expressions in braces: `{$request.body#/url}`. */
    readonly expression: string
    readonly operations: readonly IncomingOperation[]
  }[]
}

export interface Parameter {
  readonly id: Id
  readonly pointer: Pointer
  /** On the wire. */
  readonly name: string
  /** Its key in the object of parameters: the wire name, or one made unique where two places use the same. */
  readonly member: string
  /** `querystring` is the query as a whole. */
  readonly in: 'path' | 'query' | 'querystring' | 'header' | 'cookie'
  readonly required: boolean
  readonly deprecated: boolean
  readonly description?: string
  readonly style: ParameterStyle
  readonly explode: boolean
  readonly allowReserved: boolean
  /** Set where the parameter has `content` instead of a style. */
  readonly mediaType?: string
  /** How members of it are written, where its content is a form. */
  readonly encodings: readonly MemberEncoding[]
  /** With the empty text, where the document lets it be given for any other value. */
  readonly schema: Schema
  readonly examples: readonly Json[]
}
export type ParameterStyle = 'simple' | 'label' | 'matrix' | 'cookie' | QueryStyle
export type QueryStyle = 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'

export interface Body {
  readonly pointer: Pointer
  readonly required: boolean
  readonly description?: string
  readonly contents: readonly Content[]
}
export interface Content {
  readonly mediaType: string
  /** `any` where the document gives none; a list where it gives the schema of items alone. */
  readonly schema: Schema
  /** Of each item, where the media type is a sequence of them, such as `application/jsonl`. */
  readonly itemSchema?: Schema
  readonly examples: readonly Json[]
  /** How members of a form are written; only those of which the document says something. */
  readonly encodings: readonly MemberEncoding[]
  /** How the parts of a multipart message without names are written: the first ones, and all others. */
  readonly parts?: { readonly first: readonly Encoding[]; readonly others?: Encoding }
}

/** How a value in a body is written (OpenAPI 3.1.0, section 4.8.15). */
export interface Encoding {
  readonly pointer: Pointer
  /** Media types of the value, the first one preferred; wildcards are possible. */
  readonly contentTypes: readonly string[]
  /** Those of its part, where the body is a multipart message. */
  readonly headers: readonly Header[]
  /** Set where it is written as a query parameter is; content types then count for nothing. */
  readonly style?: { readonly style: QueryStyle; readonly explode: boolean; readonly allowReserved: boolean }
}
export interface MemberEncoding extends Encoding {
  /** The member of the form. */
  readonly name: string
}

export interface Response {
  readonly pointer: Pointer
  /** `200`, `4XX` or `default`. */
  readonly status: string
  readonly summary?: string
  /** Empty where the document has none. */
  readonly description: string
  readonly headers: readonly Header[]
  /** Empty where the answer has no body. */
  readonly contents: readonly Content[]
  readonly links: readonly Link[]
}

/** What can be called with values of an answer (OpenAPI 3.1.0, section 4.8.20). */
export interface Link {
  readonly pointer: Pointer
  readonly key: string
  readonly description?: string
  /** The operation that it leads to; absent where that is not in this document. */
  readonly target?: Id
  /** As the document names the operation: its operationId or a reference. */
  readonly names: string
  /** By the name of the parameter, with its place before it where the document says so: `path.id`. Values may be runtime expressions. */
  readonly parameters: readonly { readonly name: string; readonly value: Json }[]
  readonly body?: Json
  readonly server?: Server
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

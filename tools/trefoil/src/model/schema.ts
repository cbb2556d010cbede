import type { Json, Pointer } from '../spec/document.ts'
import type { NamedSchema } from './api.ts'

export type { Json, JsonObject, Pointer } from '../spec/document.ts'

/**
 * What values a place admits: a closed union, switched over by `kind`. A JSON Schema with several assertions side by
 * side is an `allOf` of these; a list of types (and 3.0's nullable) is an `anyOf`. So an emitter never meets a keyword
 * that speaks of another type than its own, and nothing of OpenAPI's version differences is left.
 */
export type Schema =
  | AnySchema
  | NeverSchema
  | NullSchema
  | BooleanSchema
  | NumberSchema
  | StringSchema
  | ArraySchema
  | ObjectSchema
  | EnumSchema
  | ReferenceSchema
  | AnyOfSchema
  | OneOfSchema
  | AllOfSchema
  | NotSchema

interface Common {
  readonly annotations: Annotations
  /** Its place in the document, for diagnostics. Several schemas made from one keyword set share it. */
  readonly pointer: Pointer
}

/** What a document says of a schema that no value can break. */
export interface Annotations {
  readonly title?: string
  readonly description?: string
  readonly deprecated: boolean
  readonly readOnly: boolean
  readonly writeOnly: boolean
  readonly default?: Json
  /** `example`, `examples`: only those that the document gives, valid or not. */
  readonly examples: readonly Json[]
  /** How a value is written as XML, where the document says so. */
  readonly xml?: Xml
  /** What a text is the JSON of (JSON Schema 2020-12 Validation, section 8.5): nothing looks into it but what parses it. */
  readonly content?: Schema
}

/** OpenAPI's XML object (OpenAPI 3.2.0, section "XML Object"; what earlier versions say comes to the same). */
export interface Xml {
  /** Absent where the value is written as its kind has it by default. */
  readonly node?: 'element' | 'attribute' | 'text' | 'cdata' | 'none'
  readonly name?: string
  readonly namespace?: string
  readonly prefix?: string
  /** Whether the elements of a list stand in an element of their own. */
  readonly wrapped: boolean
}

/** Admits every value. */
export interface AnySchema extends Common {
  readonly kind: 'any'
}
/** Admits none. */
export interface NeverSchema extends Common {
  readonly kind: 'never'
}
export interface NullSchema extends Common {
  readonly kind: 'null'
}
export interface BooleanSchema extends Common {
  readonly kind: 'boolean'
}
export interface NumberSchema extends Common {
  readonly kind: 'number'
  /** Only numbers without a fraction; 1.0 is one. */
  readonly integer: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly format?: string
  readonly formatIs?: 'annotation'
}
export interface StringSchema extends Common {
  readonly kind: 'string'
  /** Lengths count code points. */
  readonly minLength?: number
  readonly maxLength?: number
  /** An ECMAScript expression for the u flag, not anchored; known to compile. */
  readonly pattern?: string
  readonly format?: string
  /** Where the config leaves a format that is asserted otherwise to be a remark. */
  readonly formatIs?: 'annotation'
}
export interface ArraySchema extends Common {
  readonly kind: 'array'
  /** The schema of each element, after those of `prefix`. */
  readonly items: Schema
  readonly prefix: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems: boolean
  readonly contains?: { readonly schema: Schema; readonly min: number; readonly max?: number }
}
export interface ObjectSchema extends Common {
  readonly kind: 'object'
  readonly properties: readonly Property[]
  /** Members that must stand but have no schema of their own among the properties. */
  readonly requiredOnly: readonly string[]
  /** The schema of members that are in no property and match no pattern. `any` where the document says nothing. */
  readonly additional: Schema
  readonly patterns: readonly { readonly pattern: string; readonly schema: Schema }[]
  readonly propertyNames?: Schema
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly dependentRequired: readonly { readonly name: string; readonly requires: readonly string[] }[]
}
export interface Property {
  /** As it goes over the wire. */
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}
/** `enum` and `const`: the admitted values, each once. */
export interface EnumSchema extends Common {
  readonly kind: 'enum'
  readonly values: readonly Json[]
  /** How the document said it, for messages and for the list of constraints. */
  readonly keyword: 'enum' | 'const'
  /**
   * Where the config lets other values of the listed strings' or numbers' type through, because they may be new ones: in
   * what comes from the API, or wherever a schema serves requests as well.
   */
  readonly unknown?: 'in responses' | 'everywhere'
}
/** A named schema, by reference; cycles pass through these alone. */
export interface ReferenceSchema extends Common {
  readonly kind: 'reference'
  readonly target: NamedSchema
}
export interface AnyOfSchema extends Common {
  readonly kind: 'anyOf'
  readonly of: readonly Schema[]
  /** Where it came from: the keyword, or a list of types (nullable). */
  readonly keyword: 'anyOf' | 'type'
  readonly discriminator?: Discriminator
  /**
   * Where a schema has keywords of one type and no `type`: the branch that they speak of. JSON Schema admits values of
   * the other types too, but nobody means them: types and fixtures leave them out, validators may not.
   */
  readonly meant?: Schema
}
/** Exactly one of them. */
export interface OneOfSchema extends Common {
  readonly kind: 'oneOf'
  readonly of: readonly Schema[]
  readonly discriminator?: Discriminator
}
export interface AllOfSchema extends Common {
  readonly kind: 'allOf'
  readonly of: readonly Schema[]
}
export interface NotSchema extends Common {
  readonly kind: 'not'
  readonly of: Schema
}
/** OpenAPI's discriminator object, its mapping resolved: each value, and the branch (index into `of`) that it names. */
export interface Discriminator {
  readonly name: string
  readonly mapping: readonly { readonly value: string; readonly branch: number }[]
  /** The branch of objects whose member is missing, or has another value. */
  readonly otherwise?: number
}

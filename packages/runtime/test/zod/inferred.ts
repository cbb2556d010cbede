import type * as z from 'zod'
import type { Validator } from '../../src/zod/validator.ts'

/**
 * What makes validators of others, with the types that follow from what it is given; in the runtime itself these are left
 * to declarations. Compiled against this, a generated package shows that its types are those of its validators.
 */

type Schema<T = unknown> = z.core.$ZodType<T>
type Shape = Readonly<Record<string, Schema>>
interface Others {
  readonly patterns?: readonly (readonly [RegExp, Schema])[]
  readonly additional?: Schema
}

type Beyond<O extends Others> =
  | (O extends { readonly patterns: readonly (readonly [RegExp, infer P])[] } ? z.output<P> : never)
  | (O extends { readonly additional: infer A } ? z.output<A> : unknown)
type OptionalName<S extends Shape> = { [K in keyof S]: S[K] extends z.core.$ZodOptional ? K : never }[keyof S]
type Members<S extends Shape> = { -readonly [K in Exclude<keyof S, OptionalName<S>>]: z.output<S[K]> } & {
  -readonly [K in OptionalName<S>]?: z.output<S[K]>
}

export declare function object<S extends Shape>(shape: S): Validator<Members<S>>
export declare function object<S extends Shape, O extends Others>(shape: S, others: O): Validator<Members<S> & Record<string, Beyond<O>>>
export declare function strictObject<S extends Shape>(shape: S): Validator<Members<S>>
export declare function record<S extends Schema>(additional: S): Validator<Record<string, z.output<S>>>

export declare function array<S extends Schema>(items: S): Validator<z.output<S>[]>

type Items<P extends readonly Schema[]> = P extends readonly [infer First extends Schema, ...infer Rest extends readonly Schema[]]
  ? First extends z.core.$ZodOptional
    ? [z.output<First>?, ...Items<Rest>]
    : [z.output<First>, ...Items<Rest>]
  : []
export declare function tuple<const P extends readonly Schema[]>(prefix: P): Validator<Items<P>>
export declare function tuple<const P extends readonly Schema[], R extends Schema>(
  prefix: P,
  rest: R,
): Validator<[...Items<P>, ...z.output<R>[]]>

type Both<A, B> = unknown extends A ? B : unknown extends B ? A : A & B
type Together<S extends readonly Schema[]> = S extends readonly [infer First extends Schema, ...infer Rest extends readonly Schema[]]
  ? Both<z.output<First>, Together<Rest>>
  : unknown
export declare function allOf<const S extends readonly Schema[]>(schemas: S): Validator<Together<S>>
export declare function anyOf<const S extends readonly Validator[]>(schemas: S): Validator<z.output<S[number]>>
export declare function exactlyOne<const S extends readonly Validator[]>(schemas: S): Validator<z.output<S[number]>>
export declare function tagged<S extends Shape>(name: string, branches: S): Validator<z.output<S[keyof S]>>
export declare function nullable<S extends Schema>(schema: S): Validator<z.output<S> | null>
export declare function optional<S extends Schema>(schema: S): z.core.$ZodOptional<S>
export declare function lazy<S extends Schema>(make: () => S): Validator<z.output<S>>
export declare function untyped<T>(type: string, schema: Schema<T>): Validator<T>

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
export declare function values<const T>(list: readonly T[]): Validator<Writable<T>>

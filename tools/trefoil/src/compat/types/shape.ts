import type { NamedSchema } from '../../model/api.ts'
import type { Affixes } from '../../model/pattern/affixes.ts'
import type { Json } from '../../model/schema.ts'
import type { Direction } from '../../model/verdict/verdict.ts'
import type { Side } from '../sides.ts'

/** A type of the packages, as far as it matters for what fits where. */
export type Shape =
  | { readonly kind: Atom }
  | { readonly kind: 'literal'; readonly value: Json }
  | ListShape
  | RecordShape
  | { readonly kind: 'union'; readonly of: readonly Shape[] }
  | { readonly kind: 'intersection'; readonly of: readonly Shape[] }
  | NamedShape

export type Atom = 'unknown' | 'never' | 'null' | 'undefined' | 'boolean' | 'number' | 'string' | 'file' | 'object'

/** A list, or a tuple where elements at its start have types of their own. */
export interface ListShape {
  readonly kind: 'list'
  readonly first: readonly { readonly shape: Shape; readonly required: boolean }[]
  /** Of all others; absent where there are none. */
  readonly rest?: Shape
}

export interface RecordShape {
  readonly kind: 'record'
  readonly members: ReadonlyMap<string, MemberShape>
  /** What members of any name are, where the type says so. */
  readonly index?: Shape
  /** What members are whose names begin and end so. */
  readonly keyed?: readonly KeyedShape[]
  /** An interface, unlike a type written where it is used, does not fit an index signature by itself. */
  readonly declared: 'interface' | 'inline'
}
export interface KeyedShape {
  readonly names: Affixes
  readonly shape: Shape
}
export interface MemberShape {
  readonly required: boolean
  readonly shape: Shape
}

/** The type that a named schema has in one of its forms. */
export interface NamedShape {
  readonly kind: 'named'
  readonly side: Side
  readonly target: NamedSchema
  readonly form: Direction
}

export const atom = (kind: Atom): Shape => ({ kind })

/** Any of them. */
export function unionOf(of: readonly Shape[]): Shape {
  if (of.some(({ kind }) => kind === 'unknown')) return atom('unknown')
  const flat = of.flatMap((shape) => (shape.kind === 'union' ? shape.of : shape.kind === 'never' ? [] : [shape]))
  const [only] = flat
  if (only === undefined) return atom('never')
  return flat.length === 1 ? only : { kind: 'union', of: flat }
}

/** All of them. */
export function intersectionOf(of: readonly Shape[]): Shape {
  if (of.some(({ kind }) => kind === 'never')) return atom('never')
  const flat = of.flatMap((shape) => (shape.kind === 'intersection' ? shape.of : shape.kind === 'unknown' ? [] : [shape]))
  const [only] = flat
  if (only === undefined) return atom('unknown')
  return flat.length === 1 ? only : { kind: 'intersection', of: flat }
}

/** A list or an object of an enum, member by member. */
export function literalShape(value: Json): Shape {
  if (value === null) return atom('null')
  if (typeof value !== 'object') return { kind: 'literal', value }
  if (isList(value)) return { kind: 'list', first: value.map((item) => ({ shape: literalShape(item), required: true })) }
  const members = new Map(Object.entries(value).map(([name, inner]) => [name, { required: true, shape: literalShape(inner) }]))
  return { kind: 'record', members, declared: 'inline' }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

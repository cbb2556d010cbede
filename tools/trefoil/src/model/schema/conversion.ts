import type { Document, Json, Pointer } from '../../spec/document.ts'
import type { Log } from '../read/log.ts'
import type { ObjectPlace, Place } from '../read/place.ts'
import type { NamedSchema } from '../api.ts'
import type { Shown } from '../examples.ts'
import type { Annotations, Schema } from '../schema.ts'
import { everyType, type Types } from './types.ts'
import { intersection } from './types-of.ts'

/** A schema object that is being converted. */
export interface Site extends Reach {
  readonly place: ObjectPlace
}

/** What is known of the values that reach a schema, from what stands around it. */
export interface Reach {
  /** Other parts of the same conjunction admit these types alone, so the schema may leave out the rest. */
  readonly types: Types
  /** So they do of a member of an object, by its name. */
  readonly members?: (name: string) => Types
  /** How many schemas stand around this one. */
  readonly depth: number
  /** Whether it only tells values apart, as under `if` and `not`: of such a one no more values are let through. */
  readonly isCondition?: true
}

/** What rules convert with. */
export interface Conversion {
  readonly document: Document
  readonly log: Log
  /** The values that the document shows, to be judged once all schemas are known. */
  readonly shown: Shown[]
  /** The schema at a place: a reference where that has a name, otherwise what stands there. Never throws. */
  readonly schema: (place: Place, reach: Reach) => Schema
  /** The named schema at a place, if it has a name. */
  readonly named: (place: Place) => NamedSchema | undefined
  /** Gives a name to what a $ref means, where a copy of it will not do; otherwise undefined. */
  readonly nameTarget: (target: Place) => NamedSchema | undefined
  /** The named schemas that conditions refer to, and one of the references. */
  readonly conditions: Map<NamedSchema, Pointer>
  /** Whether enums let through what they do not list. */
  readonly unknownEnumValues: 'refuse' | 'accept'
  /** Whether a format that can be asserted is. */
  readonly isAsserted: (format: string) => boolean
  /** The types that values of a schema can have, or a member of these where one is named. */
  readonly typesOf: (schema: Json, member?: string) => Types
}

/** What reaches a schema of a member or an element. */
export const within = ({ depth, isCondition }: Reach): Reach => ({
  types: everyType,
  depth: depth + 1,
  ...(isCondition && { isCondition }),
})

/** The same for what only tells values apart. */
export const asCondition = (reach: Reach): Reach => ({ ...reach, isCondition: true })

/** What reaches a schema that stands beside the other keywords of a site: a branch of allOf, a condition. */
export function beside(site: Site, { typesOf }: Conversion): Reach {
  const { place, types, members } = site
  return {
    ...within(site),
    types,
    // What any type reaches is converted once, for all who refer to it.
    ...(types !== everyType && { members: (name) => common(members?.(name) ?? everyType, typesOf(place.value, name)) }),
  }
}

/** Where there is no type in common each part keeps its own: the verdict tells. */
function common(one: Types, other: Types): Types {
  const types = intersection(one, other)
  return types.size === 0 ? everyType : types
}

/** Makes the schemas of one place: they share its pointer and have no annotations until the place gives them. */
export const bare = (pointer: Pointer): { readonly annotations: Annotations; readonly pointer: Pointer } => ({
  annotations: noAnnotations,
  pointer,
})

export const noAnnotations: Annotations = { deprecated: false, readOnly: false, writeOnly: false, examples: [] }

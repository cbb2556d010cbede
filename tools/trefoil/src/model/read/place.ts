import type { Json, JsonObject, Pointer } from '../../spec/document.ts'
import { child } from '../../spec/pointer.ts'

/** A value of the document and where it stands: whoever reads it can say where it is wrong. */
export interface Place {
  readonly value: Json
  readonly pointer: Pointer
}
export interface ObjectPlace extends Place {
  readonly value: JsonObject
}
export interface ListPlace extends Place {
  readonly value: readonly Json[]
}

/** A member of an object of the document, under its key. */
export interface Entry extends Place {
  readonly key: string
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !isList(value)

export const isObjectPlace = <P extends Place>(place: P): place is P & ObjectPlace => isObject(place.value)
export const isListPlace = (place: Place): place is ListPlace => isList(place.value)

/** An own member, or undefined: what an object inherits is not in the document. */
export function member({ value, pointer }: ObjectPlace, name: string): Place | undefined {
  const found = Object.hasOwn(value, name) ? value[name] : undefined
  return found === undefined ? undefined : { value: found, pointer: child(pointer, name) }
}

export const entries = ({ value, pointer }: ObjectPlace): readonly Entry[] =>
  Object.entries(value).map(([key, inner]) => ({ key, value: inner, pointer: child(pointer, key) }))

export const elements = ({ value, pointer }: ListPlace): readonly Place[] =>
  value.map((inner, index) => ({ value: inner, pointer: child(pointer, index) }))

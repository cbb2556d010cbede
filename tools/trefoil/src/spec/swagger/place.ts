import type { Pointer } from '../document.ts'
import { isObject, memberOf, type Mutable, type MutableObject } from '../json.ts'
import type { Origin, Origins } from '../origins.ts'
import { child, tokens } from '../pointer.ts'

/** A value of a Swagger document: where it stands in it, and where the author wrote it. */
export interface Place {
  readonly value: Mutable
  readonly pointer: Pointer
  readonly origin: Origin
}
export interface ObjectPlace extends Place {
  readonly value: MutableObject
}
export interface ListPlace extends Place {
  readonly value: Mutable[]
}
/** A member under its key. */
export interface Entry extends Place {
  readonly key: string
}

type Known = { readonly origins: Origins }

/** A member of an object or element of a list. */
export function member({ value, pointer, origin }: Place, key: string, { origins }: Known): Entry | undefined {
  const found = memberOf(value, key)
  if (found === undefined || typeof value !== 'object' || value === null) return undefined
  return { key, value: found, pointer: child(pointer, key), origin: origins.inside(value, key, origin) }
}

export const entries = (place: ObjectPlace | ListPlace, known: Known): readonly Entry[] =>
  Object.keys(place.value).flatMap((key) => member(place, key, known) ?? [])

/** What stands at a pointer; undefined where nothing does. */
export function placeAt(root: Place, pointer: Pointer, known: Known): Place | undefined {
  let place: Place | undefined = root
  for (const token of tokens(pointer)) place = place && member(place, token, known)
  return place
}

export const isObjectPlace = <P extends Place>(place: P): place is P & ObjectPlace => isObject(place.value)
export const isListPlace = <P extends Place>(place: P): place is P & ListPlace => Array.isArray(place.value)

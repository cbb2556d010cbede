import type { Json, JsonObject, Pointer } from '../../spec/document.ts'
import { isObject } from '../../spec/json.ts'
import { child, pointerOfRef, valueAt } from '../../spec/pointer.ts'

/** A value of the document and where it stands. */
export interface Place {
  readonly pointer: Pointer
  readonly value: Json
}

/** A member under its key. */
export interface Entry extends Place {
  readonly key: string
}

export const member = ({ pointer, value }: Place, key: string): Place | undefined => {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return found === undefined ? undefined : { pointer: child(pointer, key), value: found }
}

/** The members of an object, sorted by key: what the engine sees is the same in whatever order they were written. */
export function entries({ pointer, value }: Place): readonly Entry[] {
  if (!isObject(value)) return []
  return Object.keys(value)
    .sort()
    .map((key) => ({ key, pointer: child(pointer, key), value: value[key] ?? null }))
}

export const entriesUnder = (place: Place, key: string): readonly Entry[] => {
  const found = member(place, key)
  return found === undefined ? [] : entries(found)
}

/** The items of a list in its own order. */
export function itemsUnder(place: Place, key: string): readonly Place[] {
  const found = member(place, key)
  if (found === undefined || !Array.isArray(found.value)) return []
  return found.value.map((value: Json, index) => ({ pointer: child(found.pointer, index), value }))
}

export const textUnder = ({ value }: Place, key: string): string | undefined => {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/** What a place refers to, where it is a local reference. */
export const targetOf = (place: Place): Pointer | undefined => {
  const ref = textUnder(place, '$ref')
  return ref === undefined ? undefined : pointerOfRef(ref)
}

/** The object at the end of the references that start here; nothing where they lead nowhere or in a circle. */
export function follow(root: JsonObject, start: Place): Place | undefined {
  const seen = new Set<Pointer>()
  let place = start
  while (isObject(place.value) && typeof place.value['$ref'] === 'string') {
    const pointer = targetOf(place)
    const value = pointer === undefined || seen.has(pointer) ? undefined : valueAt(root, pointer)
    if (pointer === undefined || value === undefined) return undefined
    seen.add(pointer)
    place = { pointer, value }
  }
  return isObject(place.value) ? place : undefined
}

import type { Json, JsonObject } from './document.ts'

/** JSON that is still being put together: the values of a document while they are read, bundled and overlaid. */
export type Mutable = null | boolean | number | string | Mutable[] | MutableObject
export interface MutableObject {
  [key: string]: Mutable
}

export const isObject: {
  (value: Mutable | undefined): value is MutableObject
  (value: Json | undefined): value is JsonObject
} = (value: Json | undefined): value is JsonObject & MutableObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The member of an object or item of an array that a token of a pointer names (RFC 6901 section 4). Inherited members do
 * not count, nor does the length of an array.
 */
export function memberOf(value: Mutable, token: string): Mutable | undefined
export function memberOf(value: Json, token: string): Json | undefined
export function memberOf(value: Json, token: string): Json | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined
}

/** Sets a member as plain data: `__proto__`, too, becomes a member and not the prototype. */
export function put(object: MutableObject, key: string, value: Mutable): void {
  if (key !== '__proto__') object[key] = value
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
}

/** How many objects and lists stand around the innermost value. */
export function depthOf(value: Mutable): number {
  let depth = 0
  const inside = (each: Mutable): readonly Mutable[] => (typeof each === 'object' && each !== null ? Object.values(each) : [])
  for (let level: readonly Mutable[] = [value]; level.length > 0; level = level.flatMap(inside)) depth += 1
  return depth - 1
}

/** What JSON calls it, for messages. */
export function kindOf(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

import { isObject, memberOf, put, type Mutable, type MutableObject } from '../json.ts'
import type { Container, Origin } from '../origins.ts'

/** How a part that is merged into a document becomes its own. */
export interface Patch {
  /** Where the part at a path was written. */
  readonly originOf: (path: readonly string[]) => Origin
  /** A copy of a part that nobody else holds. */
  readonly copyOf: (part: Mutable) => Mutable
  /** Notes where the new content of a slot was written. */
  readonly placed: (container: Container, key: string | number, origin: Origin) => void
  /** Called for a part that does not fit what it meets. */
  readonly misfit: (path: readonly string[], part: Mutable, met: Mutable) => void
}

export const isPrimitive = (value: Mutable): boolean => typeof value !== 'object' || value === null

/** Overlay 1.1, Action Object: objects are merged member by member, arrays joined, primitives replaced; nothing else fits. */
export function mergeObject(target: MutableObject, part: MutableObject, path: readonly string[], patch: Patch): void {
  for (const key of Object.keys(part)) {
    const member = memberOf(part, key) ?? null
    const met = memberOf(target, key)
    const here = [...path, key]
    if (met === undefined || (isPrimitive(met) && isPrimitive(member))) set(target, key, member, here, patch)
    else if (isObject(met) && isObject(member)) mergeObject(met, member, here, patch)
    else if (Array.isArray(met) && Array.isArray(member)) append(met, member, here, patch)
    else patch.misfit(here, member, met)
  }
}

/** Joins an array to an array; anything else becomes its last item. */
export function append(target: Mutable[], part: Mutable, path: readonly string[], patch: Patch): void {
  const joins = Array.isArray(part)
  for (const [index, item] of (joins ? part : [part]).entries()) {
    patch.placed(target, target.length, patch.originOf(joins ? [...path, String(index)] : path))
    target.push(patch.copyOf(item))
  }
}

/** Puts a part into a slot in place of what is there. */
export function set(container: Container, key: string, part: Mutable, path: readonly string[], patch: Patch): void {
  const value = patch.copyOf(part)
  if (Array.isArray(container)) container[Number(key)] = value
  else put(container, key, value)
  patch.placed(container, key, patch.originOf(path))
}

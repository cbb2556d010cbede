import type { Position } from '../diagnostic/diagnostic.ts'
import { memberOf, type Mutable, type MutableObject } from './json.ts'
import type { Source } from './source.ts'

/** Where a value was written. */
export interface Origin {
  readonly source: Source
  readonly path: readonly string[]
}

export type Container = MutableObject | Mutable[]

/**
 * Where the values of a document come from. What is not said follows from the container: a member of what stands in a
 * file at a path stands there at the path and its key. So only grafts are noted: slots whose content came from elsewhere.
 */
export interface Origins {
  /** Notes that the content of a slot was written at an origin. */
  readonly set: (container: Container, key: string | number, origin: Origin) => void
  /** Where the value at a path of the document was written; of what is not there, its nearest ancestor. */
  readonly at: (path: readonly string[]) => Origin
  /** Where a member of a container was written that itself was written at `around`. */
  readonly inside: (container: Container, key: string, around: Origin) => Origin
  /** Notes for a copy, and all in it, what is known of the value that it was made of. */
  readonly transfer: (from: Mutable, to: Mutable) => void
  /** The same for a document that is made of parts of this one. */
  readonly within: (root: Mutable) => Origins
}

type Grafts = WeakMap<Container, Map<string, Origin>>

export const createOrigins = (root: Mutable, rootSource: Source): Origins => originsIn(root, rootSource, new WeakMap())

function originsIn(root: Mutable, rootSource: Source, grafts: Grafts): Origins {
  const inside = (container: Container, key: string, { source, path }: Origin): Origin =>
    grafts.get(container)?.get(key) ?? { source, path: [...path, key] }

  const at = (path: readonly string[]): Origin => {
    let origin: Origin = { source: rootSource, path: [] }
    let value = root
    for (const token of path) {
      const member = memberOf(value, token)
      if (member === undefined || typeof value !== 'object' || value === null) break
      origin = inside(value, token, origin)
      value = member
    }
    return origin
  }

  const transfer = (from: Mutable, to: Mutable): void => {
    if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return
    const known = grafts.get(from)
    if (known !== undefined) grafts.set(to, new Map(known))
    for (const [key, member] of Object.entries(from)) transfer(member, memberOf(to, key) ?? null)
  }

  return {
    set: (container, key, origin) => {
      const known = grafts.get(container) ?? new Map<string, Origin>()
      grafts.set(container, known.set(String(key), origin))
    },
    at,
    inside,
    transfer,
    within: (other) => originsIn(other, rootSource, grafts),
  }
}

/** Where the author wrote it: its key where it has one. */
export const positionOf = ({ source, path }: Origin): Position => source.position(path)
export const valuePositionOf = ({ source, path }: Origin): Position => source.valuePosition(path)

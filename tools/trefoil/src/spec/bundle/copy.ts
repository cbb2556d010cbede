import { put, type Mutable, type MutableObject } from '../json.ts'

/** Copies beyond the first of each value may have this many values together: references in references could ask for any number. */
const mostRepeated = 200_000

/** Makes deep copies until too much was repeated; undefined then. */
export type Copier = (value: Mutable) => Mutable | undefined

/** A copier with a budget. It copies what stands in the author's files, whatever was put in its place meanwhile. */
export function createCopier(original: (value: Mutable) => Mutable): Copier {
  const copied = new Set<Mutable>()
  let repeated = 0
  const copy = (value: Mutable, cost: 0 | 1): Mutable => {
    repeated += cost
    if (typeof value !== 'object' || value === null || repeated > mostRepeated) return value
    const source = original(value)
    if (Array.isArray(source)) return source.map((item) => copy(item, cost))
    const result: MutableObject = {}
    for (const [key, member] of Object.entries(source ?? {})) put(result, key, copy(member, cost))
    return result
  }
  return (value) => {
    const result = copy(value, copied.has(value) ? 1 : 0)
    copied.add(value)
    return repeated > mostRepeated ? undefined : result
  }
}

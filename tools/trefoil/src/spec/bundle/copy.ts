import { put, type Mutable, type MutableObject } from '../json.ts'

/** Copies that together have more values than this are refused: references in references could ask for any number. */
const mostValues = 1_000_000

/** Makes deep copies until too much was copied; undefined then. */
export type Copier = (value: Mutable) => Mutable | undefined

/** A copier with a budget. It copies what stands in the author's files, whatever was put in its place meanwhile. */
export function createCopier(original: (value: Mutable) => Mutable): Copier {
  let left = mostValues
  const copy = (value: Mutable): Mutable => {
    left -= 1
    if (left < 0 || typeof value !== 'object' || value === null) return value
    const source = original(value)
    if (Array.isArray(source)) return source.map(copy)
    const result: MutableObject = {}
    for (const [key, member] of Object.entries(source ?? {})) put(result, key, copy(member))
    return result
  }
  return (value) => {
    const result = copy(value)
    return left < 0 ? undefined : result
  }
}

import { isObject, memberOf, type Mutable } from '../json.ts'
import type { Source } from '../source.ts'

/** What the author wrote where something else stands by now. */
export type Original = (value: Mutable) => Mutable

const byFile = new WeakMap<Source, ReadonlyMap<string, readonly string[]>>()

/** The path to the schema of a file that has a name of its own (JSON Schema 2020-12 section 8.2.2); the first one wins. */
export function anchorPath(source: Source, anchor: string, original: Original): readonly string[] | undefined {
  const known = byFile.get(source) ?? anchorsIn(source.value, original)
  byFile.set(source, known)
  return known.get(anchor)
}

function anchorsIn(root: Mutable, original: Original): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const visit = (value: Mutable, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const keyword of isObject(value) ? ['$anchor', '$dynamicAnchor'] : []) {
      const name = memberOf(value, keyword)
      if (typeof name === 'string' && !found.has(name)) found.set(name, path)
    }
    for (const [key, member] of Object.entries(value)) visit(original(member), [...path, key])
  }
  visit(root, [])
  return found
}

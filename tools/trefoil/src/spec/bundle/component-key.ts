import { groupBy } from '../../group-by.ts'
/** Something that needs a key under components. */
export interface Unnamed<T> {
  readonly value: T
  /** From the widest to the narrowest: folders, file, tokens of the pointer. The last one is what it is called. */
  readonly names: readonly string[]
}

/**
 * Keys under components as the authors spell them, from file names and pointers: `schemas/virtual-circuit.yaml` gives
 * `virtual-circuit`. Where two would be alike, or alike with one that is taken, both are told apart by what is around
 * them. The keys depend on the set alone and not on its order.
 */
export function componentKeys<T>(unnamed: readonly Unnamed<T>[], taken: ReadonlySet<string>): ReadonlyMap<T, string> {
  const keys = new Map<T, string>()
  const used = new Set(taken)
  let open = unnamed
  for (let level = 1; open.length > 0; level += 1) {
    const byKey = groupBy(open, ({ names }) => keyFrom(names, level))
    const left: Unnamed<T>[] = []
    for (const [key, group] of byKey) {
      const [first, second] = group
      if (first !== undefined && second === undefined && !used.has(key)) keys.set(first.value, key)
      else left.push(...group)
    }
    for (const key of byKey.keys()) used.add(key)
    if (left.length === open.length && left.every(({ names }) => level > names.length)) return numbered(left, keys, used)
    open = left
  }
  return keys
}

/** OpenAPI 3.1 section 4.8.7: letters, digits, dots, hyphens and underscores. */
const legal = (name: string): string => name.replace(/[^\w.-]+/g, '_') || '_'

/** A number says nothing on its own: `parameters-0`. */
function keyFrom(names: readonly string[], level: number): string {
  const last = names.findLastIndex((name) => !/^\d*$/.test(name))
  return names
    .slice(Math.max(0, Math.min(last, names.length - 1) - level + 1))
    .map(legal)
    .join('-')
}

function numbered<T>(left: readonly Unnamed<T>[], keys: Map<T, string>, used: Set<string>): ReadonlyMap<T, string> {
  const ways = new Map(left.map((one) => [JSON.stringify(one.names), one]))
  for (const way of [...ways.keys()].toSorted()) {
    const one = ways.get(way)
    if (one === undefined) continue
    const key = keyFrom(one.names, one.names.length)
    let number = 2
    while (used.has(`${key}-${number}`)) number += 1
    used.add(`${key}-${number}`)
    keys.set(one.value, `${key}-${number}`)
  }
  return keys
}

import { groupBy } from '../../group-by.ts'

/** What stands on both sides, and what on one alone. */
export interface Pairs<Item> {
  readonly both: readonly Pair<Item>[]
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
}
export interface Pair<Item> {
  readonly before: Item
  readonly after: Item
}

/** What an item is known by; undefined where that is nothing. */
export type Likeness<Item> = (item: Item) => string | undefined

/**
 * Pairs items of two lists by the first likeness that they have in common: what no earlier one has paired, and what no
 * other item of either list shares.
 */
export function pairsOf<Item>(before: readonly Item[], after: readonly Item[], likenesses: readonly Likeness<Item>[]): Pairs<Item> {
  let [removed, added] = [before, after]
  const both: Pair<Item>[] = []
  for (const likeness of likenesses) {
    const found = pairedBy(likeness, removed, added)
    both.push(...found)
    const [olds, news] = [new Set(found.map((pair) => pair.before)), new Set(found.map((pair) => pair.after))]
    removed = removed.filter((item) => !olds.has(item))
    added = added.filter((item) => !news.has(item))
  }
  return { both, removed, added }
}

function pairedBy<Item>(likeness: Likeness<Item>, before: readonly Item[], after: readonly Item[]): readonly Pair<Item>[] {
  if (before.length === 0 || after.length === 0) return []
  const [olds, news] = [groupBy(before, likeness), groupBy(after, likeness)]
  return [...olds].flatMap(([key, [one, ...more]]) => {
    const [other, ...others] = news.get(key) ?? []
    const isSole = key !== undefined && more.length === 0 && others.length === 0
    return isSole && one !== undefined && other !== undefined ? [{ before: one, after: other }] : []
  })
}

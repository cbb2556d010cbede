import type { Node, Pair, YAMLMap } from 'yaml'
import type { Place } from './flaw.ts'
import { yaml } from './lazy.ts'
import { isMerge, keyOf, mergedMaps, spanOf, type Anchors } from './yaml-value.ts'

/** Finds a value in a YAML tree: through aliases and merge keys to where it is written, as far as the path leads. */
export function placeInYaml(root: Node | null, path: readonly string[], anchors: Anchors): Place {
  const { isAlias, isMap, isSeq } = yaml()
  let place: Place = { key: undefined, value: spanOf(root) }
  let node: unknown = root
  for (const token of path) {
    if (isAlias(node)) node = anchors.get(node)
    if (isMap(node)) {
      const pair = pairIn(node, token, anchors)
      if (pair === undefined) break
      node = pair.value
      place = { key: spanOf(pair.key), value: spanOf(node ?? pair.key) }
    } else if (isSeq(node)) {
      node = node.items[Number(token)]
      if (node === undefined) break
      place = { key: undefined, value: spanOf(node) }
    } else break
  }
  return place
}

function pairIn(map: YAMLMap, key: string, anchors: Anchors): Pair | undefined {
  const own = map.items.find((pair) => !isMerge(pair) && keyOf(pair) === key)
  if (own !== undefined) return own
  for (const pair of map.items.filter(isMerge))
    for (const merged of mergedMaps(pair.value, anchors) ?? []) {
      const found = pairIn(merged, key, anchors)
      if (found !== undefined) return found
    }
  return undefined
}

import { groupBy } from '../../group-by.ts'
import { memberOf } from '../json.ts'
import type { Container, Origin, Origins } from '../origins.ts'
import type { Match } from './match.ts'

/** Takes values out of the objects and arrays that they are in. What moves up in an array keeps its origin. */
export function removeAll(matches: readonly Match[], origins: Origins): void {
  const groups = groupBy(matches, ({ slot }) => slot?.container)
  // Origins are found by paths, and removals change paths: all are looked up before the first removal.
  const removals = [...groups].flatMap(([container, group]) => (container === undefined ? [] : [removalFrom(container, group, origins)]))
  for (const removal of removals) remove(removal, origins)
}

interface Removal {
  readonly container: Container
  readonly keys: ReadonlySet<string>
  /** What stays in an array. */
  readonly kept: readonly { readonly index: number; readonly origin: Origin }[]
}

function removalFrom(container: Container, group: readonly Match[], origins: Origins): Removal {
  const keys = new Set(group.flatMap(({ slot }) => slot?.key ?? []))
  const path = group[0]?.path.slice(0, -1) ?? []
  const indices = Array.isArray(container) ? [...container.keys()].filter((index) => !keys.has(String(index))) : []
  return { container, keys, kept: indices.map((index) => ({ index, origin: origins.at([...path, String(index)]) })) }
}

function remove({ container, keys, kept }: Removal, origins: Origins): void {
  if (Array.isArray(container)) {
    container.splice(0, container.length, ...kept.map(({ index }) => memberOf(container, String(index)) ?? null))
    for (const [index, { origin }] of kept.entries()) origins.set(container, index, origin)
  } else for (const key of keys) delete container[key]
}

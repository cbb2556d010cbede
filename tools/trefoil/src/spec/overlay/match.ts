import { memberOf, type Mutable } from '../json.ts'
import type { Container } from '../origins.ts'
import { pointerTo } from '../pointer.ts'
import type { Query } from './overlay.ts'

/** A value of the document that a JSONPath selects. */
export interface Match {
  readonly value: Mutable
  readonly path: readonly string[]
  /** What it is in; absent for the root. */
  readonly slot: { readonly container: Container; readonly key: string } | undefined
}

/** Every value that a query selects, each once, in the order of the query. */
export function matchesOf({ query }: Query, root: Mutable): readonly Match[] {
  const paths = query.query(root).nodes.map(({ location }) => location.map(String))
  const unique = new Map(paths.map((path) => [pointerTo(path), path]))
  return [...unique.values()].map((path) => matchAt(root, path))
}

function matchAt(root: Mutable, path: readonly string[]): Match {
  let value = root
  let slot: Match['slot']
  for (const key of path) {
    slot = typeof value === 'object' && value !== null ? { container: value, key } : undefined
    value = memberOf(value, key) ?? null
  }
  return { value, path, slot }
}

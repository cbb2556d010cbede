import type { Surface, SurfaceApi } from '../engine/surface.ts'
import type { Id } from '../spec/pointer.ts'
import type { Group } from './api.ts'
import { groupName } from './naming/preferred.ts'
import type { NamelessOperation } from './operation/operations.ts'
import { compare } from '../order.ts'
import type { Log } from './read/log.ts'
import { elements, isObjectPlace, type ObjectPlace } from './read/place.ts'
import { list, read, remarkOf, text } from './read/read.ts'

/** An API class with the operations that it gets. */
export interface DraftGroup extends Pick<Group, 'name' | 'tag' | 'description'> {
  /** Tells it apart from others of the same file name. */
  readonly id: Id
  readonly operations: readonly NamelessOperation[]
}

/** The API classes that the engine makes, sorted by name, each with its operations of the document. */
export function groupsOf(root: ObjectPlace, operations: readonly NamelessOperation[], { apis }: Surface, log: Log): readonly DraftGroup[] {
  const descriptions = descriptionsOf(root, log)
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const sorted = [...apis].sort((a, b) => compare(a.name, b.name))
  return sorted.flatMap((api) => groupAt(api, byId, descriptions) ?? [])
}

function groupAt(
  api: SurfaceApi,
  operations: ReadonlyMap<Id, NamelessOperation>,
  descriptions: ReadonlyMap<string, string>,
): DraftGroup | undefined {
  const own = api.operations.flatMap(({ id }) => operations.get(id) ?? [])
  const [first] = own
  if (first === undefined) return undefined
  const [tag] = first.tags
  const description = tag === undefined ? undefined : descriptions.get(tag)
  return {
    id: api.name.toLowerCase(),
    name: groupName(api, tag),
    ...(tag !== undefined && { tag }),
    ...(description !== undefined && { description }),
    operations: own,
  }
}

/** What the document says of its tags (OpenAPI 3.0.3, section 4.7.22). */
function descriptionsOf(root: ObjectPlace, log: Log): ReadonlyMap<string, string> {
  const found = read(log, root, { name: 'tags', shape: list, severity: 'warning' })
  return new Map(
    (found ? elements(found) : []).filter(isObjectPlace).flatMap((tag) => {
      const name = remarkOf(log, tag, 'name', text)
      const description = remarkOf(log, tag, 'description', text)
      return name === undefined || description === undefined ? [] : [[name, description] as const]
    }),
  )
}

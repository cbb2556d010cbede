import { groupBy } from '../group-by.ts'
import type { Surface, SurfaceApi } from '../engine/surface.ts'
import type { Id } from '../spec/pointer.ts'
import type { Group } from './api.ts'
import type { GroupNames } from './naming/group-names.ts'
import { groupName, isTypeName } from './naming/preferred.ts'
import type { NamelessOperation } from './operation/operations.ts'
import { compare } from '../order.ts'
import type { Conversion } from './schema/conversion.ts'
import type { ObjectPlace } from './read/place.ts'
import { tagsOf, type Tag } from './operation/tags.ts'

/** An API class with the operations that it gets. */
export interface DraftGroup extends Omit<Group, 'fileName' | 'operations'> {
  /** Tells it apart from others of the same file name. */
  readonly id: Id
  readonly operations: readonly NamelessOperation[]
  /** Whether the config has chosen the name. */
  readonly given: boolean
}

/** What the engine calls it. */
interface Named extends DraftGroup {
  readonly engine: string
}

/** The API classes that the engine makes, sorted by name, each with its operations of the document. */
export function groupsOf(
  root: ObjectPlace,
  operations: readonly NamelessOperation[],
  { apis }: Surface,
  conversion: Conversion,
  chosen: GroupNames,
): readonly DraftGroup[] {
  const tags = tagsOf(root, conversion)
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const sorted = [...apis].sort((a, b) => compare(a.name, b.name))
  const drafts = sorted.flatMap((api) => groupAt(api, byId, tags, chosen) ?? [])
  const counts = groupBy(drafts, ({ name }) => name.toLowerCase())
  // Names made of tags may be one name; the engine's are not.
  const isTaken = ({ name, given, engine }: Named): boolean =>
    !given && name !== engine && isTypeName(engine) && (counts.get(name.toLowerCase()) ?? []).length > 1
  return drafts
    .map(({ engine, ...draft }) => (isTaken({ ...draft, engine }) ? { ...draft, name: engine } : draft))
    .sort((a, b) => compare(a.name, b.name))
}

function groupAt(
  api: SurfaceApi,
  operations: ReadonlyMap<Id, NamelessOperation>,
  tags: ReadonlyMap<string, Tag>,
  chosen: GroupNames,
): Named | undefined {
  const own = api.operations.flatMap(({ id }) => operations.get(id) ?? [])
  const [first] = own
  if (first === undefined) return undefined
  const [tag] = first.tags
  const given = chosen.nameFor(own.map(({ tags: [first] }) => first))
  const said = tag === undefined ? undefined : tags.get(tag)
  return {
    id: api.name.toLowerCase(),
    name: given ?? groupName(api, tag),
    given: given !== undefined,
    engine: api.name,
    ...(tag !== undefined && { tag }),
    ...said,
    operations: own,
  }
}

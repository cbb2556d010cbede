import type { Id } from '../spec/pointer.ts'
import type { Skeleton } from './skeleton/skeleton.ts'
import { firstFree } from './skeleton/words.ts'
import type { Surface } from './surface.ts'

/**
 * Of two schemas that come to the same model name (a component `AddThingRequest` and the inline body of `addThing`) the
 * engine keeps one. Names for inline schemas that keep such pairs apart: none where nothing was lost.
 */
export function namesForLost({ expected, free }: Skeleton, { models }: Pick<Surface, 'models'>): ReadonlyMap<Id, string> {
  const owners = new Map([...models.values()].map(({ name, id }) => [name, id]))
  const taken = new Set([...owners.keys(), ...expected.values()])
  const names = new Map<Id, string>()
  for (const [id, name] of expected) {
    const owner = models.has(id) ? undefined : owners.get(name)
    const yielding = owner === undefined ? undefined : [id, owner].find((one) => free.has(one))
    if (yielding === undefined || names.has(yielding)) continue
    const other = firstFree(name, (free) => !taken.has(free))
    taken.add(other)
    names.set(yielding, other)
  }
  return names
}

/** The same for those pairs that can be told before the engine is asked: an inline schema, and one that has its name. */
export function namesForClashes(skeleton: Skeleton): ReadonlyMap<Id, string> {
  const settled = [...skeleton.expected].filter(([id]) => !skeleton.free.has(id))
  return namesForLost(skeleton, { models: new Map(settled.map(([id, name]) => [id, { id, name, members: [] }])) })
}

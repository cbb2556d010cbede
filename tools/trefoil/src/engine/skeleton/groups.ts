import { groupBy } from '../../group-by.ts'
import type { Document, Pointer } from '../../spec/document.ts'
import { idOf, type Id } from '../../spec/pointer.ts'
import type { Surface } from '../surface.ts'
import type { Place } from './place.ts'
import { sameness } from './sameness.ts'

/** Inline schemas, and which of them stands for which. */
export interface Groups {
  /** The representative of each place that is not its own. */
  readonly standIns: ReadonlyMap<Pointer, Place>
  /** The same by id: of each such place, of the place that represents it. */
  readonly shared: ReadonlyMap<Id, Id>
  /** The name that is pinned for a representative. */
  readonly titles: ReadonlyMap<Id, string>
}

interface Member {
  readonly id: Id
  readonly place: Place
}
interface Group {
  readonly name: string | undefined
  readonly members: readonly [Member, ...Member[]]
}

/**
 * Groups inline schemas that say the same, so that the engine merges them and no others. One whose name is pinned
 * represents its group; those that are pinned under different names stay apart.
 */
export function groupsOf(inline: readonly Place[], document: Document, pins: Surface | undefined): Groups {
  const numberOf = sameness(document.dialect)
  const alike = groupBy(
    inline.map((place) => ({ id: idOf(place.pointer), place })),
    ({ place }) => numberOf(place.value),
  )
  const groups = [...alike.values()].flatMap((members) => byName(members, pins))
  const represented = groups.map((group) => ({ ...group, first: representativeOf(group, pins) }))
  const others = represented.flatMap(({ members, first }) =>
    members.filter(({ id }) => id !== first.id).map((member) => ({ member, first })),
  )
  return {
    standIns: new Map(others.map(({ member, first }) => [member.place.pointer, first.place])),
    shared: new Map(others.map(({ member, first }) => [member.id, first.id])),
    titles: titlesOf(represented, pins),
  }
}

const isPinned = (id: Id, pins: Surface | undefined): boolean => pins?.models.has(id) ?? false

/** The name that a place has in the surface, be it through another that stood for it. */
const pinnedName = (id: Id, pins: Surface | undefined): string | undefined => pins?.models.get(pins.shared.get(id) ?? id)?.name

/** Splits by pinned name. Those without one join the first that has one. */
function byName(members: readonly Member[], pins: Surface | undefined): readonly Group[] {
  const fallback = members.map(({ id }) => pinnedName(id, pins)).find((name) => name !== undefined)
  const named = groupBy(members, ({ id }) => pinnedName(id, pins) ?? fallback)
  return [...named].flatMap(([name, [first, ...rest]]) => (first ? [{ name, members: [first, ...rest] }] : []))
}

const representativeOf = ({ members }: Group, pins: Surface | undefined): Member =>
  members.find(({ id }) => isPinned(id, pins)) ?? members[0]

/** A name stays with the place that the surface has it from; where that is gone or has changed, with the first that shared it. */
function titlesOf(groups: readonly (Group & { readonly first: Member })[], pins: Surface | undefined): ReadonlyMap<Id, string> {
  const titles = new Map<Id, string>()
  const taken = new Set<string>()
  const owners = groups.filter(({ first }) => isPinned(first.id, pins))
  const heirs = groups.filter(({ first }) => !isPinned(first.id, pins))
  for (const { name, first } of [...owners, ...heirs]) {
    if (name === undefined || taken.has(name)) continue
    titles.set(first.id, name)
    taken.add(name)
  }
  return titles
}

import type { Group } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { elements, isObjectPlace, member, type ObjectPlace } from '../read/place.ts'
import { list, quoted, read, remarkOf, text } from '../read/read.ts'
import { remarkSince32 } from '../read/since.ts'
import type { Conversion } from '../schema/conversion.ts'

/** What the document says of a tag. */
export type Tag = Pick<Group, 'summary' | 'description' | 'parent' | 'kind'>

interface Placed extends Tag {
  readonly place: ObjectPlace
}

/** The tags of the document by name (OpenAPI 3.0.3, section 4.7.22; 3.2.0, section "Tag Object"). */
export function tagsOf(root: ObjectPlace, conversion: Conversion): ReadonlyMap<string, Tag> {
  const { log } = conversion
  const found = read(log, root, { name: 'tags', shape: list, severity: 'warning' })
  const tags = new Map(
    (found ? elements(found) : []).filter(isObjectPlace).flatMap((place): readonly (readonly [string, Placed])[] => {
      checkMembers(conversion, place, 'A tag')
      const name = remarkOf(log, place, 'name', text)
      return name === undefined ? [] : [[name, { place, ...wordsOf(place, conversion) }]]
    }),
  )
  const misplaced = new Set([...tags.keys()].filter((name) => !isPlaced(name, tags, conversion)))
  return new Map(
    [...tags].map(([name, { place: _place, parent, ...said }]) => [
      name,
      { ...said, ...(parent !== undefined && !misplaced.has(name) && { parent }) },
    ]),
  )
}

function wordsOf(place: ObjectPlace, conversion: Conversion): Tag {
  const description = remarkOf(conversion.log, place, 'description', text)
  const summary = remarkSince32(conversion, place, 'summary', text)
  const parent = remarkSince32(conversion, place, 'parent', text)
  const kind = remarkSince32(conversion, place, 'kind', text)
  return {
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(parent !== undefined && { parent }),
    ...(kind !== undefined && { kind }),
  }
}

/** Whether the parent of a tag is there and not, in the end, the tag itself; the log gets one that is not so. */
function isPlaced(name: string, tags: ReadonlyMap<string, Placed>, { log }: Conversion): boolean {
  const { parent, place } = tags.get(name) ?? {}
  if (parent === undefined || place === undefined) return true
  const above = new Set([parent])
  for (const each of above) {
    const next = tags.get(each)?.parent
    if (next !== undefined) above.add(next)
  }
  if (tags.has(parent) && !above.has(name)) return true
  const message = tags.has(parent) ? `The tag ${quoted(name)} would belong to itself` : `There is no tag ${quoted(parent)}`
  log.warning({
    code: 'TF3309',
    at: member(place, 'parent')?.pointer ?? place.pointer,
    message,
    fix: 'Name another tag, or remove "parent".',
  })
  return false
}

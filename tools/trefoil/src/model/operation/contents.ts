import { isSince32 } from '../../spec/version.ts'
import type { Content } from '../api.ts'
import { entries, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { checkMembers } from '../read/members.ts'
import { object, read } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Schema } from '../schema.ts'
import { bare, type Conversion } from '../schema/conversion.ts'
import { everyType } from '../schema/types.ts'
import { examplesOf } from './examples.ts'

/** A content, and where its Media Type Object stands. */
export interface Placed {
  readonly content: Content
  readonly place: ObjectPlace
}

/** The `content` of a body, response, parameter or header: one by media type, in the document's order. */
export function placedContentsOf(place: ObjectPlace, conversion: Conversion): readonly Placed[] {
  const found = read(conversion.log, place, { name: 'content', shape: object })
  return (found ? entries(found) : []).flatMap((entry) => contentAt(entry, conversion) ?? [])
}

/** The same where nothing is to be said of how members are written. */
export const contentsOf = (place: ObjectPlace, conversion: Conversion): readonly Content[] =>
  placedContentsOf(place, conversion).map(({ content }) => content)

/** A Media Type Object (OpenAPI 3.0.3, section 4.7.14; 3.2.0, section "Media Type Object") but for the encodings. */
function contentAt(entry: Entry, conversion: Conversion): Placed | undefined {
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(conversion, place, 'A media type')
  const hasItems = isSince32(conversion.document.root) && member(place, 'itemSchema') !== undefined
  const itemSchema = hasItems ? schemaUnder(place, 'itemSchema', conversion) : undefined
  const isSequence = itemSchema !== undefined && member(place, 'schema') === undefined
  const schema = isSequence ? listOf(itemSchema) : schemaOf(place, conversion)
  const content = {
    mediaType: entry.key,
    schema,
    ...(itemSchema && { itemSchema }),
    examples: examplesOf(place, { schema, mediaType: entry.key }, conversion),
    encodings: [],
  }
  return { content, place }
}

/** A sequence means what a list of its items does (OpenAPI 3.2.0, section "Sequential Media Types"). */
const listOf = (items: Schema): Schema => ({ kind: 'array', ...bare(items.pointer), items, prefix: [], uniqueItems: false })

/** The schema of an OpenAPI object; `any` where it has none, or where nothing stands after the word. */
export const schemaOf = (place: ObjectPlace, conversion: Conversion): Schema => schemaUnder(place, 'schema', conversion)

function schemaUnder(place: ObjectPlace, name: 'schema' | 'itemSchema', conversion: Conversion): Schema {
  const found = member(place, name)
  if (found?.value === null) {
    const fix = `Write the schema, "${name}: {}" for any value, or remove it.`
    conversion.log.warning({ code: 'TF3001', at: found.pointer, message: `"${name}" is empty; any value is admitted`, fix })
  }
  if (found === undefined || found.value === null) return { kind: 'any', ...bare(place.pointer) }
  return conversion.schema(found, { types: everyType, depth: 0 })
}

import type { Content } from '../api.ts'
import { entries, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { checkMembers } from '../read/members.ts'
import { object, read } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Schema } from '../schema.ts'
import { bare, type Conversion } from '../schema/conversion.ts'
import { everyType } from '../schema/types.ts'
import { examplesOf } from './examples.ts'

/** The `content` of a body, response, parameter or header: one by media type, in the document's order. */
export function contentsOf(place: ObjectPlace, conversion: Conversion): readonly Content[] {
  const found = read(conversion.log, place, { name: 'content', shape: object })
  return (found ? entries(found) : []).flatMap((entry) => contentAt(entry, conversion) ?? [])
}

function contentAt(entry: Entry, conversion: Conversion): Content | undefined {
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(conversion.log, place, 'A media type')
  return { mediaType: entry.key, schema: schemaOf(place, conversion), examples: examplesOf(place, conversion) }
}

/** The schema of an OpenAPI object; `any` where it has none, or where nothing stands after the word. */
export function schemaOf(place: ObjectPlace, conversion: Conversion): Schema {
  const found = member(place, 'schema')
  if (found?.value === null) {
    const fix = 'Write the schema, "schema: {}" for any value, or remove it.'
    conversion.log.warning({ code: 'TF3001', at: found.pointer, message: '"schema" is empty; any value is admitted', fix })
  }
  if (found === undefined || found.value === null) return { kind: 'any', ...bare(place.pointer) }
  return conversion.schema(found, { types: everyType, depth: 0 })
}

import type { Header } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { entries, type Entry, type ObjectPlace } from '../read/place.ts'
import { flag, object, read, remarkOf, text, valueOf } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { contentsOf, schemaOf } from './contents.ts'

/** The `headers` of a response or of a part. Content-Type is said by the contents (OpenAPI 3.0.3, section 4.7.17.1). */
export function headersOf(place: ObjectPlace, conversion: Conversion): readonly Header[] {
  const found = read(conversion.log, place, { name: 'headers', shape: object })
  return (found ? entries(found) : [])
    .filter(({ key }) => key.toLowerCase() !== 'content-type')
    .flatMap((entry) => headerAt(entry, conversion) ?? [])
}

function headerAt(entry: Entry, conversion: Conversion): Header | undefined {
  const { log } = conversion
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(conversion, place, 'A header')
  const description = remarkOf(log, place, 'description', text)
  const [content] = contentsOf(place, conversion)
  return {
    name: entry.key,
    required: valueOf(log, place, 'required', flag) ?? false,
    deprecated: remarkOf(log, place, 'deprecated', flag) ?? false,
    ...(description !== undefined && { description }),
    schema: content?.schema ?? schemaOf(place, conversion),
  }
}

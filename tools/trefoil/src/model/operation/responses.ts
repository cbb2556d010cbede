import type { Header, Response } from '../api.ts'
import { compare } from '../../order.ts'
import { checkMembers } from '../read/members.ts'
import { entries, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { flag, object, quoted, read, remarkOf, text, valueOf } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { contentsOf, schemaOf } from './contents.ts'

/** The Responses Object (OpenAPI 3.0.3, section 4.7.16): numbers first, then ranges, then default. */
export function responsesOf(operation: ObjectPlace, conversion: Conversion): readonly Response[] {
  const found = read(conversion.log, operation, { name: 'responses', shape: object })
  if (found === undefined && member(operation, 'responses') === undefined)
    conversion.log.warning({
      code: 'TF3305',
      at: operation.pointer,
      message: 'The operation has no responses',
      fix: 'Describe at least the one that it gives when all is well.',
    })
  return (found ? entries(found) : [])
    .filter(({ key }) => !key.startsWith('x-'))
    .flatMap((entry) => responseAt(entry, conversion) ?? [])
    .sort((a, b) => compare(rank(a.status), rank(b.status)))
}

const rank = (status: string): string => (status === 'default' ? '2' : status.endsWith('XX') ? `1${status}` : `0${status}`)

function responseAt(entry: Entry, conversion: Conversion): Response | undefined {
  const { log } = conversion
  const status = /^[1-5]xx$/.test(entry.key) ? entry.key.toUpperCase() : entry.key
  if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(status)) {
    const fix = 'Use a number such as 200, a range such as 4XX, or default.'
    log.error({ code: 'TF3305', at: entry.pointer, message: `${quoted(entry.key)} is no status of a response`, fix })
    return undefined
  }
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(log, place, 'A response')
  return {
    pointer: place.pointer,
    status,
    description: remarkOf(log, place, 'description', text) ?? '',
    headers: headersOf(place, conversion),
    contents: contentsOf(place, conversion),
  }
}

/** Content-Type is said by the contents (OpenAPI 3.0.3, section 4.7.17.1). */
function headersOf(response: ObjectPlace, conversion: Conversion): readonly Header[] {
  const found = read(conversion.log, response, { name: 'headers', shape: object })
  return (found ? entries(found) : [])
    .filter(({ key }) => key.toLowerCase() !== 'content-type')
    .flatMap((entry) => headerAt(entry, conversion) ?? [])
}

function headerAt(entry: Entry, conversion: Conversion): Header | undefined {
  const { log } = conversion
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(log, place, 'A header')
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

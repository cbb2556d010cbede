import type { Response } from '../api.ts'
import { compare } from '../../order.ts'
import { checkMembers } from '../read/members.ts'
import { entries, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { object, quoted, read, remarkOf, text } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import { remarkSince32 } from '../read/since.ts'
import type { Conversion } from '../schema/conversion.ts'
import { bodyContentsOf } from './encodings.ts'
import { headersOf } from './headers.ts'
import { linksOf } from './links.ts'

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
  checkMembers(conversion, place, 'A response')
  const summary = remarkSince32(conversion, place, 'summary', text)
  return {
    pointer: place.pointer,
    status,
    ...(summary !== undefined && { summary }),
    description: remarkOf(log, place, 'description', text) ?? '',
    headers: headersOf(place, conversion),
    contents: bodyContentsOf(place, conversion),
    links: linksOf(place, conversion),
  }
}

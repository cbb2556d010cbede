import type { Link } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { entries, isObjectPlace, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { object, read, remarkOf, text, type Read } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { checkExpressions } from './expression.ts'
import { serverAt } from './servers.ts'

/** The links of a response (OpenAPI 3.0.3, section 4.7.20), before it is known where they lead. */
export function linksOf(response: ObjectPlace, conversion: Conversion): readonly Link[] {
  const found = read(conversion.log, response, { name: 'links', shape: object, severity: 'warning' })
  return (found ? entries(found) : []).flatMap((entry) => linkAt(entry, conversion) ?? [])
}

function linkAt(entry: Entry, conversion: Conversion): Link | undefined {
  const { log } = conversion
  const place = resolve(entry, conversion)
  if (place === undefined) return undefined
  checkMembers(conversion, place, 'A link')
  const names = named(place, conversion)
  if (names === undefined) return undefined
  const given = read(log, place, { name: 'parameters', shape: object, severity: 'warning' })
  const parameters = given ? entries(given) : []
  const body = member(place, 'requestBody')
  for (const { value, pointer } of [...parameters, ...(body ? [body] : [])])
    if (typeof value === 'string') checkExpressions(value, pointer, conversion)
  const description = remarkOf(log, place, 'description', text)
  const found = member(place, 'server')
  const server = found && isObjectPlace(found) ? serverAt(found, conversion) : undefined
  return {
    pointer: place.pointer,
    key: entry.key,
    names: names.value,
    ...(description !== undefined && { description }),
    parameters: parameters.map(({ key, value }) => ({ name: key, value })),
    ...(body && { body: body.value }),
    ...(server && { server }),
  }
}

const members = ['operationRef', 'operationId'] as const

/** What names the operation: one of the two members, and not both. */
function named(place: ObjectPlace, { log }: Conversion): Read<string> | undefined {
  const found = members.flatMap((name) => read(log, place, { name, shape: text, severity: 'warning' }) ?? [])
  const isTold = members.some((name) => member(place, name) !== undefined)
  if (found.length > 1 || !isTold)
    log.warning({
      code: 'TF3308',
      at: place.pointer,
      message: found.length > 1 ? 'The link names an operation in two ways; only its "operationRef" counts' : 'The link names no operation',
      fix: 'Name it by "operationId" or by "operationRef".',
    })
  return found[0]
}

import type { Body, Method } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, remarkOf, text, valueOf } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { bodyContentsOf } from './encodings.ts'

/** A body in these has no meaning (RFC 9110, section 9.3; OpenAPI 3.0.3, section 4.7.10), and `fetch` sends none. */
const withoutBody: ReadonlySet<Method> = new Set(['GET', 'HEAD', 'TRACE'])

/** The Request Body Object (OpenAPI 3.0.3, section 4.7.13). */
export function bodyOf(operation: ObjectPlace, method: Method, conversion: Conversion): Body | undefined {
  const { log } = conversion
  const found = member(operation, 'requestBody')
  const place = found && resolve(found, conversion)
  if (place === undefined) return undefined
  if (withoutBody.has(method)) {
    const fix = 'Send it with another method, or as parameters.'
    log.warning({ code: 'TF3306', at: found?.pointer ?? place.pointer, message: `The body of a ${method} request is ignored`, fix })
    return undefined
  }
  checkMembers(conversion, place, 'A request body')
  if (member(place, 'content') === undefined)
    log.error({ code: 'TF3001', at: place.pointer, message: 'The request body has no "content"', fix: 'Add "content" with a media type.' })
  const description = remarkOf(log, place, 'description', text)
  return {
    pointer: place.pointer,
    required: valueOf(log, place, 'required', flag) ?? false,
    ...(description !== undefined && { description }),
    contents: bodyContentsOf(place, conversion),
  }
}

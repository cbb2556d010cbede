import { isAdditionalMethod, methodsWithField, methodsWithFieldSince32 } from '../../spec/methods.ts'
import { child } from '../../spec/pointer.ts'
import { isSince32 } from '../../spec/version.ts'
import type { Method } from '../api.ts'
import { entries, member, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { object, quoted, read } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'

/** An operation of a path item, before it is read. */
export interface Found {
  readonly method: Method
  /** Where it stands as seen from the path item: `/get`, `/additionalOperations/COPY`. */
  readonly under: string
  readonly place: ObjectPlace
}

/** The operations of a path item (OpenAPI 3.0.3, section 4.7.9; 3.2.0, section "Path Item Object"). */
export function operationsIn(item: ObjectPlace, conversion: Conversion): readonly Found[] {
  const isNew = isSince32(conversion.document.root)
  const own = isNew ? methodsWithFieldSince32 : methodsWithField
  const additional = isNew ? read(conversion.log, item, { name: 'additionalOperations', shape: object }) : undefined
  return [
    ...own.flatMap((method) => found(member(item, method.toLowerCase()), { method, under: `/${method.toLowerCase()}` }, conversion)),
    ...(additional ? entries(additional) : [])
      .filter((entry) => isAdditional(entry, conversion))
      .flatMap((entry) => found(entry, { method: entry.key, under: child('/additionalOperations', entry.key) }, conversion)),
  ]
}

function found(at: Place | undefined, own: Omit<Found, 'place'>, conversion: Conversion): readonly Found[] {
  const place = at && resolve(at, conversion)
  return place ? [{ ...own, place }] : []
}

function isAdditional({ key, pointer }: Entry, { log }: Conversion): boolean {
  if (isAdditionalMethod(key)) return true
  const hasField = methodsWithFieldSince32.includes(key.toUpperCase())
  log.error({
    code: 'TF3311',
    at: pointer,
    message: hasField ? `${quoted(key)} is no additional method` : `${quoted(key)} is no method of HTTP`,
    fix: hasField ? `Describe it as "${key.toLowerCase()}" of the path item.` : 'Write the method as it is sent, such as COPY.',
  })
  return false
}

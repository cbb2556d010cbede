import { isAdditionalMethod } from '../../spec/methods.ts'
import { child } from '../../spec/pointer.ts'
import type { Reader } from './operation.ts'
import { entriesUnder, member, type Place } from './place.ts'

/** An operation of a path item. */
export interface Found {
  /** As it is sent. */
  readonly method: string
  /** Where it stands as seen from the path item. */
  readonly under: string
  /** The operation itself. */
  readonly place: Place
}

/** In the order in which the engine goes through a path item: the first place of a shared schema gives it its name. */
const known: readonly string[] = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE']

/** Whether the engine has a place for operations of a method. */
export const isKnown = (method: string): boolean => known.includes(method)

/** The operations of a path item: those that the engine knows first. */
export function methodsIn(item: Place, reader: Reader): readonly Found[] {
  const own = reader.isSince32 ? [...known, 'QUERY'] : known
  const additional = reader.isSince32 ? entriesUnder(item, 'additionalOperations').filter(({ key }) => isAdditionalMethod(key)) : []
  return [
    ...own.map((method) => ({ method, under: `/${method.toLowerCase()}`, at: member(item, method.toLowerCase()) })),
    ...additional.map((at) => ({ method: at.key, under: child('/additionalOperations', at.key), at })),
  ].flatMap(({ method, under, at }) => {
    const place = reader.follow(at)
    return place ? [{ method, under, place }] : []
  })
}

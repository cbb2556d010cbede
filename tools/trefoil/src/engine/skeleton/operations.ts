import type { Document } from '../../spec/document.ts'
import { callbacksOf, webhooksOf } from './incoming.ts'
import { isKnown, methodsIn, type Found } from './methods.ts'
import { firstTag, operationAt, readerOf, type Operation, type Reader } from './operation.ts'
import { entriesUnder, textUnder, type Entry, type Place } from './place.ts'
import { seatFor } from './seat.ts'
import { plainWords, standInOfPath } from './words.ts'

/** All operations of the document and all that it sends, in the order in which the engine meets them. */
export function operationsOf(document: Document): readonly Operation[] {
  const reader = readerOf(document)
  const all = entriesUnder({ pointer: '', value: document.root }, 'paths').flatMap((entry) => {
    const item = entry.key.startsWith('x-') ? undefined : reader.follow(entry)
    return item ? methodsIn(item, reader).map((found) => ({ found, operation: operationUnder(entry, item, found, reader) })) : []
  })
  const callbacks = all.flatMap(({ found, operation }) => callbacksOf(found.place, wordsFor(operation), reader))
  const operations = all.map(({ operation }) => operation)
  const seated = [...operations.filter(({ method }) => !isKnown(method)), ...webhooksOf(document, reader), ...callbacks]
  return [...operations.filter(({ method }) => isKnown(method)), ...inOrder(seated)]
}

/** What an operation is known by: its operationId, or its path and method. */
const wordsFor = ({ operationId, seat, method }: Operation): string => operationId ?? `${seat.path} ${method.toLowerCase()}`

/** The seats come after all paths of the document. A callback that several operations refer to has one. */
function inOrder(operations: readonly Operation[]): readonly Operation[] {
  const byPath = new Map(operations.map((operation) => [operation.seat.path, operation]))
  return [...byPath.keys()].sort().flatMap((path) => byPath.get(path) ?? [])
}

function operationUnder(entry: Entry, item: Place, { method, under, place }: Found, reader: Reader): Operation {
  const pointer = `${entry.pointer}${under}`
  const path = standInOfPath(entry.key)
  const operationId = textUnder(place, 'operationId')
  const own = { pointer, use: `${plainWords(method)} ${path}`, tag: firstTag(place) }
  const seated = isKnown(method)
    ? { operationId, seat: { path, method: method.toLowerCase() } }
    : { operationId: operationId ?? `${path}_${method.toLowerCase()}`, seat: seatFor('method', pointer) }
  return operationAt({ ...own, ...seated, method }, item, place, reader)
}

import type { Document } from '../../spec/document.ts'
import { webhooksIn, wordsOfCallback, wordsOfIncoming } from '../../spec/incoming.ts'
import { methodsIn } from './methods.ts'
import { operationAt, type Operation, type Reader } from './operation.ts'
import { entries, entriesUnder, textUnder, type Entry, type Place } from './place.ts'
import { seatFor } from './seat.ts'
import { plainWords } from './words.ts'

/** The class that the engine makes of what the API sends; nothing is read of it but the models. */
const tag = 'Trefoil Incoming'

/** The requests of webhooks. */
export function webhooksOf(document: Document, reader: Reader): readonly Operation[] {
  const name = webhooksIn(document)
  const found = name === undefined ? [] : entriesUnder({ pointer: '', value: document.root }, name)
  return found.flatMap((entry) => incomingAt(entry, { words: entry.key, suffix: 'webhook' }, reader))
}

/** The requests of the callbacks of an operation, which is known by some words. */
export function callbacksOf(place: Place, owner: string, reader: Reader): readonly Operation[] {
  return entriesUnder(place, 'callbacks').flatMap(({ key, ...entry }) => {
    const callback = reader.follow(entry)
    const all = callback ? entries(callback).filter(isNoExtension) : []
    return all.flatMap((address) => {
      const pointer = callback?.pointer ?? entry.pointer
      const words = wordsOfCallback({ pointer, key, owner, address: address.key, addresses: all.length })
      return incomingAt(address, { words, suffix: 'callback' }, reader)
    })
  })
}

const isNoExtension = ({ key }: Entry): boolean => !key.startsWith('x-')

interface Called {
  readonly words: string
  readonly suffix: 'webhook' | 'callback'
}

/** Inline schemas are named after it: `NewPetWebhookRequest`. */
function incomingAt(entry: Entry, { words, suffix }: Called, reader: Reader): readonly Operation[] {
  const item = reader.follow(entry)
  if (item === undefined) return []
  return methodsIn(item, reader).map(({ method, under, place }) => {
    const pointer = `${entry.pointer}${under}`
    const operationId = `${textUnder(place, 'operationId') ?? wordsOfIncoming(words, method)} ${suffix}`
    const use = `${plainWords(method)} ${plainWords(entry.key)}`
    return operationAt({ pointer, use, method, seat: seatFor(suffix, pointer), operationId, tag }, item, place, reader)
  })
}

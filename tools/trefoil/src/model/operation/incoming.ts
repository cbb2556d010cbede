import type { Pointer } from '../../spec/document.ts'
import { webhooksIn, wordsOfCallback, wordsOfIncoming } from '../../spec/incoming.ts'
import type { Callback } from '../api.ts'
import { entries, isObjectPlace, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { expect, object, quoted, read } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { exchangeAt, sharedBy, type Defaults, type NamelessExchange } from './exchange.ts'
import { checkExpressions } from './expression.ts'
import { operationsIn } from './methods.ts'

/** A request that the API makes, before it has its name. */
export interface NamelessIncoming extends NamelessExchange {
  readonly key: string
  /** What its name is made of, and the word that it ends with. */
  readonly words: string
  readonly suffix: 'Webhook' | 'Callback'
}

export interface NamelessCallback extends Omit<Callback, 'addresses'> {
  readonly addresses: readonly { readonly expression: string; readonly operations: readonly NamelessIncoming[] }[]
}

/**
 * The webhooks of the document in its order (OpenAPI 3.1.0, section 4.8.1; in 3.0 an extension of the same shape). They
 * are a map: a key is a name, whatever it begins with.
 */
export function webhooksOf(root: ObjectPlace, defaults: Defaults, conversion: Conversion): readonly NamelessIncoming[] {
  const name = webhooksIn(conversion.document)
  const found = name === undefined ? undefined : read(conversion.log, root, { name, shape: object })
  return (found ? entries(found) : []).flatMap((entry) =>
    incomingAt(entry, { key: entry.key, words: entry.key, suffix: 'Webhook' }, defaults, conversion),
  )
}

type Own = Pick<NamelessIncoming, 'key' | 'words' | 'suffix'>

/** The operations of a path item that has no path. What the document asks for of its own operations is nothing to it. */
function incomingAt(entry: Entry, own: Own, { schemes }: Defaults, conversion: Conversion): readonly NamelessIncoming[] {
  const item = resolve(entry, conversion)
  if (item === undefined) return []
  const shared = sharedBy(item, entry.pointer, { schemes, security: [] }, conversion)
  return operationsIn(item, conversion).map((found) => {
    reportCallbacks(found.place, conversion)
    const exchange = withoutPath(exchangeAt(found, shared, conversion), conversion)
    const words = exchange.operationId ?? wordsOfIncoming(own.words, found.method)
    return { ...exchange, ...own, words }
  })
}

function withoutPath(exchange: NamelessExchange, { log }: Conversion): NamelessExchange {
  const { parameters, ignored } = exchange
  const left = parameters.filter((parameter) => parameter.in === 'path')
  for (const { name, pointer } of left)
    log.warning({
      code: 'TF3303',
      at: pointer,
      message: `The path parameter ${quoted(name)} is ignored: what the API sends has no path of the document`,
      fix: 'Remove it, or give it another place.',
    })
  return left.length === 0
    ? exchange
    : {
        ...exchange,
        parameters: parameters.filter((parameter) => !left.includes(parameter)),
        ignored: { ...ignored, parameters: [...ignored.parameters, ...left.map(({ id }) => id)] },
      }
}

function reportCallbacks(place: ObjectPlace, { log }: Conversion): void {
  const found = member(place, 'callbacks')
  if (found === undefined || (isObjectPlace(found) && entries(found).length === 0)) return
  const message = 'The callbacks of what the API sends are not read: the answer is the end of the exchange'
  log.warning({ code: 'TF3306', at: found.pointer, message, fix: 'Describe them as webhooks, or with the operation that leads to them.' })
}

/** Reads the callbacks of operations; one that several of them refer to is one. */
export function callbackReader(
  defaults: Defaults,
  conversion: Conversion,
): (operation: ObjectPlace, owner: string) => readonly NamelessCallback[] {
  const known = new Map<Pointer, NamelessCallback['addresses']>()
  return (operation, owner) => {
    const found = read(conversion.log, operation, { name: 'callbacks', shape: object })
    return (found ? entries(found) : []).flatMap((entry) => {
      const place = resolve(entry, conversion)
      if (place === undefined) return []
      const addresses = known.get(place.pointer) ?? addressesAt(place, { key: entry.key, owner }, defaults, conversion)
      known.set(place.pointer, addresses)
      return [{ key: entry.key, addresses }]
    })
  }
}

interface Called {
  readonly key: string
  readonly owner: string
}

/** The Callback Object (OpenAPI 3.0.3, section 4.7.18): path items by the expression of their address. */
function addressesAt(
  place: ObjectPlace,
  { key, owner }: Called,
  defaults: Defaults,
  conversion: Conversion,
): NamelessCallback['addresses'] {
  const all = entries(place).filter((entry) => !entry.key.startsWith('x-') && expect(conversion.log, entry, object))
  return all.map((entry) => {
    checkExpressions(entry.key, entry.pointer, conversion)
    const words = wordsOfCallback({ pointer: place.pointer, key, owner, address: entry.key, addresses: all.length })
    const own: Own = { key, words, suffix: 'Callback' }
    return { expression: entry.key, operations: incomingAt(entry, own, defaults, conversion) }
  })
}

import type { Operation } from '../api.ts'
import { entries, type Entry, type ObjectPlace } from '../read/place.ts'
import { object, quoted, read, textsOf } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { exchangeAt, sharedBy, type Defaults, type NamelessExchange, type Shared } from './exchange.ts'
import { callbackReader, type NamelessCallback } from './incoming.ts'
import { operationsIn, type Found } from './methods.ts'
import { checkPath } from './path.ts'
import { serversOf } from './servers.ts'

/** An operation before it has its names. */
export interface NamelessOperation extends NamelessExchange, Pick<Operation, 'path' | 'servers' | 'pagination'> {
  readonly tags: readonly string[]
  readonly callbacks: readonly NamelessCallback[]
}

/** All operations of the document in its order (OpenAPI 3.0.3, sections 4.7.8 to 4.7.10). */
export function operationsOf(root: ObjectPlace, defaults: Defaults, conversion: Conversion): readonly NamelessOperation[] {
  const paths = read(conversion.log, root, { name: 'paths', shape: object })
  const callbacks = callbackReader(defaults, conversion)
  return (paths ? entries(paths) : [])
    .filter(({ key }) => !key.startsWith('x-'))
    .flatMap((entry) => operationsAt(entry, { ...defaults, callbacks }, conversion))
}

interface Around extends Defaults {
  readonly callbacks: ReturnType<typeof callbackReader>
}

function operationsAt(entry: Entry, around: Around, conversion: Conversion): readonly NamelessOperation[] {
  const { log } = conversion
  const item = resolve(entry, conversion)
  if (item === undefined) return []
  if (!entry.key.startsWith('/')) {
    const fix = 'Write a slash before it.'
    log.error({ code: 'TF3301', at: entry.pointer, message: `The path ${quoted(entry.key)} does not begin with a slash`, fix })
  }
  const shared = { ...sharedBy(item, entry.pointer, around, conversion), path: entry.key, callbacks: around.callbacks }
  return operationsIn(item, conversion).map((found) => operationAt(found, shared, conversion))
}

type OfPath = Shared & Pick<Around, 'callbacks'> & Pick<Operation, 'path'>

function operationAt(found: Found, shared: OfPath, conversion: Conversion): NamelessOperation {
  const { place, method } = found
  const { path, item } = shared
  const exchange = exchangeAt(found, shared, conversion)
  checkPath({ path, pointer: place.pointer, parameters: exchange.parameters }, conversion)
  const own = serversOf(place, conversion)
  return {
    ...exchange,
    path,
    tags: textsOf(conversion.log, place, 'tags')?.map(({ value }) => value) ?? [],
    servers: own.length > 0 ? own : serversOf(item, conversion),
    callbacks: shared.callbacks(place, exchange.operationId ?? `${path} ${method.toLowerCase()}`),
  }
}

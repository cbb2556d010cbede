import type { SecurityScheme } from '../api.ts'
import type { ObjectPlace } from '../read/place.ts'
import type { Conversion } from '../schema/conversion.ts'
import { type NamelessIncoming, webhooksOf } from './incoming.ts'
import { linker } from './link-targets.ts'
import { type NamelessOperation, operationsOf } from './operations.ts'
import { schemesOf, securityOf } from './security.ts'

/** All that passes between the API and its consumers. */
export interface Exchanges {
  readonly securitySchemes: readonly SecurityScheme[]
  readonly operations: readonly NamelessOperation[]
  readonly webhooks: readonly NamelessIncoming[]
  /** Webhooks and callbacks, each once. */
  readonly incoming: readonly NamelessIncoming[]
}

/** The operations of a document, its webhooks and callbacks, with their links followed. */
export function exchangesOf(root: ObjectPlace, components: ObjectPlace | undefined, conversion: Conversion): Exchanges {
  const schemes = schemesOf(components, conversion)
  const defaults = { schemes, security: securityOf(root, schemes, conversion) ?? [] }
  const operations = operationsOf(root, defaults, conversion)
  const webhooks = webhooksOf(root, defaults, conversion)
  const linked = linker(operations, conversion)
  const callbacks = operations.flatMap((operation) =>
    operation.callbacks.flatMap(({ addresses }) => addresses.flatMap((address) => address.operations)),
  )
  return {
    securitySchemes: schemes,
    operations: operations.map((operation) => ({ ...operation, responses: linked(operation.responses) })),
    webhooks,
    incoming: [...new Map([...webhooks, ...callbacks].map((one) => [one.id, one])).values()],
  }
}

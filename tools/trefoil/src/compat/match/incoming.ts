import type { Api, IncomingOperation, Operation } from '../../model/api.ts'
import { operationsIn } from './operations.ts'
import { type Pairs, pairsOf } from './pairs.ts'

/** What the API sends, and on what occasion. */
export interface Incoming {
  readonly operation: IncomingOperation
  /** For callbacks: the operation that asks for it, and the address that it goes to. */
  readonly callback?: { readonly of: Operation; readonly expression: string }
}

/** Webhooks, and each callback once, whatever the number of operations that ask for it. */
function incomingIn(api: Api): readonly Incoming[] {
  const callbacks = operationsIn(api).flatMap((of) =>
    of.callbacks.flatMap(({ addresses }) =>
      addresses.flatMap(({ expression, operations }) => operations.map((operation) => ({ operation, callback: { of, expression } }))),
    ),
  )
  const all: readonly Incoming[] = [...api.webhooks.map((operation) => ({ operation })), ...callbacks]
  return [...new Map(all.toReversed().map((one) => [one.operation.id, one])).values()].toReversed()
}

const placeOf = ({ operation: { key, method }, callback }: Incoming): string =>
  JSON.stringify([callback ? `${callback.of.method} ${callback.of.path}` : '', key, method])

/** What two APIs send, paired: by the name of its type, then by occasion and method, then by its place in the document. */
export const incomingPairs = (before: Api, after: Api): Pairs<Incoming> =>
  pairsOf(incomingIn(before), incomingIn(after), [({ operation }) => operation.typeName, placeOf, ({ operation }) => operation.id])

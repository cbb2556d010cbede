import type { Api, IncomingOperation } from './api.ts'

/** All that an API sends, of webhooks first, then of callbacks: each once, though several operations may ask for it. */
export function incomingOf({ webhooks, groups }: Pick<Api, 'webhooks' | 'groups'>): readonly IncomingOperation[] {
  const callbacks = groups.flatMap(({ operations }) => operations.flatMap((operation) => operation.callbacks))
  const called = callbacks.flatMap(({ addresses }) => addresses.flatMap(({ operations }) => operations))
  return [...new Map([...webhooks, ...called].map((operation) => [operation.id, operation])).values()]
}

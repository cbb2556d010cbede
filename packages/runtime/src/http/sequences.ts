import { put } from './body.ts'
import type { Call, Write } from './call.ts'

type Items = Iterable<unknown> | AsyncIterable<unknown>

const isItems = (body: unknown): body is Items =>
  typeof body === 'object' && body !== null && (Symbol.asyncIterator in body || Symbol.iterator in body)

/** A list goes as text, which can be sent again; anything else as it comes, which few browsers do. */
function putItems(call: Call, name: string, body: unknown, mediaType: string, textOf: (item: unknown) => string): void {
  if (!isItems(body)) throw new TypeError(`"${name}" must be a list, or give its items one after the other`)
  put(call, Array.isArray(body) ? body.map(textOf).join('') : streamOf(body, textOf, call.signal), mediaType)
  if (!Array.isArray(body)) call.duplex = 'half'
}

function streamOf(items: Items, textOf: (item: unknown) => string, signal?: AbortSignal | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  // Not every platform cancels what it sends when a call is aborted.
  const end = async (): Promise<void> => {
    await iterator.return?.()
  }
  const aborted = (): void => void end().catch(() => {})
  signal?.addEventListener('abort', aborted, { once: true })
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (!done) return controller.enqueue(encoder.encode(textOf(value)))
      signal?.removeEventListener('abort', aborted)
      controller.close()
    },
    cancel: end,
  })
}

/** NDJSON and JSON lines: each item on a line of its own. */
export const linesAs =
  (mediaType: string): Write =>
  (call, name, body) =>
    putItems(call, name, body, mediaType, (item) => `${JSON.stringify(item)}\n`)

/** A JSON text sequence (RFC 7464): each item after a record separator. */
export const sequenceAs =
  (mediaType: string): Write =>
  (call, name, body) =>
    putItems(call, name, body, mediaType, (item) => `\u001E${JSON.stringify(item)}\n`)

import { piecesOf } from './lines.ts'
import type { Read } from './read.ts'

/** An event of a stream (HTML, section 9.2, Server-sent events). */
export interface ServerSentEvent<Data = string> {
  /** `message` where the server names none. */
  readonly event: string
  /** The text, or the value where the document says that it is JSON. */
  readonly data: Data
  /** The id that was sent last, of this event or of one before. */
  readonly id: string
  /** How long to wait before connecting again, in milliseconds, where the server said so with this event. */
  readonly retry?: number
}

const contentType = ({ headers }: Response): string => headers.get('content-type') ?? ''

/** What a stream has, one after the other. */
export type ItemOf<Body> = Body extends AsyncIterable<infer Item> ? Item : never

const isEvents = (response: Response): boolean => /^text\/event-stream\b/i.test(contentType(response))

/** `text/event-stream`: an async iterable of {@link ServerSentEvent}, to be read once. Leaving the loop ends the connection. */
export const asEvents: Read = async (response) => (isEvents(response) ? { body: eventsIn(response.body) } : notStreamed(response))

/** The same where the data of each event is JSON. `[DONE]`, which is none, ends the stream: many APIs say so. */
export const asJsonEvents: Read = async (response) => (isEvents(response) ? { body: jsonEventsIn(response.body) } : notStreamed(response))

/** NDJSON and JSON lines: an async iterable of values, to be read once. */
export const asJsonLines: Read = async (response) =>
  /json/i.test(contentType(response)) ? { body: valuesIn(response.body, /\r?\n/) } : notStreamed(response)

/** JSON text sequences (RFC 7464): values after a record separator each. */
export const asJsonSequence: Read = async (response) =>
  /json/i.test(contentType(response)) ? { body: valuesIn(response.body, /\u001E/) } : notStreamed(response)

const notStreamed: Read = async (response) => ({ body: await response.text(), problem: ', not a stream' })

async function* valuesIn(stream: ReadableStream<Uint8Array> | null, separator: RegExp): AsyncGenerator<unknown, void, void> {
  if (stream) for await (const part of piecesOf(stream, separator)) if (part.trim()) yield JSON.parse(part)
}

async function* jsonEventsIn(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<ServerSentEvent<unknown>, void, void> {
  for await (const event of eventsIn(stream)) {
    if (event.data === '[DONE]') return
    yield { ...event, data: JSON.parse(event.data) }
  }
}

/** Interprets an event stream (HTML, section 9.2.6). An event without an empty line after it is not complete, and dropped. */
async function* eventsIn(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<ServerSentEvent, void, void> {
  let id = ''
  let fields: { event?: string; data?: string; retry?: number } = {}
  if (!stream) return
  for await (const line of piecesOf(stream, /\r\n|\r|\n/)) {
    if (line === '') {
      const { event = 'message', data, retry } = fields
      if (data !== undefined) yield { event, data, id, ...(retry !== undefined && { retry }) }
      fields = {}
      continue
    }
    const [, name = '', value = ''] = /^([^:]*)(?:: ?)?(.*)$/su.exec(line) ?? []
    if (name === 'data') fields.data = fields.data === undefined ? value : `${fields.data}\n${value}`
    else if (name === 'event') fields.event = value || 'message'
    else if (name === 'id' && !value.includes('\0')) id = value
    else if (name === 'retry' && /^\d+$/.test(value)) fields.retry = Number(value)
  }
}

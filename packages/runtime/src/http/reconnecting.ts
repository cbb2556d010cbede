import type { ApiClient } from './configuration.ts'
import { ApiException } from './exception.ts'
import { pause } from './pause.ts'
import type { CallOptions } from './shape.ts'
import type { ServerSentEvent } from './streams.ts'

export interface ReconnectingOptions extends CallOptions {
  /** The id to go on after: what an earlier loop saw last. */
  readonly lastEventId?: string
  /** How long to wait before connecting again, in milliseconds, until the server says otherwise: 3,000. */
  readonly delay?: number
}

type Streaming<Parameters, Event> = (
  client: ApiClient,
  parameters: Parameters,
  options?: CallOptions,
) => Promise<AsyncIterable<Event> | void>

/**
 * The events of a stream, connecting again with `Last-Event-ID` whenever it ends or breaks, until the signal aborts
 * (the loop then throws its reason) or the server answers 204. What would not get better is thrown: an answer that is no
 * success, an event that is not as documented, a first connection that fails. HTML, section 9.2.3.
 */
export async function* reconnecting<Parameters, Event extends ServerSentEvent<unknown>>(
  stream: Streaming<Parameters, Event>,
  client: ApiClient,
  parameters: Parameters,
  { lastEventId = '', delay = 3000, ...options }: ReconnectingOptions = {},
): AsyncGenerator<Event, void, void> {
  let id = lastEventId
  let wait = delay
  let isConnected = false
  for (;;) {
    const headers = new Headers(options.headers)
    if (id) headers.set('last-event-id', id)
    try {
      const events = await stream(client, parameters, { ...options, headers })
      if (!events) return
      isConnected = true
      for await (const event of events) {
        ;({ id } = event)
        wait = event.retry ?? wait
        yield event
      }
    } catch (error) {
      if (!isConnected || isFinal(error) || options.signal?.aborted) throw error
    }
    await pause(wait, options.signal)
  }
}

/** Of the platform's errors those of JSON; those of connections are others. */
const isFinal = (error: unknown): boolean =>
  error instanceof ApiException || error instanceof SyntaxError || (error instanceof Error && error.name === 'ValidationError')

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

type Streaming<Parameters> = (
  client: ApiClient,
  parameters: Parameters,
  options?: CallOptions,
) => Promise<AsyncIterable<ServerSentEvent> | void>

/**
 * The events of a stream, connecting again with `Last-Event-ID` whenever it ends or breaks, until the signal aborts
 * (the loop then throws its reason) or the server answers 204. An answer that is no success is thrown: it would not get
 * better. HTML, section 9.2.3.
 */
export async function* reconnecting<Parameters>(
  stream: Streaming<Parameters>,
  client: ApiClient,
  parameters: Parameters,
  { lastEventId = '', delay = 3000, ...options }: ReconnectingOptions = {},
): AsyncGenerator<ServerSentEvent, void, void> {
  let id = lastEventId
  let wait = delay
  for (;;) {
    const headers = new Headers(options.headers)
    if (id) headers.set('last-event-id', id)
    try {
      const events = await stream(client, parameters, { ...options, headers })
      if (!events) return
      for await (const event of events) {
        ;({ id } = event)
        wait = event.retry ?? wait
        yield event
      }
    } catch (error) {
      if (error instanceof ApiException || options.signal?.aborted) throw error
    }
    await pause(wait, options.signal)
  }
}

import type { SuccessOf } from './answer.ts'
import { ApiClient } from './configuration.ts'
import type { ApiOperation, Arguments } from './operation.ts'
import type { CallOptions, Settings } from './shape.ts'

/** Bytes as they come; what is not bytes as it is. */
export type InParts<Body> = Body extends Blob ? ReadableStream<Uint8Array> : Body

/** An operation whose bytes come in parts. */
export type Streamed<Parameters, Responses> = (
  client: ApiClient,
  ...rest: Arguments<Parameters, Responses>
) => Promise<InParts<SuccessOf<Responses>>>

/** The client with answers whose Blob is a stream. */
class Streaming extends ApiClient {
  override with(options: CallOptions): Settings {
    const settings = super.with(options)
    const { fetch: send = fetch } = settings
    return { ...settings, fetch: async (...request) => inParts(await send(...request)) }
  }
}

/** What reads a success as a Blob gets what a Blob would be made of. Errors are read whole. */
function inParts(response: Response): Response {
  if (!response.ok) return response
  return Object.defineProperty(response, 'blob', { value: async () => response.body ?? new Blob([]).stream() })
}

/**
 * An operation that answers with bytes, for answers that are too large to be kept: they come as a stream in place of a
 * Blob. It is to be read or cancelled, or else the connection stays; the signal and the timeout of the call end it too.
 */
export const streamed =
  <Parameters, Responses>(operation: ApiOperation<Parameters, Responses>): Streamed<Parameters, Responses> =>
  async (client, ...rest) => {
    const given: unknown = await operation(new Streaming(client), ...rest)
    // A middleware may have answered with what it kept.
    const body = given instanceof Blob ? given.stream() : given
    if (!isInParts<SuccessOf<Responses>>(body)) throw new TypeError(`${operation.id}: the bytes are not a stream`)
    return body
  }

const isInParts = <Body>(body: unknown): body is InParts<Body> => !(body instanceof Blob)

import type { ApiAnswer } from './answer.ts'
import type { Call, Middleware, Send } from './call.ts'
import { pause } from './pause.ts'

export interface RetryOptions {
  /** How often a call is tried again at most: 2. */
  readonly retries?: number
  /** The longest pause before the first retry, in milliseconds: 500. It doubles with each; the pause is drawn from 0 to it. */
  readonly delay?: number
  /** No pause is longer, in milliseconds: 30,000. A server that asks for more (Retry-After) is not asked again. */
  readonly maxDelay?: number
  /** How long one try may take, in milliseconds. */
  readonly timeout?: number
  /** The statuses that pass: 408, 429, 500, 502, 503 and 504. */
  readonly statuses?: readonly number[]
  /** The header for a key that makes calls by any method safe to try again, such as `Idempotency-Key`: one random key a call. */
  readonly idempotencyKey?: string
}

/** RFC 9110, section 9.2.2. A call by another method is safe to repeat with an idempotency key alone. */
const idempotent: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'])

const isRepeatable = ({ method, headers, body }: Call, header: string): boolean =>
  (idempotent.has(method) || headers.has(header)) && !(body instanceof ReadableStream)

/** RFC 9110, section 10.2.3: seconds, or a date. In milliseconds from now. */
function retryAfter({ headers }: ApiAnswer): number | undefined {
  const text = headers.get('retry-after')
  if (text === null) return undefined
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/**
 * Tries again what is safe to try again: idempotent methods, and calls with an `Idempotency-Key`, when the network fails,
 * a try takes too long, or the answer is one that passes. Exponential backoff with full jitter, after what the server
 * asks for in Retry-After. The signal and the timeout of the call end the pauses too.
 */
export const retry =
  ({
    retries = 2,
    delay = 500,
    maxDelay = 30_000,
    timeout,
    statuses = [408, 429, 500, 502, 503, 504],
    idempotencyKey,
  }: RetryOptions = {}): Middleware =>
  (send) =>
  async (call) => {
    if (idempotencyKey && !idempotent.has(call.method) && !call.headers.has(idempotencyKey))
      call.headers.set(idempotencyKey, crypto.randomUUID())
    const left = isRepeatable(call, idempotencyKey ?? 'idempotency-key') ? retries : 0
    for (let tried = 0; ; tried++) {
      const answer = await tryOnce(send, call, timeout)
      const asked = answer instanceof Failure ? undefined : retryAfter(answer)
      const passes = answer instanceof Failure || statuses.includes(answer.status)
      if (!passes || tried >= left || call.signal?.aborted || (asked ?? 0) > maxDelay) {
        if (answer instanceof Failure) throw answer.error
        return answer
      }
      await pause(asked ?? Math.random() * Math.min(maxDelay, delay * 2 ** tried), call.signal)
    }
  }

class Failure {
  readonly error: unknown
  constructor(error: unknown) {
    this.error = error
  }
}

/** A TypeError of ours, before anything is sent, comes from making the call, and so never here. */
async function tryOnce(send: Send, call: Call, timeout: number | undefined): Promise<ApiAnswer | Failure> {
  const signals = [call.signal ?? [], timeout === undefined ? [] : AbortSignal.timeout(timeout)].flat()
  try {
    return await send({ ...call, headers: new Headers(call.headers), signal: signals.length > 0 ? AbortSignal.any(signals) : null })
  } catch (error) {
    return new Failure(error)
  }
}

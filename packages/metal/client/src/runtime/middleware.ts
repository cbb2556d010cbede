import type { ApiAnswer } from './answer.ts'
import type { Call, Middleware } from './call.ts'

export interface Hooks {
  /** Before each try; may change headers and query, or give another call. */
  readonly before?: (call: Call) => Call | void | Promise<Call | void>
  /** After each answer, whatever its status; may give another. */
  readonly after?: (answer: ApiAnswer, call: Call) => ApiAnswer | void | Promise<ApiAnswer | void>
  /** When a try fails without an answer; may give one, or throw another error. */
  readonly error?: (error: unknown, call: Call) => ApiAnswer | void | Promise<ApiAnswer | void>
}

/** A middleware made of hooks. For more, such as another way to send, write one: `(send) => async (call) => …`. */
export const hooks =
  ({ before, after, error: failed }: Hooks): Middleware =>
  (send) =>
  async (given) => {
    const call = (await before?.(given)) ?? given
    const answer = await sent(call)
    return (await after?.(answer, call)) ?? answer

    async function sent(call: Call): Promise<ApiAnswer> {
      try {
        return await send(call)
      } catch (error) {
        const answer = await failed?.(error, call)
        if (answer) return answer
        throw error
      }
    }
  }

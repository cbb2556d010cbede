import type { AnswerOf, ApiAnswer, SuccessOf } from './answer.ts'
import type { Send } from './call.ts'
import type { ApiClient } from './configuration.ts'
import { ApiException } from './exception.ts'
import { exchange } from './exchange.ts'
import { callOf } from './make.ts'
import type { CallOptions, OperationShape } from './shape.ts'
import type { Validation } from './validate.ts'

/** What a caller may set for a call of one operation. */
export interface OptionsOf<Parameters, Responses> extends CallOptions {
  readonly validate?: Validation<Parameters, Responses> | undefined
}

/** No parameters: an object as it is, but for what it inherits under the name of one of them. */
export type Nothing<Parameters> = { [Name in keyof Parameters & keyof ObjectConstructor['prototype']]?: never }

/** The arguments after the client: parameters may be left out where none of them is required. */
export type Arguments<Parameters, Responses> =
  Nothing<Parameters> extends Parameters
    ? [parameters?: Parameters, options?: OptionsOf<Parameters, Responses>]
    : [parameters: Parameters, options?: OptionsOf<Parameters, Responses>]

/** One operation of the API, with its parameters, and its bodies and headers by status. */
export interface ApiOperation<Parameters, Responses, ResponseHeaders = unknown> {
  /** The body of the success; throws {@link ApiException} for any other answer. */
  (client: ApiClient, ...rest: Arguments<Parameters, Responses>): Promise<SuccessOf<Responses>>
  /** Every documented answer, told apart by `status`; throws {@link ApiException} for one that is not documented. */
  answer(client: ApiClient, ...rest: Arguments<Parameters, Responses>): Promise<AnswerOf<Responses, ResponseHeaders>>
  readonly id: string
  /** In types alone. */
  readonly '~responses'?: Responses
  /** In types alone. */
  readonly '~headers'?: ResponseHeaders
}

/** Status and kind of body are documented. For what is in the body, the types take the server's word. */
const isDocumented = <R, H>(answer: ApiAnswer): answer is ApiAnswer & AnswerOf<R, H> => !answer.problem && !!answer.key

/** A 2xx that the document has as such, and not under `default`. */
const isSuccess = <R>(answer: ApiAnswer): answer is ApiAnswer & { readonly body: SuccessOf<R> } => answer.key?.[0] === '2'

/** Makes an operation from what the document says of it. */
export function operation<Parameters extends object, Responses extends object, ResponseHeaders = unknown>(
  shape: OperationShape,
): ApiOperation<Parameters, Responses, ResponseHeaders> {
  type Rest = Arguments<Parameters, Responses>
  const { id } = shape
  const answer = async (
    client: ApiClient,
    ...[parameters, options = {}]: Rest
  ): Promise<ApiAnswer & AnswerOf<Responses, ResponseHeaders>> => {
    const settings = client.with(options)
    let send: Send = (call) => exchange(call, settings)
    for (const around of [settings.middleware, settings.retry, settings.validate].flat()) send = around?.(send) ?? send
    const given = await send(callOf(shape, settings, parameters))
    if (isDocumented<Responses, ResponseHeaders>(given)) return given
    throw new ApiException(id, given)
  }
  const success = async (client: ApiClient, ...rest: Rest): Promise<SuccessOf<Responses>> => {
    const given = await answer(client, ...rest)
    if (isSuccess<Responses>(given)) return given.body
    throw new ApiException(id, given)
  }
  return Object.assign(success, { id, answer })
}

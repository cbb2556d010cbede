import type { ApiAnswer, AnswerOf, SuccessOf } from './answer.ts'
import type { ApiClient } from './configuration.ts'
import { ApiException } from './exception.ts'
import { asJson } from './read.ts'
import { send } from './send.ts'
import type { CallOptions, OperationShape } from './shape.ts'

/** The arguments after the client: parameters may be left out where none of them is required. */
type Arguments<Parameters> = {} extends Parameters
  ? [parameters?: Parameters, options?: CallOptions]
  : [parameters: Parameters, options?: CallOptions]

/** One operation of the API, with its parameters and its bodies by status. */
export interface ApiOperation<Parameters, Responses> {
  /** The body of the success; throws {@link ApiException} for any other answer. */
  (client: ApiClient, ...rest: Arguments<Parameters>): Promise<SuccessOf<Responses>>
  /** Every documented answer, told apart by `status`; throws {@link ApiException} for one that is not documented. */
  answer(client: ApiClient, ...rest: Arguments<Parameters>): Promise<AnswerOf<Responses>>
  readonly id: string
  /** In types alone. */
  readonly '~responses'?: Responses
}

/** What came back, read as the document says for its status, and what about it is not as documented. */
async function received({ answers }: OperationShape, response: Response): Promise<ApiAnswer> {
  const { status, headers } = response
  const read = answers[status] ?? answers[`${status}`.replace(/..$/, 'XX')] ?? answers['default']
  const answer = { status, headers, ...(await (read ?? asJson)(response)) }
  return read ? answer : { ...answer, problem: 'the document has no such answer' }
}

/** Status and kind of body are documented. For what is in the body, the types take the server's word. */
const isDocumented = <R>(answer: ApiAnswer): answer is ApiAnswer & AnswerOf<R> => !answer.problem

/** A 2xx that the document has as such, and not under `default`. */
const isSuccess = <R>(answer: ApiAnswer, { answers }: OperationShape): answer is ApiAnswer<number, SuccessOf<R>> =>
  `${answer.status}`.startsWith('2') && (answer.status in answers || '2XX' in answers)

/** Makes an operation from what the document says of it. */
export function operation<Parameters extends object, Responses extends object>(shape: OperationShape): ApiOperation<Parameters, Responses> {
  type Rest = Arguments<Parameters>
  const answer = async ({ configuration }: ApiClient, ...[parameters, options]: Rest): Promise<ApiAnswer & AnswerOf<Responses>> => {
    const given = await received(shape, await send(shape, configuration, parameters, options))
    if (isDocumented<Responses>(given)) return given
    throw new ApiException(shape.id, given)
  }
  const success = async (client: ApiClient, ...rest: Rest): Promise<SuccessOf<Responses>> => {
    const given = await answer(client, ...rest)
    if (isSuccess<Responses>(given, shape)) return given.body
    throw new ApiException(shape.id, given)
  }
  return Object.assign(success, { id: shape.id, answer })
}

import type { ApiAnswer, FieldsAt, HeadersAt, StatusOf, SuccessKey } from './answer.ts'

/** An answer that is no success, or not one that the document describes. It holds nothing of the request. */
export class ApiException<Status extends number = number, Body = unknown, Fields = unknown>
  extends Error
  implements ApiAnswer<Status, Body, Fields>
{
  /** The id of the operation, such as `getThing`. */
  declare readonly operation: string
  declare readonly status: Status
  declare readonly headers: HeadersAt<Fields>
  declare readonly body: Body
  declare readonly key?: string | undefined
  declare readonly problem?: string | undefined
  override name = 'ApiException'
  constructor(operation: string, answer: ApiAnswer<Status, Body, Fields>) {
    super(`${operation} answered ${answer.status}${answer.problem ?? ''}`)
    Object.assign(this, answer, { operation })
  }
}

type ErrorKey<R> = Exclude<keyof R, SuccessKey<R>>
type At<R, H, Key extends keyof R, Status> = [Status] extends [never] ? never : ApiException<Status & number, R[Key], FieldsAt<H, Key>>

/** The documented statuses of an operation that are no success. */
export type ErrorStatusOf<R> = { [Key in ErrorKey<R>]: StatusOf<R, Key> }[ErrorKey<R>]

/** The exceptions of an operation at these statuses, told apart by `status`. */
export type ExceptionOf<R, Status = ErrorStatusOf<R>, H = unknown> = {
  [Key in ErrorKey<R>]: At<R, H, Key, Extract<StatusOf<R, Key>, Status>>
}[ErrorKey<R>]

/** Narrows a caught error to the documented exceptions of one operation, or to the one with a status. */
export function isApiException<R, Status extends ErrorStatusOf<R> = ErrorStatusOf<R>, H = unknown>(
  error: unknown,
  operation: { readonly id: string; readonly '~responses'?: R; readonly '~headers'?: H },
  status?: Status,
): error is ExceptionOf<R, Status, H> {
  return (
    error instanceof ApiException &&
    error.key !== undefined &&
    !error.problem &&
    error.operation === operation.id &&
    (status === undefined || error.status === status)
  )
}

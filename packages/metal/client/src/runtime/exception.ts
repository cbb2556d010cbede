import type { ApiAnswer, StatusOf, SuccessKey } from './answer.ts'

/** An answer that is no success, or not one that the document describes. It holds nothing of the request. */
export class ApiException<Status extends number = number, Body = unknown> extends Error {
  /** The id of the operation, such as `getThing`. */
  readonly operation: string
  readonly answer: ApiAnswer<Status, Body>

  constructor(operation: string, answer: ApiAnswer<Status, Body>) {
    super(`${operation} answered ${answer.status}${answer.problem ? `: ${answer.problem}` : ''}`)
    this.operation = operation
    this.answer = answer
  }
  override get name(): string {
    return 'ApiException'
  }
  get status(): Status {
    return this.answer.status
  }
  get headers(): Headers {
    return this.answer.headers
  }
  get body(): Body {
    return this.answer.body
  }
}

type ErrorKey<R> = Exclude<keyof R, SuccessKey<R>>
type At<R, Key extends keyof R, Status> = [Status] extends [never] ? never : ApiException<Status & number, R[Key]>

/** The documented statuses of an operation that are no success. */
export type ErrorStatusOf<R> = { [Key in ErrorKey<R>]: StatusOf<R, Key> }[ErrorKey<R>]

/** The exceptions of an operation at these statuses, told apart by `status`. */
export type ExceptionOf<R, Status = ErrorStatusOf<R>> = {
  [Key in ErrorKey<R>]: At<R, Key, Extract<StatusOf<R, Key>, Status>>
}[ErrorKey<R>]

/** Narrows a caught error to the documented exceptions of one operation, or to the one with a status. */
export function isApiException<R, Status extends ErrorStatusOf<R> = ErrorStatusOf<R>>(
  error: unknown,
  operation: { readonly id: string; readonly '~responses'?: R },
  status?: Status,
): error is ExceptionOf<R, Status> {
  return (
    error instanceof ApiException &&
    !error.answer.problem &&
    error.operation === operation.id &&
    (status === undefined || error.status === status)
  )
}

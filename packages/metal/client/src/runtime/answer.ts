/** Bodies by status, as the document has them: `200`, `'4XX'`, `default`. */
export type Responses = object

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type ToNumber<Text> = Text extends `${infer Value extends number}` ? Value : never
type InRange<First extends 1 | 2 | 3 | 4 | 5> = ToNumber<`${First}${Digit}${Digit}`>
interface Ranges {
  '1XX': InRange<1>
  '2XX': InRange<2>
  '3XX': InRange<3>
  '4XX': InRange<4>
  '5XX': InRange<5>
}
type AnyStatus = Ranges[keyof Ranges]

/** The statuses that a key of the responses stands for: exact ones go before ranges, and those before `default`. */
export type StatusOf<R, Key> = Key extends number
  ? Key
  : Key extends keyof Ranges
    ? Exclude<Ranges[Key], keyof R>
    : Exclude<AnyStatus, keyof R | Ranges[keyof R & keyof Ranges]>

/** What the server said: status, headers, and the body as the document types it for the status. */
export interface ApiAnswer<Status extends number = number, Body = unknown> {
  readonly status: Status
  readonly headers: Headers
  readonly body: Body
  /** What about it is not as documented. Only exceptions have such answers; the body may then be of any type. */
  readonly problem?: string | undefined
}

/** Every documented answer of an operation, told apart by `status`. */
export type AnswerOf<R> = { [Key in keyof R]: ApiAnswer<StatusOf<R, Key>, R[Key]> }[keyof R]

export type SuccessKey<R> = { [Key in keyof R]: `${Key & (number | string)}` extends `2${string}` ? Key : never }[keyof R]
type BodyOf<R> = [SuccessKey<R>] extends [never] ? R['default' & keyof R] : R[SuccessKey<R>]

/** The bodies of the 2xx answers, or of `default` where the document has none of those; void where there is no body. */
export type SuccessOf<R> = [BodyOf<R>] extends [undefined] ? void : BodyOf<R>

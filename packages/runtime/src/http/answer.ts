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

/**
 * Headers of which the document describes some: what it requires is a string, and anything else may be null. Of methods
 * that are called alike TypeScript takes the first one, so what is described stands first.
 */
export type HeadersAt<Fields = unknown> = (unknown extends Fields
  ? unknown
  : { get<Name extends keyof Fields & string>(name: Name): Fields[Name] }) &
  Headers

/** What the server said: status, and headers and body as the document types them for the status. */
export interface ApiAnswer<Status extends number = number, Body = unknown, Fields = unknown> {
  readonly status: Status
  readonly headers: HeadersAt<Fields>
  readonly body: Body
  /** The key of the response that the document has for the status: `200`, `4XX`, `default`. Only exceptions are without. */
  readonly key?: string | undefined
  /** What about the body is not as documented, such as `, not JSON`; it may then be of any type. Only exceptions have it. */
  readonly problem?: string | undefined
}

/** Every documented answer of an operation, told apart by `status`. */
export type AnswerOf<R, H = unknown> = { [Key in keyof R]: ApiAnswer<StatusOf<R, Key>, R[Key], FieldsAt<H, Key>> }[keyof R]

/** The described headers of one status. */
export type FieldsAt<H, Key> = Key extends keyof H ? H[Key] : unknown

export type SuccessKey<R> = { [Key in keyof R]: `${Key & (number | string)}` extends `2${string}` ? Key : never }[keyof R]
type BodyOf<R> = [SuccessKey<R>] extends [never] ? (R extends { default: infer Body } ? Body : undefined) : R[SuccessKey<R>]

/** The bodies of the 2xx answers, or of `default` where the document has none of those; void where there is no body. */
export type SuccessOf<R> = [BodyOf<R>] extends [never] ? never : [BodyOf<R>] extends [undefined] ? void : BodyOf<R>

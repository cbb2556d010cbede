import type { ApiAnswer } from './answer.ts'
import { setHeaders } from './headers.ts'
import type { OperationShape } from './shape.ts'

/**
 * A call in the making, and what fetch takes as its init: parameters and body write themselves into it once, and the
 * credentials into a copy of it before each try, which no middleware sees.
 */
export interface Call extends RequestInit {
  readonly operation: OperationShape
  /** As the caller gave them. */
  readonly parameters: object
  /** The template; what is written into the path takes its place in it. */
  path: string
  /** The query, each part of it after an `&`. */
  search: string
  readonly headers: Headers
  duplex?: 'half'
  /** Which media type the body is to have, where the operation takes several and the call says it. */
  contentType?: string
  /** What is called in place of the platform's. */
  fetch?: typeof fetch | undefined
}

/** Makes one try of a call. Throws what fetch throws. */
export type Send = (call: Call) => Promise<ApiAnswer>

/** Puts something around each try of a call: a log, a retry, a check. */
export type Middleware = (send: Send) => Send

/** Writes one parameter, or the body, under its name on the wire. */
export type Write = (call: Call, name: string, value: unknown, encode?: Encode) => void

/** Makes a text fit for the place that it goes to. */
export type Encode = (text: string) => string

/** RFC 3986, section 2.1: everything but the unreserved characters. */
export const percent: Encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** Nothing, `.` and `..`: a URL resolves segments of dots, even encoded ones. */
export const isNoSegment = (text: string): boolean => /^\.{0,2}$/.test(text)

/** Members by name, without what every object has: a document may call a parameter `constructor`. */
export const bare = <T>(of?: Readonly<Record<string, T>> | object): Readonly<Record<string, T | null | undefined>> => ({
  __proto__: null,
  ...of,
})

/** Throws a TypeError, which does not quote the value, where no header can hold it. */
export const setHeader = ({ headers }: Call, name: string, value: string): void => setHeaders(headers, { [name]: value }, name)

/** Adds a cookie, `name=value`. Browsers do not let a script send one. */
export const addCookie = (call: Call, cookie: string): void =>
  setHeader(call, 'cookie', [call.headers.get('cookie'), cookie].filter(Boolean).join('; '))

/** Writes a member under another name on the wire. */
export const named =
  (name: string, write: Write): Write =>
  (call, _member, value, encode) =>
    write(call, name, value, encode)

import { setHeaders } from './headers.ts'

/** A call in the making: parameters, body and credentials write themselves into it. */
export interface Outgoing {
  /** The template; what is written into the path takes its place in it. */
  path: string
  readonly query: string[]
  readonly headers: Headers
  readonly init: RequestInit & { duplex?: 'half' }
  /** What sends it: fetch, or fetch with something around it. */
  send: typeof fetch
  /** Which media type the body is to have, where the operation takes several and the call says it. */
  contentType?: string
}

/** Writes one parameter, or the body, under its name on the wire. */
export type Write = (outgoing: Outgoing, name: string, value: unknown, encode?: Encode) => void

/** Makes a text fit for the place that it goes to. */
export type Encode = (text: string) => string

/** RFC 3986, section 2.1: everything but the unreserved characters. */
export const percent: Encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** Nothing, `.` and `..`: a URL resolves segments of dots, even encoded ones. */
export const isNoSegment = (text: string): boolean => /^\.{0,2}$/.test(text)

/** Throws a TypeError, which does not quote the value, where no header can hold it. */
export const setHeader = ({ headers }: Outgoing, name: string, value: string): void => setHeaders(headers, [[name, value]], name)

/** Adds a cookie, `name=value`. Browsers do not let a script send one. */
export const addCookie = (outgoing: Outgoing, cookie: string): void =>
  setHeader(outgoing, 'cookie', [outgoing.headers.get('cookie'), cookie].filter(Boolean).join('; '))

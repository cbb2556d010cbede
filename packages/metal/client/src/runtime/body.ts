import { type Outgoing, setHeader, type Write } from './outgoing.ts'

/** What fetch takes as a body: bytes, a Blob, a form, text, a stream. */
export type RawBody = NonNullable<RequestInit['body']>

function put(outgoing: Outgoing, body: RawBody, mediaType: string): void {
  setHeader(outgoing, 'content-type', mediaType)
  outgoing.init.body = body
}

/** JSON under a media type of its own, such as `application/merge-patch+json`. */
export const jsonAs =
  (mediaType: string): Write =>
  (outgoing, _name, body) =>
    put(outgoing, JSON.stringify(body), mediaType)

export const json: Write = /* @__PURE__ */ jsonAs('application/json')

/** Text, XML too: the string as it is. */
export const textAs =
  (mediaType: string): Write =>
  (outgoing, _name, body) =>
    put(outgoing, String(body), mediaType)

/** Fetch would send any other object as `[object Object]`. */
const isRaw = (body: unknown): body is RawBody =>
  typeof body === 'string' ||
  ArrayBuffer.isView(body) ||
  [Blob, ArrayBuffer, ReadableStream, FormData, URLSearchParams].some((of) => body instanceof of)

/** {@link RawBody}. Few browsers send streams. */
export const rawAs =
  (mediaType: string): Write =>
  (outgoing, name, body) => {
    if (!isRaw(body)) throw new TypeError(`"${name}" must be bytes, a Blob, a stream or text`)
    put(outgoing, body, mediaType)
    outgoing.init.duplex = 'half'
  }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Members of a form: a list is one field an item; what has no value is left out. */
const fieldsOf = (body: unknown): [string, unknown][] =>
  Object.entries(body ?? {})
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((item): [string, unknown] => [name, item]))
    .filter(([, value]) => value !== undefined && value !== null)

/** `application/x-www-form-urlencoded`. An object inside goes as JSON, the default of the encoding object. */
export const urlencoded: Write = ({ init }, _name, body) => {
  init.body = new URLSearchParams(
    fieldsOf(body).map(([name, value]): [string, string] => [name, isObject(value) ? JSON.stringify(value) : String(value)]),
  )
}

/** `multipart/form-data`. An object inside goes as a part of JSON, the default of the encoding object. */
export const multipart: Write = ({ init }, _name, body) => {
  const form = new FormData()
  for (const [name, value] of fieldsOf(body)) {
    if (value instanceof Blob) form.append(name, value)
    else if (isObject(value)) form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }))
    else form.append(name, String(value))
  }
  init.body = form
}

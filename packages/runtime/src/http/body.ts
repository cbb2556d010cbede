import { type Outgoing, setHeader, type Write } from './outgoing.ts'

/** What fetch takes as a body: bytes, a Blob, a form, text, a stream. */
export type RawBody = NonNullable<RequestInit['body']>

export function put(outgoing: Outgoing, body: RawBody, mediaType: string): void {
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

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What a list holds, or the value alone; what is no value is left out. */
export const itemsOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== null)

/** Members of a form: a list is one field an item. */
const fieldsOf = (body: unknown): [string, unknown][] =>
  Object.entries(body ?? {}).flatMap(([name, value]) => itemsOf(value).map((item): [string, unknown] => [name, item]))

/** The text of a value in a form. An object goes as JSON, the default of the encoding object. */
export const fieldText = (value: unknown): string => (isObject(value) ? JSON.stringify(value) : String(value))

/** `application/x-www-form-urlencoded`. */
export const urlencoded: Write = ({ init }, _name, body) => {
  init.body = new URLSearchParams(fieldsOf(body).map(([name, value]): [string, string] => [name, fieldText(value)]))
}

/** Adds a value to a form: a file as it is, an object as a part of JSON, the default of the encoding object. */
export function append(form: FormData, name: string, value: unknown): void {
  if (value instanceof Blob) form.append(name, value)
  else if (isObject(value)) form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }))
  else form.append(name, String(value))
}

/** `multipart/form-data`. */
export const multipart: Write = ({ init }, _name, body) => {
  const form = new FormData()
  for (const [name, value] of fieldsOf(body)) append(form, name, value)
  init.body = form
}

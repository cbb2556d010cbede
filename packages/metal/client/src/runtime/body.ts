import type { Call, Write } from './call.ts'

/** What fetch takes as a body: bytes, a Blob, a form, text, a stream. */
export type RawBody = NonNullable<RequestInit['body']>

export function put(call: Call, body: RawBody, mediaType: string): void {
  call.headers.set('content-type', mediaType)
  call.body = body
}

export const json: Write = (call, _name, body) => {
  call.headers.set('content-type', 'application/json')
  call.body = JSON.stringify(body)
}

/** JSON under a media type of its own, such as `application/merge-patch+json`. */
export const jsonAs =
  (mediaType: string): Write =>
  (call, _name, body) =>
    put(call, JSON.stringify(body), mediaType)

/** Text, XML too: the string as it is. */
export const textAs =
  (mediaType: string): Write =>
  (call, _name, body) =>
    put(call, String(body), mediaType)

/** Fetch would send any other object as `[object Object]`. */
const isRaw = (body: unknown): body is RawBody =>
  typeof body === 'string' ||
  ArrayBuffer.isView(body) ||
  [Blob, ArrayBuffer, ReadableStream, FormData, URLSearchParams].some((of) => body instanceof of)

/** {@link RawBody}. Few browsers send streams. */
export const rawAs =
  (mediaType: string): Write =>
  (call, name, body) => {
    if (!isRaw(body)) throw new TypeError(`"${name}" must be bytes, a Blob, a stream or text`)
    put(call, body, mediaType)
    call.duplex = 'half'
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
export const urlencoded: Write = (call, _name, body) => {
  call.body = new URLSearchParams(fieldsOf(body).map(([name, value]): [string, string] => [name, fieldText(value)]))
}

/** Adds a value to a form: a file as it is, an object as a part of JSON, the default of the encoding object. */
export function append(form: FormData, name: string, value: unknown): void {
  if (value instanceof Blob) form.append(name, value)
  else if (isObject(value)) form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }))
  else form.append(name, String(value))
}

/** `multipart/form-data`. */
export const multipart: Write = (call, _name, body) => {
  const form = new FormData()
  for (const [name, value] of fieldsOf(body)) append(form, name, value)
  call.body = form
}

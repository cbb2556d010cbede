import { isObject } from './body.ts'
import { setHeaders } from './headers.ts'
import { textOf } from './forms.ts'
import { typed } from './multipart.ts'
import { type Call, setHeader, type Write } from './call.ts'
import { simpleText } from './style.ts'

interface Part {
  readonly headers: Headers
  readonly content: Blob | string
}

/** Puts a multipart message together (RFC 2046, section 5.1), where fetch has no form for it. */
function put(call: Call, mediaType: string, parts: readonly Part[]): void {
  const boundary = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('')
  const pieces = parts.flatMap(({ headers, content }) => {
    const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
    return [bytes(`--${boundary}\r\n${lines}\r\n`), content, '\r\n']
  })
  call.body = new Blob([...pieces, `--${boundary}--\r\n`])
  setHeader(call, 'content-type', `${mediaType}; boundary=${boundary}`)
}

/** The characters of headers stand for bytes. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** As browsers write a name in a header of a form. */
const quoted = (text: string): string => `"${text.replace(/[\r\n"]/g, (mark) => (mark === '"' ? '%22' : mark === '\n' ? '%0A' : '%0D'))}"`

/** Headers of the parts of a form, by the names of these. It stands after the form. */
export const partHeaders: Write = (call, _name, given) => {
  const { body } = call
  if (!(body instanceof FormData) || !isObject(given)) return
  const wanted = new Map<string, unknown>(Object.entries(given))
  const parts = [...body].map(([name, value]): Part => {
    const file = typeof value === 'string' ? '' : `; filename=${inBytes(quoted(value.name))}`
    const headers = new Headers({ 'content-disposition': `form-data; name=${inBytes(quoted(name))}${file}` })
    if (typeof value !== 'string') headers.set('content-type', value.type || 'application/octet-stream')
    setHeaders(headers, headersFrom(wanted.get(name)), `the headers of "${name}"`)
    return { headers, content: value }
  })
  put(call, 'multipart/form-data', parts)
}

/** A text as the characters of its bytes in UTF-8. */
const inBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

const headersFrom = (given: unknown): [string, string][] =>
  Object.entries(given ?? {}).flatMap(([name, value]) => {
    const text = value === undefined || value === null ? undefined : simpleText(name, value, String)
    return text === undefined ? [] : [[name, text] as [string, string]]
  })

/** A list as the parts of a multipart message: the media types of the first ones, and of all others. */
export const partsOf =
  (mediaType: string, first: readonly (string | undefined)[] = [], others?: string): Write =>
  (call, name, body) => {
    if (!Array.isArray(body)) throw new TypeError(`"${name}" must be a list, an item for each part`)
    put(
      call,
      mediaType,
      body.map((item: unknown, index) => partFrom(item, index < first.length ? first[index] : others, name)),
    )
  }

function partFrom(item: unknown, wanted: string | undefined, name: string): Part {
  const type = wanted ?? (isObject(item) ? 'application/json' : 'text/plain;charset=UTF-8')
  const file = item instanceof Blob ? typed(item, wanted ?? 'application/octet-stream') : undefined
  return { headers: new Headers({ 'content-type': file?.type ?? type }), content: file ?? textOf(type, name, item) }
}

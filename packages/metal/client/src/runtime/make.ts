import { bare, type Call, isNoSegment } from './call.ts'
import { setHeaders } from './headers.ts'
import type { OperationShape, Settings } from './shape.ts'

const isPlain = (value: unknown): value is string | number | boolean => value !== undefined && typeof value !== 'object'

/** Makes a call from what the document says and what the caller gave. Throws a TypeError, which quotes no value, for what cannot be sent. */
export function callOf(operation: OperationShape, { signal, timeout, headers: given, fetch }: Settings, parameters: object = {}): Call {
  const { id, method, path, accept = 'application/json', required, parameters: writes } = operation
  const headers = new Headers({ accept })
  const call: Call = {
    operation,
    parameters,
    method,
    path,
    search: '',
    headers,
    fetch,
    // What comes back is an answer: fetch would follow it with all headers, keys too, wherever it leads.
    redirect: 'manual',
    signal: timeout ? AbortSignal.any([AbortSignal.timeout(timeout), signal ?? []].flat()) : (signal ?? null),
  }
  const values = bare<unknown>(parameters)
  const missing = (member: string): TypeError => new TypeError(`${id}: "${member}" is missing`)
  for (const more of given) setHeaders(headers, more)
  for (const member in writes) {
    const value = values[member]
    // Null is a body, but no parameter.
    if (value !== undefined && (value !== null || member === 'body')) writes[member]?.(call, member, value)
    else if (required?.includes(member)) throw missing(member)
  }
  call.path = call.path.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values[name]
    if (!isPlain(value) || isNoSegment(`${value}`)) throw missing(name)
    // More may stand in a segment as it is (RFC 3986, section 3.3), and what may not is encoded.
    return encodeURIComponent(`${value}`)
  })
  return call
}

import type { Configuration } from './configuration.ts'
import { setHeaders } from './headers.ts'
import { isNoSegment, type Outgoing, percent } from './outgoing.ts'
import type { CallOptions, OperationShape } from './shape.ts'

/** By member; a map, for a document may call one `constructor`. */
type Values = ReadonlyMap<string, unknown>

/** Lets each parameter that is given write itself. Throws a TypeError for one that is not and must be. */
function writeAll(outgoing: Outgoing, { id, parameters = {}, required = [] }: OperationShape, values: Values): void {
  for (const [member, entry] of Object.entries(parameters)) {
    const [name, write] = typeof entry === 'function' ? [member, entry] : entry
    const value = values.get(member)
    // Null is a body, but no parameter.
    if (value !== undefined && (value !== null || member === 'body')) write(outgoing, name, value)
    else if (required.includes(member)) throw new TypeError(`${id}: "${member}" is missing`)
  }
}

/** Fills in what is left of the template. Throws a TypeError for what is missing or empty, and for `.` and `..`. */
const filled = ({ path }: Outgoing, { id }: OperationShape, values: Values): string =>
  path.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values.get(name)
    if (!isPlain(value) || isNoSegment(`${value}`)) throw new TypeError(`${id}: "${name}" is missing, or no segment of a path`)
    return percent(`${value}`)
  })

/** Neither missing nor a list or an object. */
const isPlain = (value: unknown): value is string | number | boolean => value !== undefined && typeof value !== 'object'

/**
 * Fetch would quote them in its error, all the more where it cannot read the host: so anything counts that stands where
 * they could, whatever the scheme looks like. Blanks do not count for fetch either, and a backslash is a slash.
 */
const holdsCredentials = (host: string): boolean => /^([^/\\?#]*[/\\]+)?[^/\\?#]+@/.test(host.replace(/\s/g, ''))

/**
 * Makes a call from what the document says and what the caller gave, and sends it. Throws a TypeError, which quotes no
 * value, for what cannot be sent; errors of fetch pass through.
 */
export async function send(
  shape: OperationShape,
  configuration: Configuration,
  parameters: object = {},
  { signal, headers: own, host = configuration.host ?? shape.server }: CallOptions = {},
): Promise<Response> {
  signal?.throwIfAborted()
  if (holdsCredentials(host)) throw new TypeError('The host cannot hold credentials')
  const headers = new Headers(shape.accept ? { accept: shape.accept } : {})
  const init = { method: shape.method, headers, signal: signal ?? null }
  const outgoing: Outgoing = { path: shape.path, query: [], headers, init, send: configuration.fetch ?? fetch }
  const values: Values = new Map(Object.entries(parameters))
  configuration.addHeaders(headers)
  writeAll(outgoing, shape, values)
  const url = host.replace(/\/$/, '') + filled(outgoing, shape, values)
  const authorize = await shape.security?.(configuration)
  authorize?.(outgoing)
  setHeaders(headers, own)
  const { send, query } = outgoing
  return send(query.length > 0 ? `${url}?${query.join('&')}` : url, init)
}

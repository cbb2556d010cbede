import type { ApiAnswer } from './answer.ts'
import type { Call } from './call.ts'
import { asJson } from './read.ts'
import type { Settings } from './shape.ts'

/** Makes one try: credentials, fetch, and the body read as the document says for the status. Errors of fetch pass through. */
export async function exchange(made: Call, settings: Settings): Promise<ApiAnswer> {
  const call = { ...made, headers: new Headers(made.headers) }
  const { security, server, answers } = call.operation
  const host = settings.server ?? settings.host ?? server
  // The platform's error would quote them. Anything counts that stands where they could, as fetch reads a host.
  if (/^[^/?#]*[/\\\s]*[^/\\?#]+@/.test(host)) throw new TypeError('credentials in the host')
  await security?.(call, settings)
  const response = await (call.fetch ?? fetch)(host.replace(/\/$/, '') + call.path + call.search.replace('&', '?'), call)
  const { status, headers } = response
  const key = [`${status}`, `${status}`[0] + 'XX', 'default'].find((key) => key in answers)
  return { status, headers, key, ...(await (answers[`${key}`] ?? asJson)(response)) }
}

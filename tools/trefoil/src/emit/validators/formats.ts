import { type Context, runtime, zodCall } from './context.ts'
import { call, type Layout } from '../kit/layout.ts'

/** What zod has with the same verdict, by format. */
const ofZod: ReadonlyMap<string, string> = new Map([
  ['uuid', 'guid'],
  ['hostname', 'hostname'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['byte', 'base64'],
])

/** Checks of the runtime by format: name and module below formats/. */
const ofRuntime: ReadonlyMap<string, readonly [name: string, module: string]> = new Map([
  ['date', ['date', 'date']],
  ['time', ['time', 'time']],
  ['iso-time', ['isoTime', 'time']],
  ['date-time', ['dateTime', 'date-time']],
  ['iso-date-time', ['isoDateTime', 'date-time']],
  ['duration', ['duration', 'duration']],
  ['email', ['email', 'email']],
  ['uri', ['uri', 'uri']],
  ['uri-reference', ['uriReference', 'uri']],
  ['uri-template', ['uriTemplate', 'uri-template']],
  ['url', ['url', 'url']],
  ['regex', ['regex', 'regex']],
  ['json-pointer', ['jsonPointer', 'json-pointer']],
  ['json-pointer-uri-fragment', ['jsonPointerUriFragment', 'json-pointer']],
  ['relative-json-pointer', ['relativeJsonPointer', 'json-pointer']],
])

/** The schema of strings of a format; other formats are annotations (JSON Schema 2020-12 Validation, section 7.2.1). */
export function stringOf(format: string | undefined, context: Context): Layout {
  const name = ofZod.get(format ?? '')
  return name === undefined ? anyString : zodCall(context, name)
}

export const anyString: Layout = call(runtime('string', 'string'), [])

/** The check of a format that zod has no schema for. */
export function formatChecks(format: string | undefined): readonly Layout[] {
  const found = ofRuntime.get(format ?? '')
  return found ? [runtime(found[0], `formats/${found[1]}`)] : []
}

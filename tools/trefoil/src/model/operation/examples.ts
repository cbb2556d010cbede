import type { Json } from '../../spec/document.ts'
import { essenceOf } from '../../media-type.ts'
import { child } from '../../spec/pointer.ts'
import { isSince32 } from '../../spec/version.ts'
import type { Shown } from '../examples.ts'
import { checkMembers } from '../read/members.ts'
import { entries, isObject, member, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { object, read, remarkOf, text } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Schema } from '../schema.ts'
import type { Conversion } from '../schema/conversion.ts'

/** What the examples are to be values of, and how they are written where a media type says so. */
interface Of {
  readonly schema: Schema
  readonly mediaType?: string
}

/** `example`, or the values of `examples` (OpenAPI 3.0.3, section 4.7.19), which may have a media type. */
export function examplesOf(place: ObjectPlace, { schema, mediaType }: Of, conversion: Conversion): readonly Json[] {
  const one = member(place, 'example')
  const many = read(conversion.log, place, { name: 'examples', shape: object, severity: 'warning' })
  const named = (many ? entries(many) : []).flatMap((entry) => exampleAt(entry, conversion, mediaType))
  const examples = [...(one ? [one] : []), ...named]
  const shown = examples.filter(({ value }) => mediaType === undefined || typeof value !== 'string' || isJson(mediaType))
  conversion.shown.push(...shown.map((example): Shown => ({ place: example, schema, as: 'example' })))
  return examples.map(({ value }) => value)
}

/** The value that an Example Object shows: in 3.2 its data, or what its text comes to (3.2.0, section "Example Object"). */
function exampleAt(entry: Entry, conversion: Conversion, mediaType: string | undefined): readonly Place[] {
  const example = isObject(entry.value) ? resolve(entry, conversion) : undefined
  if (example === undefined) return []
  checkMembers(conversion, example, 'An example')
  const isNew = isSince32(conversion.document.root)
  const given = (isNew ? member(example, 'dataValue') : undefined) ?? member(example, 'value')
  if (given) return [given]
  const written = isNew ? remarkOf(conversion.log, example, 'serializedValue', text) : undefined
  const values = written === undefined ? undefined : parsed(written, mediaType)
  if (values === undefined) reportUnread(example, conversion)
  return (values ?? []).map((value) => ({ value, pointer: child(example.pointer, 'serializedValue') }))
}

const isJson = (mediaType: string): boolean => /[/+]json$/.test(essenceOf(mediaType))

/** What a text is as a body of the media type, as far as can be told. */
function parsed(text: string, mediaType = ''): readonly Json[] | undefined {
  if (essenceOf(mediaType).startsWith('text/')) return [text]
  if (!isJson(mediaType)) return undefined
  try {
    const value: Json = JSON.parse(text)
    return [value]
  } catch {
    return undefined
  }
}

function reportUnread(example: ObjectPlace, { log }: Conversion): void {
  const place = member(example, 'externalValue') ?? member(example, 'serializedValue')
  if (place === undefined) return
  const message = place.pointer.endsWith('externalValue')
    ? 'An example that lies elsewhere is not read'
    : 'The data of an example cannot be told from its serialized form'
  log.warning({ code: 'TF3306', at: place.pointer, message, fix: 'Write the value here; nothing else depends on it.' })
}

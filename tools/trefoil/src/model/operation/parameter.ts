import { idOf } from '../../spec/pointer.ts'
import { isSince32 } from '../../spec/version.ts'
import type { Parameter } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, nameOf, quoted, read, remarkOf, text, valueOf, type Read } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import { schemaOf } from './contents.ts'
import { bodyContentsOf } from './encodings.ts'
import { examplesOf } from './examples.ts'
import { serialization, withEmpty } from './serialization.ts'

type In = Parameter['in']

/** A parameter before it is known beside which others it stands: its key among them is still missing. */
export type LoneParameter = Omit<Parameter, 'member'>

/** A Parameter Object (OpenAPI 3.0.3, section 4.7.12). Undefined where it lacks a name or a place, which the log then says. */
export function parameterAt(place: ObjectPlace, conversion: Conversion): LoneParameter | undefined {
  const { log } = conversion
  checkMembers(conversion, place, 'A parameter')
  const name = needed(place, 'name', conversion)
  const where = needed(place, 'in', conversion)
  if (name === undefined || where === undefined || !isIn(where, conversion)) return undefined
  const description = remarkOf(log, place, 'description', text)
  return {
    id: idOf(place.pointer),
    pointer: place.pointer,
    name: name.value,
    in: where.value,
    required: isRequired(place, where.value, conversion),
    deprecated: remarkOf(log, place, 'deprecated', flag) ?? false,
    ...(description !== undefined && { description }),
    ...(where.value === 'querystring' ? asIs : serialization(place, where.value, conversion)),
    ...described(place, where.value, conversion),
  }
}

/** What has a content is written as that says. */
const asIs = { style: 'form', explode: true, allowReserved: false } as const

function needed(place: ObjectPlace, name: string, { log }: Conversion): Read<string> | undefined {
  if (member(place, name) === undefined)
    log.error({ code: 'TF3001', at: place.pointer, message: `The parameter has no "${name}"`, fix: `Add "${name}".` })
  return read(log, place, { name, shape: text })
}

const places: readonly string[] = ['path', 'query', 'header', 'cookie'] satisfies readonly In[]

function isIn(where: Read<string>, { log, document }: Conversion): where is Read<In> {
  if (places.includes(where.value) || (where.value === 'querystring' && isSince32(document.root))) return true
  log.error({
    code: 'TF3303',
    at: where.pointer,
    message: `A parameter cannot stand in ${quoted(where.value)}`,
    fix: 'Use one of path, query, header, cookie; what Swagger 2 has in "body" and "formData" is a requestBody.',
  })
  return false
}

function isRequired(place: ObjectPlace, where: In, { log }: Conversion): boolean {
  const required = valueOf(log, place, 'required', flag)
  if (where !== 'path' || required === true) return required ?? false
  log.warning({
    code: 'TF3303',
    at: member(place, 'required')?.pointer ?? place.pointer,
    message: 'A path parameter is always required, but the document does not say so',
    fix: 'Add "required: true".',
  })
  return true
}

function described(
  place: ObjectPlace,
  where: In,
  conversion: Conversion,
): Pick<Parameter, 'mediaType' | 'encodings' | 'schema' | 'examples'> {
  const contents = bodyContentsOf(place, conversion)
  const [only] = contents
  const hasSchema = member(place, 'schema') !== undefined
  if (contents.length > 1 || (contents.length === 0) !== hasSchema)
    conversion.log.error({
      code: 'TF3303',
      at: place.pointer,
      message: 'A parameter has to have either "schema" or "content" with one media type',
      fix: 'Say in one of the two ways what it is.',
    })
  else if (where === 'querystring' && only === undefined)
    conversion.log.error({
      code: 'TF3303',
      at: place.pointer,
      message: 'A parameter that is the whole query has to have "content"',
      fix: 'Say with a media type how it is written.',
    })
  if (only === undefined || hasSchema) {
    const schema = withEmpty(schemaOf(place, conversion), place, conversion)
    return { encodings: [], schema, examples: examplesOf(place, { schema }, conversion) }
  }
  reportStyle(place, conversion)
  const { mediaType, encodings, schema } = only
  const examples = examplesOf(place, { schema, mediaType }, conversion)
  return { mediaType, encodings, schema, examples: examples.length > 0 ? examples : only.examples }
}

function reportStyle(place: ObjectPlace, { log }: Conversion): void {
  for (const { pointer } of ['style', 'explode', 'allowReserved', 'allowEmptyValue'].flatMap((name) => member(place, name) ?? []))
    log.warning({
      code: 'TF3303',
      at: pointer,
      message: `${nameOf(pointer)} changes nothing: the media type says how the parameter is written`,
      fix: 'Remove it.',
    })
}

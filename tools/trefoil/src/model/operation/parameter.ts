import { idOf } from '../../spec/pointer.ts'
import type { Parameter, ParameterStyle } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, quoted, read, remarkOf, text, valueOf, type Read } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import { contentsOf, schemaOf } from './contents.ts'
import { examplesOf } from './examples.ts'

type In = Parameter['in']

/** The styles of each place, the default first (OpenAPI 3.0.3, section 4.7.12.3). */
const styles: Readonly<Record<In, readonly ParameterStyle[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
}

/** A parameter before it is known beside which others it stands: its key among them is still missing. */
export type LoneParameter = Omit<Parameter, 'member'>

/** A Parameter Object (OpenAPI 3.0.3, section 4.7.12). Undefined where it lacks a name or a place, which the log then says. */
export function parameterAt(place: ObjectPlace, conversion: Conversion): LoneParameter | undefined {
  const { log } = conversion
  checkMembers(log, place, 'A parameter')
  const name = needed(place, 'name', conversion)
  const where = needed(place, 'in', conversion)
  if (name === undefined || where === undefined || !isIn(where, log)) return undefined
  const description = remarkOf(log, place, 'description', text)
  return {
    id: idOf(place.pointer),
    pointer: place.pointer,
    name: name.value,
    in: where.value,
    required: isRequired(place, where.value, conversion),
    deprecated: remarkOf(log, place, 'deprecated', flag) ?? false,
    ...(description !== undefined && { description }),
    ...serialization(place, where.value, conversion),
    ...described(place, conversion),
  }
}

function needed(place: ObjectPlace, name: string, { log }: Conversion): Read<string> | undefined {
  if (member(place, name) === undefined)
    log.error({ code: 'TF3001', at: place.pointer, message: `The parameter has no "${name}"`, fix: `Add "${name}".` })
  return read(log, place, { name, shape: text })
}

function isIn(where: Read<string>, log: Conversion['log']): where is Read<In> {
  if (Object.hasOwn(styles, where.value)) return true
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

function serialization(place: ObjectPlace, where: In, { log }: Conversion): Pick<Parameter, 'style' | 'explode' | 'allowReserved'> {
  const given = read(log, place, { name: 'style', shape: text })
  const usual = styles[where][0] ?? 'simple'
  const style = given === undefined ? usual : styles[where].find((known) => known === given.value)
  if (style === undefined && given)
    log.error({
      code: 'TF3303',
      at: given.pointer,
      message: `A ${where} parameter has no style ${quoted(given.value)}`,
      fix: `Use one of ${styles[where].join(', ')}.`,
    })
  return {
    style: style ?? usual,
    explode: valueOf(log, place, 'explode', flag) ?? style === 'form',
    allowReserved: valueOf(log, place, 'allowReserved', flag) ?? false,
  }
}

function described(place: ObjectPlace, conversion: Conversion): Pick<Parameter, 'mediaType' | 'schema' | 'examples'> {
  const contents = contentsOf(place, conversion)
  const [only] = contents
  const hasSchema = member(place, 'schema') !== undefined
  if (contents.length > 1 || (contents.length === 0) !== hasSchema)
    conversion.log.error({
      code: 'TF3303',
      at: place.pointer,
      message: 'A parameter has to have either "schema" or "content" with one media type',
      fix: 'Say in one of the two ways what it is.',
    })
  if (only && !hasSchema) return { mediaType: only.mediaType, schema: only.schema, examples: only.examples }
  return { schema: schemaOf(place, conversion), examples: examplesOf(place, conversion) }
}

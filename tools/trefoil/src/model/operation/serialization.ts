import { isSince32 } from '../../spec/version.ts'
import type { Parameter, ParameterStyle } from '../api.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, quoted, read, text, valueOf } from '../read/read.ts'
import type { Schema } from '../schema.ts'
import { bare, type Conversion } from '../schema/conversion.ts'
import { verdict } from '../verdict/verdict.ts'

type Styled = Exclude<Parameter['in'], 'querystring'>

/** The styles of each place, the default first (OpenAPI 3.0.3, section 4.7.12.3). */
const styles: Readonly<Record<Styled, readonly ParameterStyle[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
}

/** How a value is written that has a style (OpenAPI 3.0.3, section 4.7.12.2; 3.2.0, section "Parameter Object"). */
export function serialization(
  place: ObjectPlace,
  where: Styled,
  conversion: Conversion,
): Pick<Parameter, 'style' | 'explode' | 'allowReserved'> {
  const { log, document } = conversion
  const given = read(log, place, { name: 'style', shape: text })
  const known = where === 'cookie' && isSince32(document.root) ? [...styles.cookie, 'cookie' as const] : styles[where]
  const usual = known[0] ?? 'simple'
  const style = given === undefined ? usual : known.find((name) => name === given.value)
  if (style === undefined && given)
    log.error({
      code: 'TF3303',
      at: given.pointer,
      message: `A ${where} parameter has no style ${quoted(given.value)}`,
      fix: `Use one of ${known.join(', ')}.`,
    })
  return {
    style: style ?? usual,
    explode: valueOf(log, place, 'explode', flag) ?? (style === 'form' || style === 'cookie'),
    allowReserved: allowReserved(place, { where, style: style ?? usual }, conversion),
  }
}

interface Written {
  readonly where: Styled
  readonly style: ParameterStyle
}

/** Since 3.2 wherever values are percent-encoded, before that in the query alone. */
function allowReserved(place: ObjectPlace, { where, style }: Written, { log, document }: Conversion): boolean {
  const given = read(log, place, { name: 'allowReserved', shape: flag })
  const isEncoded = where === 'query' || (isSince32(document.root) && where !== 'header' && style !== 'cookie')
  if (given?.value !== true || isEncoded) return given?.value ?? false
  const message = `"allowReserved" changes nothing in a ${where} parameter${where === 'header' ? '' : isSince32(document.root) ? ' of style cookie' : ' before OpenAPI 3.2'}`
  log.warning({ code: 'TF3303', at: given.pointer, message, fix: 'Remove it.' })
  return false
}

/**
 * The schema with the empty text, where `allowEmptyValue` lets it be given in place of any other value: in the query, and
 * with a style that says how it is written (OpenAPI 3.0.3, section 4.7.12.2.1).
 */
export function withEmpty(schema: Schema, place: ObjectPlace, { log }: Conversion): Schema {
  const given = read(log, place, { name: 'allowEmptyValue', shape: flag })
  if (given?.value !== true) return schema
  const style = member(place, 'style')?.value ?? 'form'
  if (member(place, 'in')?.value === 'query' && style === 'form') {
    const empty: Schema = { kind: 'enum', ...bare(given.pointer), values: [''], keyword: 'const' }
    return admitsEmpty(schema)
      ? schema
      : { kind: 'anyOf', annotations: schema.annotations, pointer: place.pointer, of: [schema, empty], keyword: 'anyOf' }
  }
  log.warning({
    code: 'TF3303',
    at: given.pointer,
    message: '"allowEmptyValue" changes nothing here: only query parameters of style form can be empty',
    fix: 'Remove it.',
  })
  return schema
}

const admitsEmpty = (schema: Schema): boolean =>
  schema.kind === 'any' || (schema.kind === 'string' && verdict(schema, '', 'request') === true)

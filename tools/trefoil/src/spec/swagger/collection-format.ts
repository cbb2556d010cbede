import { quoted } from '../quoted.ts'
import { member, type ObjectPlace } from './place.ts'
import { refuseValue, remarkValue, write, type Made, type Upgrading } from './upgrading.ts'

/** The places of parameters. Of `formData` it depends on the media type how a list is written. */
export type Where = 'query' | 'header' | 'path' | 'form' | 'multipart'

interface Written {
  readonly style?: string
  readonly explode?: boolean
}

const lists: Readonly<Record<string, Written>> = {
  csv: { style: 'form', explode: false },
  ssv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
  multi: { style: 'form', explode: true },
}

/** What `collectionFormat` is called in OpenAPI 3.0 (section 4.7.12.3; of forms section 4.7.15.1). Its default is csv. */
const table: Readonly<Record<Where, Readonly<Record<string, Written>>>> = {
  query: lists,
  header: { csv: {} },
  path: { csv: {} },
  form: lists,
  multipart: { multi: {} },
}

/** How a list is written; undefined for other values, and where OpenAPI 3.0 cannot say it, which is then reported. */
export function writtenAs(place: ObjectPlace, where: Where, upgrading: Upgrading): Written | undefined {
  const given = member(place, 'collectionFormat', upgrading)
  const type = member(place, 'type', upgrading)
  if (type?.value !== 'array') {
    const message = '"collectionFormat" changes nothing: values here are no lists'
    if (given) remarkValue(given, { code: 'TF1203', message, fix: 'Remove it, or correct "type".' }, upgrading)
    return undefined
  }
  const format = given?.value ?? 'csv'
  const found = typeof format === 'string' && Object.hasOwn(table[where], format) ? table[where][format] : undefined
  if (found !== undefined) return found
  if (where === 'multipart' && typeof format === 'string' && Object.hasOwn(lists, format)) {
    const message = `In multipart/form-data each element of a list is sent as a part of its own, and not joined as ${quoted(format)} would have it`
    remarkValue(
      given ?? place,
      { code: 'TF1201', message, fix: 'Write "collectionFormat: multi" if that is what the server takes.' },
      upgrading,
    )
    return undefined
  }
  const fix = `Use ${Object.keys(table[where]).join(', ')}.`
  const message = `OpenAPI 3.0 cannot say that a list is written as ${quoted(format)} here`
  refuseValue(given ?? place, { code: 'TF1201', message, fix }, upgrading)
  return undefined
}

/** Writes style and explode. */
export function writtenInto(to: Made, place: ObjectPlace, where: Where, upgrading: Upgrading): void {
  const { style, explode } = writtenAs(place, where, upgrading) ?? {}
  const from = member(place, 'collectionFormat', upgrading) ?? place
  if (style !== undefined) write(to, 'style', style, from, upgrading)
  if (explode !== undefined) write(to, 'explode', explode, from, upgrading)
}

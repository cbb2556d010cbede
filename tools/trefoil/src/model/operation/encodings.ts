import { essenceOf } from '../../media-type.ts'
import { isSince32 } from '../../spec/version.ts'
import type { Content, Encoding, MemberEncoding, QueryStyle } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { elements, entries, isObjectPlace, member, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, flag, list, object, quoted, read, text, valueOf } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import { placedContentsOf } from './contents.ts'
import { headersOf } from './headers.ts'

/** The contents of a body, with how their members and parts are written. */
export const bodyContentsOf = (place: ObjectPlace, conversion: Conversion): readonly Content[] =>
  placedContentsOf(place, conversion).map(({ content, place: mediaType }) => ({
    ...content,
    ...encodingsOf(mediaType, formOf(content.mediaType), conversion),
  }))

/** What has members to encode (OpenAPI 3.1.0, section 4.8.14.1). */
type Form = 'urlencoded' | 'form-data' | 'multipart' | 'none'

function formOf(mediaType: string): Form {
  const essence = essenceOf(mediaType)
  switch (essence) {
    case 'application/x-www-form-urlencoded':
      return 'urlencoded'
    case 'multipart/form-data':
      return 'form-data'
    default:
      return essence.startsWith('multipart/') ? 'multipart' : 'none'
  }
}

function encodingsOf(place: ObjectPlace, form: Form, conversion: Conversion): Pick<Content, 'encodings' | 'parts'> {
  const found = read(conversion.log, place, { name: 'encoding', shape: object })
  const isUsed = found !== undefined && fits(found, form !== 'none', conversion)
  const encodings = (isUsed ? entries(found) : []).flatMap((entry): readonly MemberEncoding[] => {
    const encoding = encodingAt(entry, form, conversion)
    return encoding ? [{ name: entry.key, ...encoding }] : []
  })
  const parts = partsOf(place, form, conversion)
  return { encodings, ...(parts && { parts }) }
}

/** Parts without names: since 3.2, and not beside members with names. */
function partsOf(place: ObjectPlace, form: Form, conversion: Conversion): Content['parts'] {
  const { log, document } = conversion
  if (!isSince32(document.root)) return undefined
  const isPossible = (form === 'multipart' || form === 'form-data') && member(place, 'encoding') === undefined
  const first = read(log, place, { name: 'prefixEncoding', shape: list })
  const others = member(place, 'itemEncoding')
  const [isFirst, isOthers] = [first, others].map((found) => found !== undefined && fits(found, isPossible, conversion))
  if (!isFirst && !isOthers) return undefined
  const rest = isOthers && others ? encodingAt(others, form, conversion) : undefined
  return {
    first: (isFirst && first ? elements(first) : []).flatMap((element) => encodingAt(element, form, conversion) ?? []),
    ...(rest && { others: rest }),
  }
}

/** Where each of these counts. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['encoding', 'Only members of forms and parts of multipart messages are encoded.'],
  ['prefixEncoding', 'Only multipart messages have parts without names, and not beside "encoding".'],
  ['itemEncoding', 'Only multipart messages have parts without names, and not beside "encoding".'],
  ['headers', 'Only the parts of multipart messages have headers.'],
])
const ofStyle = 'Only members of forms are written as query parameters are; in OpenAPI 3.0 only those of urlencoded forms.'

function fits({ pointer }: Place, isPossible: boolean, { log }: Conversion): boolean {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1)
  if (!isPossible)
    log.warning({ code: 'TF3310', at: pointer, message: `${quoted(name)} changes nothing here`, fix: reasons.get(name) ?? ofStyle })
  return isPossible
}

/** An Encoding Object (OpenAPI 3.0.3, section 4.7.15; 3.2.0, section "Encoding Object"). */
function encodingAt(place: Place, form: Form, conversion: Conversion): Encoding | undefined {
  const { log } = conversion
  if (!isObjectPlace(place)) {
    expect(log, place, object)
    return undefined
  }
  checkMembers(conversion, place, 'An encoding')
  reportInner(place, conversion)
  const contentType = read(log, place, { name: 'contentType', shape: text })
  const style = styleOf(place, form, conversion)
  const headers = member(place, 'headers')
  const hasHeaders = headers !== undefined && fits(headers, form !== 'urlencoded', conversion)
  return {
    pointer: place.pointer,
    contentTypes: (contentType?.value ?? '').split(',').flatMap((type) => type.trim() || []),
    headers: hasHeaders ? headersOf(place, conversion) : [],
    ...(style && { style }),
  }
}

/** Multipart messages in a part of another one. */
function reportInner(place: ObjectPlace, { log, document }: Conversion): void {
  const inner = ['encoding', 'prefixEncoding', 'itemEncoding'].flatMap((name) => member(place, name) ?? [])
  if (!isSince32(document.root)) return
  for (const { pointer } of inner)
    log.warning({
      code: 'TF3306',
      at: pointer,
      message: 'How the parts of a part are written is not read; the part is written as a whole',
      fix: 'Give the part as bytes.',
    })
}

const styles: readonly QueryStyle[] = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject']

/** Any of the three makes the value one that is written as a query parameter is; in 3.0 only in urlencoded forms. */
function styleOf(place: ObjectPlace, form: Form, conversion: Conversion): Encoding['style'] {
  const { log, document } = conversion
  const [found] = ['style', 'explode', 'allowReserved'].flatMap((name) => member(place, name) ?? [])
  if (found === undefined) return undefined
  const given = read(log, place, { name: 'style', shape: text })
  const style = given === undefined ? 'form' : styles.find((known) => known === given.value)
  if (style === undefined && given)
    log.error({
      code: 'TF3310',
      at: given.pointer,
      message: `A member of a form has no style ${quoted(given.value)}`,
      fix: `Use one of ${styles.join(', ')}.`,
    })
  const explode = valueOf(log, place, 'explode', flag) ?? style === 'form'
  const allowReserved = valueOf(log, place, 'allowReserved', flag) ?? false
  const isPossible = form === 'urlencoded' || (form === 'form-data' && document.dialect === '3.1')
  return style !== undefined && fits(found, isPossible, conversion) ? { style, explode, allowReserved } : undefined
}

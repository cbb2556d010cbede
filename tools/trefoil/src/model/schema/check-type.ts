import type { Json } from '../../spec/document.ts'
import { elements, isList, isListPlace, member, type Place } from '../read/place.ts'
import { expect, flag, quoted, text, valueOf } from '../read/read.ts'
import type { Conversion, Site } from './conversion.ts'
import { keywordsOf } from './keywords.ts'
import { declaredTypes, everyType, typeNames, type JsonType } from './types.ts'

/** Reports what is wrong with `type`, `nullable`, and keywords that `type` leaves without a meaning. */
export function checkType(site: Site, conversion: Conversion): void {
  reportType(site, conversion)
  reportIdle(site, conversion)
}

export const plural = (type: JsonType): string => (type === 'null' ? 'null' : `${type}s`)

/** Reports keywords that speak only of types that `type` turns down. */
function reportIdle({ place }: Site, { log, document: { dialect } }: Conversion): void {
  const types = declaredTypes(place.value, dialect)?.types ?? everyType
  const idle = [...everyType].filter((type) => !types.has(type)).flatMap((type) => keywordsOf(place.value, type, dialect))
  for (const name of idle)
    log.warning({
      code: 'TF3106',
      at: member(place, name)?.pointer ?? place.pointer,
      message: `${quoted(name)} changes nothing: values here are ${[...types].map(plural).join(' or ')}`,
      fix: `Remove ${quoted(name)}, or correct "type".`,
    })
}

function reportType({ place }: Site, { log, document: { dialect } }: Conversion): void {
  const type = member(place, 'type')
  if (type !== undefined) {
    if (dialect === '3.0' && isList(type.value))
      log.error({
        code: 'TF3101',
        at: type.pointer,
        message: 'A list of types is not OpenAPI 3.0',
        fix: 'Use "nullable: true" for null, an anyOf for other types, or make the document OpenAPI 3.1.',
      })
    for (const name of isListPlace(type) ? elements(type) : [type]) checkName(name, log, typeNames(dialect))
    if (isListPlace(type) && type.value.length === 0) expect(log, type, { is: nonEmpty, words: 'a list with at least one type' })
  }
  if (dialect === '3.0' && valueOf(log, place, 'nullable', flag) === true && type === undefined)
    log.warning({
      code: 'TF3106',
      at: member(place, 'nullable')?.pointer ?? place.pointer,
      message: '"nullable" changes nothing: it has a meaning only beside "type"',
      fix: 'Add "type" beside it, or admit null with an anyOf of this and an enum of null.',
    })
}

const nonEmpty = (value: Json): value is readonly Json[] => isList(value) && value.length > 0

function checkName(place: Place, log: Conversion['log'], known: readonly string[]): void {
  const name = expect(log, place, text)?.value
  if (name === undefined || known.includes(name)) return
  if (name === 'null') {
    const message = '"null" is no type of OpenAPI 3.0; it is read as that of 3.1'
    return log.warning({ code: 'TF3101', at: place.pointer, message, fix: 'Use "nullable: true" beside another type, or an enum of null.' })
  }
  log.error({ code: 'TF3101', at: place.pointer, message: `${quoted(name)} is no type`, fix: `Use one of ${known.join(', ')}.` })
}

import type { Server, ServerVariable } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { elements, entries, isObjectPlace, member, type Entry, type ObjectPlace, type Place } from '../read/place.ts'
import { expect, list, object, quoted, read, remarkOf, text, textsOf } from '../read/read.ts'
import { remarkSince32 } from '../read/since.ts'
import type { Conversion } from '../schema/conversion.ts'
import { namesIn } from './path.ts'

/** The `servers` of the document, a path item or an operation (OpenAPI 3.0.3, section 4.7.5). */
export function serversOf(place: ObjectPlace, conversion: Conversion): readonly Server[] {
  const found = read(conversion.log, place, { name: 'servers', shape: list })
  return (found ? elements(found) : []).flatMap((element) => serverAt(element, conversion) ?? [])
}

/** A Server Object; undefined where it is none or has no URL, which the log then says. */
export function serverAt(place: Place, conversion: Conversion): Server | undefined {
  const { log } = conversion
  if (!isObjectPlace(place)) {
    expect(log, place, object)
    return undefined
  }
  checkMembers(conversion, place, 'A server')
  const url = read(log, place, { name: 'url', shape: text })
  if (url === undefined) {
    if (member(place, 'url') === undefined)
      log.error({ code: 'TF3001', at: place.pointer, message: 'The server has no "url"', fix: 'Add "url".' })
    return undefined
  }
  const name = remarkOf(log, place, 'x-trefoil-name', text) ?? remarkSince32(conversion, place, 'name', text)
  const description = remarkOf(log, place, 'description', text)
  const found = read(log, place, { name: 'variables', shape: object })
  const variables = (found ? entries(found) : []).flatMap((entry) => variableAt(entry, conversion) ?? [])
  for (const wanted of namesIn(url.value))
    if (!variables.some((variable) => variable.name === wanted))
      log.error({
        code: 'TF3307',
        at: url.pointer,
        message: `The URL has {${wanted}}, but there is no variable of this name`,
        fix: `Add ${quoted(wanted)} to the variables with a default, or take it out of the URL.`,
      })
  return { url: url.value, ...(name !== undefined && { name }), ...(description !== undefined && { description }), variables }
}

function variableAt(entry: Entry, conversion: Conversion): ServerVariable | undefined {
  const { log } = conversion
  if (!isObjectPlace(entry)) {
    expect(log, entry, object)
    return undefined
  }
  checkMembers(conversion, entry, 'A variable of a server')
  const usual = read(log, entry, { name: 'default', shape: text })
  if (member(entry, 'default') === undefined)
    log.error({ code: 'TF3307', at: entry.pointer, message: `The variable ${quoted(entry.key)} has no default`, fix: 'Add "default".' })
  const description = remarkOf(log, entry, 'description', text)
  const values = textsOf(log, entry, 'enum')?.map(({ value }) => value) ?? []
  if (usual && values.length > 0 && !values.includes(usual.value))
    log.warning({
      code: 'TF3307',
      at: usual.pointer,
      message: `The default ${quoted(usual.value)} is none of the values of the enum`,
      fix: 'Add it to the enum, or choose another default.',
    })
  return usual && { name: entry.key, default: usual.value, enum: values, ...(description !== undefined && { description }) }
}

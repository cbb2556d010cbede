import { idOf, type Id } from '../../spec/pointer.ts'
import type { Pointer } from '../../spec/document.ts'
import type { IncomingOperation, SecurityAlternative, SecurityScheme } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { flag, read, remarkOf, text } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import { bodyOf } from './body.ts'
import type { Found } from './methods.ts'
import type { LoneParameter } from './parameter.ts'
import { checkQuery, isSent, joined, parametersAt, withMembers } from './parameters.ts'
import { responsesOf } from './responses.ts'
import { securityOf } from './security.ts'

/** What a request says and how it is answered, before it has its names. */
export interface NamelessExchange extends Omit<IncomingOperation, 'typeName' | 'key'> {
  /** Where it is described: one path item may serve several paths, and then this is not its own pointer. */
  readonly described: Pointer
  /** What the document describes and what counts for nothing: parameters, and whether there is such a body. */
  readonly ignored: { readonly parameters: readonly Id[]; readonly body: boolean }
}

/** What holds for all operations unless they say otherwise. */
export interface Defaults {
  readonly schemes: readonly SecurityScheme[]
  readonly security: readonly SecurityAlternative[]
}

/** What the operations of one path item share. */
export interface Shared extends Defaults {
  /** Where the path item is used. */
  readonly pointer: Pointer
  readonly item: ObjectPlace
  readonly parameters: readonly LoneParameter[]
}

/** The Operation Object but for what depends on the path (OpenAPI 3.0.3, section 4.7.10). */
export function exchangeAt({ place, method, under }: Found, shared: Shared, conversion: Conversion): NamelessExchange {
  checkMembers(conversion, place, 'An operation')
  const given = joined(shared.parameters, parametersAt(place, conversion))
  const parameters = given.filter((parameter) => isSent(parameter, conversion))
  checkQuery(parameters, conversion)
  const body = bodyOf(place, method, conversion)
  const pointer = `${shared.pointer}${under}`
  return {
    id: idOf(pointer),
    pointer,
    described: place.pointer,
    ignored: {
      parameters: given.filter((parameter) => !parameters.includes(parameter)).map(({ id }) => id),
      body: body === undefined && member(place, 'requestBody') !== undefined,
    },
    ...wordsOf(place, shared.item, conversion),
    method,
    deprecated: remarkOf(conversion.log, place, 'deprecated', flag) ?? false,
    parameters: withMembers(parameters, body),
    ...(body && { body }),
    responses: responsesOf(place, conversion),
    security: securityOf(place, shared.schemes, conversion) ?? shared.security,
  }
}

/** What the operations of a path item share, itself resolved and used at a pointer. */
export function sharedBy(item: ObjectPlace, pointer: Pointer, defaults: Defaults, conversion: Conversion): Shared {
  checkMembers(conversion, item, 'A path item')
  return { ...defaults, pointer, item, parameters: parametersAt(item, conversion) }
}

/** Its identifier and prose; a summary or description of the path holds for each of its operations. */
function wordsOf(
  place: ObjectPlace,
  item: ObjectPlace,
  { log }: Conversion,
): Pick<NamelessExchange, 'operationId' | 'summary' | 'description'> {
  const operationId = read(log, place, { name: 'operationId', shape: text })?.value
  const summary = remarkOf(log, place, 'summary', text) ?? remarkOf(log, item, 'summary', text)
  const description = remarkOf(log, place, 'description', text) ?? remarkOf(log, item, 'description', text)
  return {
    ...(operationId !== undefined && { operationId }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  }
}

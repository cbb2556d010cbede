import type { Pointer } from '../../spec/document.ts'
import { child, idOf, type Id } from '../../spec/pointer.ts'
import type { Method, Operation, SecurityAlternative, SecurityScheme } from '../api.ts'
import { checkMembers } from '../read/members.ts'
import { entries, member, type Entry, type ObjectPlace } from '../read/place.ts'
import { flag, object, quoted, read, remarkOf, text, textsOf } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'
import { bodyOf } from './body.ts'
import type { LoneParameter } from './parameter.ts'
import { isSent, joined, parametersAt, withMembers } from './parameters.ts'
import { checkPath } from './path.ts'
import { responsesOf } from './responses.ts'
import { securityOf } from './security.ts'
import { serversOf } from './servers.ts'

const methods: readonly Method[] = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']

/** An operation before it has its names. */
export interface NamelessOperation extends Omit<Operation, 'name' | 'typeName'> {
  readonly tags: readonly string[]
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

/** All operations of the document in its order (OpenAPI 3.0.3, sections 4.7.8 to 4.7.10). */
export function operationsOf(root: ObjectPlace, defaults: Defaults, conversion: Conversion): readonly NamelessOperation[] {
  const paths = read(conversion.log, root, { name: 'paths', shape: object })
  return (paths ? entries(paths) : [])
    .filter(({ key }) => !key.startsWith('x-'))
    .flatMap((entry) => operationsAt(entry, defaults, conversion))
}

/** What the operations of one path share. */
interface Shared extends Defaults {
  readonly entry: Entry
  readonly item: ObjectPlace
  readonly parameters: readonly LoneParameter[]
}

function operationsAt(entry: Entry, defaults: Defaults, conversion: Conversion): readonly NamelessOperation[] {
  const { log } = conversion
  const item = resolve(entry, conversion)
  if (item === undefined) return []
  checkMembers(log, item, 'A path item')
  if (!entry.key.startsWith('/')) {
    const fix = 'Write a slash before it.'
    log.error({ code: 'TF3301', at: entry.pointer, message: `The path ${quoted(entry.key)} does not begin with a slash`, fix })
  }
  const shared: Shared = { ...defaults, entry, item, parameters: parametersAt(item, conversion) }
  return methods.flatMap((method) => {
    const found = member(item, method.toLowerCase())
    const place = found && resolve(found, conversion)
    return place ? [operationAt(place, method, shared, conversion)] : []
  })
}

function operationAt(place: ObjectPlace, method: Method, shared: Shared, conversion: Conversion): NamelessOperation {
  const { log } = conversion
  const { entry, item } = shared
  checkMembers(log, place, 'An operation')
  const given = joined(shared.parameters, parametersAt(place, conversion))
  const parameters = given.filter((parameter) => isSent(parameter, conversion))
  checkPath({ path: entry.key, pointer: place.pointer, parameters }, conversion)
  const body = bodyOf(place, method, conversion)
  const own = serversOf(place, conversion)
  const pointer = child(entry.pointer, method.toLowerCase())
  return {
    id: idOf(pointer),
    pointer,
    described: place.pointer,
    ignored: {
      parameters: given.filter((parameter) => !parameters.includes(parameter)).map(({ id }) => id),
      body: body === undefined && member(place, 'requestBody') !== undefined,
    },
    tags: textsOf(log, place, 'tags')?.map(({ value }) => value) ?? [],
    ...wordsOf(place, item, conversion),
    method,
    path: entry.key,
    deprecated: remarkOf(log, place, 'deprecated', flag) ?? false,
    parameters: withMembers(parameters, body ? 'with body' : 'without body'),
    ...(body && { body }),
    responses: responsesOf(place, conversion),
    security: securityOf(place, shared.schemes, conversion) ?? shared.security,
    servers: own.length > 0 ? own : serversOf(item, conversion),
  }
}

/** Its identifier and prose; a summary or description of the path holds for each of its operations. */
function wordsOf(
  place: ObjectPlace,
  item: ObjectPlace,
  { log }: Conversion,
): Pick<NamelessOperation, 'operationId' | 'summary' | 'description'> {
  const operationId = read(log, place, { name: 'operationId', shape: text })?.value
  const summary = remarkOf(log, place, 'summary', text) ?? remarkOf(log, item, 'summary', text)
  const description = remarkOf(log, place, 'description', text) ?? remarkOf(log, item, 'description', text)
  return {
    ...(operationId !== undefined && { operationId }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
  }
}

import type { Document } from '../../spec/document.ts'
import { child } from '../../spec/pointer.ts'
import { entries, entriesUnder, follow, itemsUnder, member, textUnder, type Place } from './place.ts'

/** An operation with its references followed. */
export interface Operation {
  /** Where it is used: the path item that it stands in may serve several paths. */
  readonly pointer: string
  readonly path: string
  readonly method: Method
  readonly operationId: string | undefined
  readonly tag: string | undefined
  readonly parameters: readonly Parameter[]
  readonly body: Body | undefined
  readonly responses: readonly Response[]
}
export interface Parameter {
  /** Where the parameter itself stands. */
  readonly pointer: string
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: Place | undefined
}
export interface Body {
  readonly pointer: string
  readonly required: boolean
  /** JSON first, then by media type. */
  readonly schemas: readonly Place[]
}
export interface Response {
  readonly pointer: string
  readonly status: string
  readonly schemas: readonly Place[]
}

/** In the order in which the engine goes through a path item: the first place of a shared schema gives it its name. */
const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'] as const
export type Method = (typeof methods)[number]

/** All operations of the document that the engine can take, in the order in which it meets them. */
export function operationsOf({ root }: Document): readonly Operation[] {
  const reader = { follow: (place: Place | undefined) => place && follow(root, place) }
  return entriesUnder({ pointer: '', value: root }, 'paths').flatMap((entry) => {
    const item = entry.key.startsWith('x-') ? undefined : reader.follow(entry)
    if (item === undefined) return []
    return methods.flatMap((method) => {
      const operation = reader.follow(member(item, method))
      return operation ? [operationAt({ pointer: child(entry.pointer, method), path: entry.key, method }, item, operation, reader)] : []
    })
  })
}

interface Reader {
  readonly follow: (place: Place | undefined) => Place | undefined
}
type Use = Pick<Operation, 'pointer' | 'path' | 'method'>

function operationAt(use: Use, item: Place, operation: Place, reader: Reader): Operation {
  const body = reader.follow(member(operation, 'requestBody'))
  return {
    ...use,
    operationId: textUnder(operation, 'operationId'),
    tag: firstTag(operation),
    parameters: parametersOf([...itemsUnder(item, 'parameters'), ...itemsUnder(operation, 'parameters')], reader),
    body: body && { pointer: body.pointer, required: isTrue(body, 'required'), schemas: schemasOf(body, reader) },
    responses: entriesUnder(operation, 'responses').flatMap((entry) => {
      const response = reader.follow(entry)
      if (response === undefined || !isStatus(entry.key)) return []
      return [{ pointer: response.pointer, status: entry.key, schemas: schemasOf(response, reader) }]
    }),
  }
}

const isStatus = (key: string): boolean => /^(?:[1-5]\d\d|[1-5]XX|default)$/i.test(key)
const isTrue = (place: Place, key: string): boolean => member(place, key)?.value === true

function firstTag(operation: Place): string | undefined {
  const tag = itemsUnder(operation, 'tags')[0]?.value
  return typeof tag === 'string' ? tag : undefined
}

/** The later of two with the same name and place: the operation's replaces the path item's. */
function parametersOf(places: readonly Place[], reader: Reader): readonly Parameter[] {
  const byKey = new Map<string, Parameter>()
  for (const parameter of places.flatMap((place) => parameterAt(reader.follow(place), reader))) {
    const key = `${parameter.in} ${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`
    if (!describedElsewhere.has(key)) byKey.set(key, parameter)
  }
  return [...byKey.values()]
}

/** OpenAPI 3.0.3, section 4.7.12.1: these are no parameters. */
const describedElsewhere: ReadonlySet<string> = new Set(['header accept', 'header content-type', 'header authorization'])

function parameterAt(place: Place | undefined, reader: Reader): readonly Parameter[] {
  const name = place && textUnder(place, 'name')
  const where = place && textUnder(place, 'in')
  if (place === undefined || name === undefined || where === undefined) return []
  const schema = member(place, 'schema') ?? schemasOf(place, reader)[0]
  return [{ pointer: place.pointer, name, in: where, required: where === 'path' || isTrue(place, 'required'), schema }]
}

/** The schemas of its content. */
function schemasOf(place: Place, reader: Reader): readonly Place[] {
  const found = member(place, 'content')
  if (found === undefined) return []
  const contents = entries(found).map((entry) => ({ isJson: /[/+]json\b/i.test(entry.key), content: reader.follow(entry) }))
  const ordered = [...contents.filter(({ isJson }) => isJson), ...contents.filter(({ isJson }) => !isJson)]
  return ordered.flatMap(({ content }) => (content && member(content, 'schema')) ?? [])
}

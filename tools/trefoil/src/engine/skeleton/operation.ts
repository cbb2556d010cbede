import type { Document } from '../../spec/document.ts'
import { isSince32 } from '../../spec/version.ts'
import { entries, entriesUnder, follow, itemsUnder, member, textUnder, type Place } from './place.ts'
import type { Seat } from './seat.ts'

/** An operation with its references followed. */
export interface Operation {
  /** Where it is used: the path item that it stands in may serve several paths. */
  readonly pointer: string
  /** What people know it by, in letters that stand for nothing else. */
  readonly use: string
  readonly method: string
  readonly seat: Seat
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
  readonly schemas: readonly ContentSchema[]
}
export interface Response {
  readonly pointer: string
  readonly status: string
  readonly schemas: readonly ContentSchema[]
}
/** The schema of a content as a whole, or of each item of a sequence. */
export interface ContentSchema {
  readonly place: Place
  readonly of: 'whole' | 'item'
}

/** What follows the references of a document. */
export interface Reader {
  readonly follow: (place: Place | undefined) => Place | undefined
  /** Whether the document has what is new in OpenAPI 3.2. */
  readonly isSince32: boolean
}

export const readerOf = ({ root }: Pick<Document, 'root'>): Reader => ({
  follow: (place) => place && follow(root, place),
  isSince32: isSince32(root),
})

/** What is known of an operation before it is read. */
export type Use = Omit<Operation, 'parameters' | 'body' | 'responses'>

/** The parts of an operation that have schemas. */
export function operationAt(use: Use, item: Place, operation: Place, reader: Reader): Operation {
  const body = reader.follow(member(operation, 'requestBody'))
  return {
    ...use,
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

/** The tag that decides on the class of an operation. */
export function firstTag(operation: Place): string | undefined {
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
  const schema = member(place, 'schema') ?? schemasOf(place, reader)[0]?.place
  return [{ pointer: place.pointer, name, in: where, required: where === 'path' || isTrue(place, 'required'), schema }]
}

/** The schemas of its content; of a sequence those of its items too. */
function schemasOf(place: Place, reader: Reader): readonly ContentSchema[] {
  const found = member(place, 'content')
  if (found === undefined) return []
  const contents = entries(found).map((entry) => ({ isJson: /[/+]json\b/i.test(entry.key), content: reader.follow(entry) }))
  const ordered = [...contents.filter(({ isJson }) => isJson), ...contents.filter(({ isJson }) => !isJson)]
  return ordered.flatMap(({ content }) => [
    ...under(content, 'schema').map((schema) => ({ place: schema, of: 'whole' as const })),
    ...(reader.isSince32 ? under(content, 'itemSchema') : []).map((schema) => ({ place: schema, of: 'item' as const })),
  ])
}

function under(content: Place | undefined, name: string): readonly Place[] {
  const found = content && member(content, name)
  return found === undefined ? [] : [found]
}

import type { Content, NamedSchema } from '../../model/api.ts'
import type { ObjectSchema, Schema } from '../../model/schema.ts'

/** Bodies that come one item after the other: server-sent events, lines of JSON, JSON text sequences (RFC 7464). */
export type SequenceKind = 'events' | 'lines' | 'sequence'

export const isSequence = (kind: string): kind is SequenceKind => kind === 'events' || kind === 'lines' || kind === 'sequence'

type Said = Pick<Content, 'schema' | 'itemSchema'>

/** A sequence means what a list of its items does (OpenAPI 3.2.0, section "Sequential Media Types"); before, many said the item. */
function itemsOf({ schema, itemSchema }: Said): Schema {
  const list = listAt(schema)
  return itemSchema ?? (list && list.prefix.length === 0 ? list.items : schema)
}

const listAt = (schema: Schema, steps = 0): (Schema & { readonly kind: 'array' }) | undefined =>
  schema.kind === 'reference' && steps < 10 ? listAt(schema.target.schema, steps + 1) : schema.kind === 'array' ? schema : undefined

/** What is said of the events of a stream: of their data alone, or of events as a whole; and whether the data is JSON. */
export interface Events {
  readonly says: 'data' | 'event'
  readonly schema: Schema
  readonly data: 'text' | 'json'
}

/** Reads what a content of `text/event-stream` says. Where {@link isMixed} nothing is known of the data. */
export function eventsOf(content: Said): Events {
  const schema = itemsOf(content)
  const data = dataIn(schema)
  if (isMixed(content)) return { says: 'data', schema: textSchema(schema), data: 'text' }
  if (data !== undefined) return { says: 'event', schema, data: data.every(isText) ? 'text' : 'json' }
  return isText(schema)
    ? { says: 'data', schema: schema.kind === 'any' || schema.kind === 'not' ? textSchema(schema) : schema, data: 'text' }
    : { says: 'data', schema, data: 'json' }
}

/** Whether some events have text and others have JSON, so that neither can be told before they are read. */
export function isMixed(content: Said): boolean {
  const data = dataIn(itemsOf(content)) ?? []
  return data.some(isText) && !data.every(isText)
}

const fields: ReadonlySet<string> = new Set(['event', 'data', 'id', 'retry'])

/** What a schema of events says of their data; undefined where it is no schema of events, with no members but an event's. */
function dataIn(schema: Schema, entered: readonly NamedSchema[] = []): readonly Schema[] | undefined {
  switch (schema.kind) {
    case 'reference':
      return entered.includes(schema.target) ? undefined : dataIn(schema.target.schema, [...entered, schema.target])
    case 'object': {
      const names = schema.properties.map(({ name }) => name)
      const isEvent = names.every((name) => fields.has(name)) && (names.includes('data') || names.includes('event'))
      return isEvent ? schema.properties.filter(({ name }) => name === 'data').map((property) => property.schema) : undefined
    }
    case 'anyOf':
    case 'oneOf':
    case 'allOf': {
      const all = schema.of.map((part) => dataIn(part, entered))
      return all.every((data) => data !== undefined) ? all.flat() : undefined
    }
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'array':
    case 'not':
      return undefined
  }
}

/** Whether its values are texts, or it says nothing of them: then they are what they are on the wire. */
function isText(schema: Schema, depth = 0): boolean {
  switch (schema.kind) {
    case 'any':
    case 'string':
    case 'not':
      return true
    case 'enum':
      return schema.values.every((value) => typeof value === 'string')
    case 'reference':
      return depth < 20 && isText(schema.target.schema, depth + 1)
    case 'anyOf':
    case 'oneOf':
      return schema.of.every((part) => isText(part, depth + 1))
    case 'allOf':
      return schema.of.some((part) => part.kind !== 'any' && part.kind !== 'not' && isText(part, depth + 1))
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'array':
    case 'object':
      return false
  }
}

/** The schema of each item of a sequence, as the client gives it. */
export function itemSchemaOf(kind: SequenceKind, content: Said): Schema {
  if (kind !== 'events') return itemsOf(content)
  const { says, schema, data } = eventsOf(content)
  if (says === 'data') return eventSchema(schema)
  const known = data === 'text' ? textSchema(schema) : ({ kind: 'any', ...bare(schema) } as const)
  return { kind: 'allOf', of: [eventSchema(known), schema], ...bare(schema) }
}

/** The schema of a list of items: what a request can be made of. */
export const listSchema = (items: Schema): Schema => ({ kind: 'array', items, prefix: [], uniqueItems: false, ...bare(items) })

/** An event, of whose data something is said (HTML, section 9.2.6). */
function eventSchema(data: Schema): ObjectSchema {
  const text = textSchema(data)
  const retry: Schema = { kind: 'number', integer: true, minimum: 0, ...bare(data) }
  return {
    kind: 'object',
    properties: [
      { name: 'event', required: true, schema: like(text, 'message') },
      { name: 'data', required: true, schema: data },
      { name: 'id', required: true, schema: like(text, '1') },
      { name: 'retry', required: false, schema: retry },
    ],
    requiredOnly: [],
    additional: { kind: 'any', ...bare(data) },
    patterns: [],
    dependentRequired: [],
    ...bare(data),
  }
}

const textSchema = (at: Schema): Schema => ({ kind: 'string', ...bare(at) })

/** With a value that teaches something. */
const like = (schema: Schema, example: string): Schema => ({ ...schema, annotations: { ...schema.annotations, examples: [example] } })

const bare = ({ pointer }: Pick<Schema, 'pointer'>): Pick<Schema, 'pointer' | 'annotations'> => ({
  pointer,
  annotations: { deprecated: false, readOnly: false, writeOnly: false, examples: [] },
})

import type { Content } from '../api.ts'
import type { ObjectSchema, Schema } from '../schema.ts'
import { eventsIn, type Events, isMixedIn, textSchema } from './events.ts'

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

/** What the content of a `text/event-stream` says of its events. */
export const eventsOf = (content: Said): Events => eventsIn(itemsOf(content))

/** Whether some events have text and others have JSON, so that neither can be told before they are read. */
export const isMixed = (content: Said): boolean => isMixedIn(itemsOf(content))

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

/** With a value that teaches something. */
const like = (schema: Schema, example: string): Schema => ({ ...schema, annotations: { ...schema.annotations, examples: [example] } })

const bare = ({ pointer }: Pick<Schema, 'pointer'>): Pick<Schema, 'pointer' | 'annotations'> => ({
  pointer,
  annotations: { deprecated: false, readOnly: false, writeOnly: false, examples: [] },
})

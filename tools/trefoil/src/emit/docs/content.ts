import type { Body, Content, Operation, Response } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { Schema } from '../../model/schema.ts'
import { receivable, sendable, type Sent } from '../../model/wire/media.ts'
import { eventsOf, isSequence, itemSchemaOf } from '../../model/wire/sequences.ts'
import type { Links } from './pages.ts'
import { typeText } from './type-text.ts'

/** What becomes of a body of a media type: a value, a text, bytes, or items one after the other. */
export type ContentKind = 'value' | 'text' | 'bytes' | 'items'

export function contentKind({ kind }: Pick<Sent, 'kind'>): ContentKind {
  if (isSequence(kind)) return 'items'
  return kind === 'text' || kind === 'bytes' ? kind : 'value'
}

/** The type of a body as the client sends it, in each of its media types. */
export const bodyTypes = (body: Body, links: Links): readonly string[] => contentTypes(sendable(body), links.sent, 'sent')

/** The types of an answer's body as the client reads it. */
export const answerTypes = (operation: Pick<Operation, 'method'>, response: Response, links: Links): readonly string[] =>
  contentTypes(receivable(response, operation), links, 'received')

/** Who has the body: the client takes it from its caller, or gives it. */
type Way = 'sent' | 'received'

/** The type of a body in each of its media types, each once. */
export const contentTypes = (all: readonly Sent[], links: Links, way: Way): readonly string[] => [
  ...new Set(all.map((one) => contentType(one, links, way))),
]

function contentType(one: Sent, links: Links, way: Way): string {
  const { kind, content } = one
  if (isSequence(kind)) {
    const item = kind === 'events' ? eventType(content, links) : typeText(itemSchemaOf(kind, content), links)
    return way === 'sent' ? `Iterable&lt;${item}&gt; \\| AsyncIterable&lt;${item}&gt;` : `AsyncIterable&lt;${item}&gt;`
  }
  switch (kind) {
    case 'text':
      return 'string'
    case 'bytes':
      return 'Blob'
    case 'json':
    case 'form':
    case 'multipart':
    case 'parts':
      return typeText(content.schema, links)
  }
}

/** An event of a stream, with what the document says of its data, or of the event as a whole. */
function eventType(content: Content, links: Links): string {
  const { says, schema } = eventsOf(content)
  const said = typeText(schema, links)
  if (says === 'event') return `ServerSentEvent & ${said}`
  return said === 'string' ? 'ServerSentEvent' : `ServerSentEvent&lt;${said}&gt;`
}

/** Whether all that a call returns comes one item after the other. */
export function givesItems(operation: Pick<Operation, 'method' | 'responses'>): boolean {
  const all = operation.responses
    .filter((response) => isSuccess(operation, response))
    .flatMap((response) => receivable(response, operation))
  return all.length > 0 && all.every((one) => contentKind(one) === 'items')
}

/** Whether a call returns the body of an answer; the others are thrown. */
export function isSuccess({ responses }: Pick<Operation, 'responses'>, { status }: Pick<Response, 'status'>): boolean {
  return responses.some((one) => one.status.startsWith('2')) ? status.startsWith('2') : status === 'default'
}

/** The type of an answer's body in a comment of a program; undefined where it has no short name. */
export function plainType(operation: Pick<Operation, 'method'>, response: Response): string | undefined {
  const all = receivable(response, operation)
  const names = new Set(all.map(plainName))
  const [name] = names
  return all.length === 0 ? 'undefined' : names.size === 1 ? name : undefined
}

function plainName({ kind, content }: Sent): string | undefined {
  if (kind === 'text') return 'string'
  if (kind === 'bytes') return 'Blob'
  if (!isSequence(kind)) return nameOf(content.schema)
  const item = kind === 'events' ? undefined : nameOf(itemSchemaOf(kind, content))
  return item && `AsyncIterable<${item}>`
}

function nameOf(schema: Schema): string | undefined {
  if (schema.kind === 'reference') return namesOf(schema.target).type
  if (schema.kind === 'array' && schema.prefix.length === 0) {
    const items = nameOf(schema.items)
    return items && `${items}[]`
  }
  return ['string', 'number', 'boolean', 'null'].includes(schema.kind) ? schema.kind : undefined
}

/** Whether a call returns no body, whatever its status. */
export const givesNothing = (operation: Pick<Operation, 'method' | 'responses'>): boolean =>
  operation.responses.filter((response) => isSuccess(operation, response)).every((response) => receivable(response, operation).length === 0)

/** What a call returns, as inline Markdown: `void` where there is no body. */
export function returnType(operation: Pick<Operation, 'method' | 'responses'>, links: Links): string {
  const successes = operation.responses.filter((response) => isSuccess(operation, response))
  const all = successes.map((response) => answerTypes(operation, response, links))
  const types = new Set(all.flatMap((own) => (own.length === 0 ? ['undefined'] : own)))
  return types.size === 0 || (types.size === 1 && types.has('undefined')) ? 'void' : [...types].join(' \\| ')
}

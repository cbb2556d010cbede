import { essenceOf } from '../../media-type.ts'
import type { Body, Content, NamedSchema, Operation, Parameter, Response } from '../api.ts'
import type { Schema } from '../schema.ts'
import { isSequence, type SequenceKind } from './sequences.ts'

/**
 * What a body is in TypeScript: a value (as JSON, as the fields of a form, as the parts of a multipart message with names
 * or without), the text as it is, bytes (a Blob; in requests whatever `fetch` takes), or a sequence of items, each of which
 * comes for itself. In text and bytes the schema plays no part.
 */
export type MediaKind = 'json' | 'form' | 'multipart' | 'parts' | 'text' | 'bytes' | SequenceKind

const rules: readonly (readonly [pattern: RegExp, kind: MediaKind])[] = [
  [/^(application|text)\/json$|\+json$/, 'json'],
  [/^application\/x-www-form-urlencoded$/, 'form'],
  [/^multipart\/form-data$/, 'multipart'],
  [/^text\/event-stream$/, 'events'],
  [/\/(x-)?(ndjson|jsonl|jsonlines)$/, 'lines'],
  [/[/+](x-)?json-seq$/, 'sequence'],
  [/^text\/|[/+]xml$|[/+](x-)?yaml$/, 'text'],
  [/^(\*|application)\/\*$/, 'json'],
]

/** What a body of this content is. */
export function kindOf({ mediaType, schema, itemSchema }: Pick<Content, 'mediaType' | 'schema' | 'itemSchema'>): MediaKind {
  const essence = essenceOf(mediaType)
  const kind = rules.find(([pattern]) => pattern.test(essence))?.[1] ?? (isParts(essence, schema) ? 'parts' : 'bytes')
  const isBinary = schema.kind === 'string' && schema.format === 'binary'
  if (isBinary && (kind === 'text' || essence.endsWith('/*'))) return 'bytes'
  // The schema of one string is that of the whole text.
  if ((kind === 'lines' || kind === 'sequence') && itemSchema === undefined && schema.kind === 'string') return isBinary ? 'bytes' : 'text'
  return kind
}

/** Whether a parameter is text of a media type: one with a content that is neither JSON nor a form. */
export function isText({ mediaType, schema }: Pick<Parameter, 'mediaType' | 'schema'>): boolean {
  if (mediaType === undefined) return false
  const kind = kindOf({ mediaType, schema })
  return kind === 'text' || kind === 'bytes' || isSequence(kind)
}

/** A multipart message without names is put together where the document says what its parts are, one after the other. */
const isParts = (essence: string, schema: Schema): boolean => essence.startsWith('multipart/') && isList(schema)

const isList = (schema: Schema, steps = 0): boolean =>
  schema.kind === 'array' || (schema.kind === 'reference' && steps < 10 && isList(schema.target.schema, steps + 1))

/** A content, and what a body of it is. */
export interface Sent {
  readonly kind: MediaKind
  readonly content: Content
}

const preference: readonly MediaKind[] = ['json', 'form', 'multipart', 'parts', 'lines', 'sequence', 'events', 'text', 'bytes']

/** The preferred one first, the others in the document's order. */
function ordered(all: readonly Sent[]): readonly Sent[] {
  const [kind] = preference.filter((preferred) => all.some((one) => one.kind === preferred))
  const first = all.find((one) => one.kind === kind)
  return first ? [first, ...all.filter((one) => one !== first)] : []
}

/** What a body can be sent as, the preferred one first: JSON, else a form, and so on. Events are for reading. */
export const sendable = ({ contents }: Pick<Body, 'contents'>): readonly Sent[] =>
  ordered(contents.map((content) => ({ content, kind: unless(kindOf(content), (kind) => kind === 'events') })))

/** What the API sends of its own accord, or is answered with: it is read, or written, as a whole. */
export const whole = ({ contents }: Pick<Body, 'contents'>): readonly Sent[] =>
  ordered(contents.map((content) => ({ content, kind: unless(kindOf(content), isSequence) })))

const unless = (kind: MediaKind, isOther: (kind: MediaKind) => boolean): MediaKind => (isOther(kind) ? 'text' : kind)

/** What a body is sent as, unless the call says otherwise. */
export const sent = (body: Pick<Body, 'contents'>): Sent | undefined => sendable(body)[0]

/**
 * What an answer is asked for, the preferred one first: all that the document offers, but for what says the same as its
 * JSON in another syntax. A response whose status never has a body, and one to HEAD, has none, whatever the document says
 * (RFC 9110, sections 9.3.2, 15.3.5, 15.3.6 and 15.4.5).
 */
export function receivable(
  { status, contents }: Pick<Response, 'status' | 'contents'>,
  { method }: Pick<Operation, 'method'>,
): readonly Sent[] {
  if (['204', '205', '304'].includes(status) || method === 'HEAD') return []
  // An error is thrown with all that it says.
  const isPiecemeal = (kind: MediaKind): boolean => isError(status) && isSequence(kind)
  const all = ordered(contents.map((content) => ({ content, kind: unless(readAs(kindOf(content)), isPiecemeal) })))
  if (all.length < 2) return all
  const said = new Set(all.filter(({ kind }) => kind === 'json').map(({ content }) => likeness(content.schema)))
  const isNew = ({ kind, content: { schema } }: Sent): boolean => kind === 'json' || schema.kind === 'any' || !said.has(likeness(schema))
  return all.filter((one) => isSequence(one.kind) || isNew(one))
}

export const isError = (status: string): boolean => /^[345]/.test(status)

/** Forms are for sending: as an answer they are text, or bytes. */
function readAs(kind: MediaKind): MediaKind {
  if (kind === 'form') return 'text'
  return kind === 'multipart' || kind === 'parts' ? 'bytes' : kind
}

/** The same for schemas that admit the same values in the same words. */
function likeness(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'annotations' || key === 'pointer') return undefined
    return isTarget(key, value) ? value.id : value
  })
}

const isTarget = (key: string, value: unknown): value is NamedSchema =>
  key === 'target' && typeof value === 'object' && value !== null && 'id' in value

/** Those with a schema of their own that says something of a body: not what an earlier one says already. */
export function judged(all: readonly Sent[]): readonly Sent[] {
  const seen = new Set<unknown>()
  return all.filter(({ kind, content: { schema } }, index) => {
    const said = schema.kind === 'any' ? schema : `${kind} ${likeness(schema)}`
    const isNew = !seen.has(said)
    seen.add(said)
    return index === 0 || (isNew && kind !== 'bytes' && (kind !== 'text' || schema.kind === 'string'))
  })
}

/** Whether a media type stands for many: `image/*`. */
export const isRange = (mediaType: string): boolean => essenceOf(mediaType).endsWith('/*')

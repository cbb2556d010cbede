import { essenceOf } from '../../media-type.ts'
import type { Body, Content, NamedSchema, Operation, Response } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'

/**
 * What a body is in TypeScript: a value (as JSON, as the fields of a form, as the parts of a multipart message with names
 * or without), the text as it is, or bytes (a Blob; in requests whatever `fetch` takes). In text and bytes the schema plays
 * no part.
 */
export type MediaKind = 'json' | 'form' | 'multipart' | 'parts' | 'text' | 'bytes'

const rules: readonly (readonly [pattern: RegExp, kind: MediaKind])[] = [
  [/^(application|text)\/json$|\+json$/, 'json'],
  [/^application\/x-www-form-urlencoded$/, 'form'],
  [/^multipart\/form-data$/, 'multipart'],
  [/^text\/|[/+]xml$|[/+](x-)?yaml$|\/(x-)?(ndjson|jsonl|json-seq)$/, 'text'],
  [/^(\*|application)\/\*$/, 'json'],
]

/** What a body of this content is. */
export function kindOf({ mediaType, schema }: Pick<Content, 'mediaType' | 'schema'>): MediaKind {
  const essence = essenceOf(mediaType)
  const kind = rules.find(([pattern]) => pattern.test(essence))?.[1] ?? (isParts(essence, schema) ? 'parts' : 'bytes')
  const isBinary = schema.kind === 'string' && schema.format === 'binary'
  return isBinary && (kind === 'text' || essence.endsWith('/*')) ? 'bytes' : kind
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

const preference: readonly MediaKind[] = ['json', 'form', 'multipart', 'parts', 'text', 'bytes']

/** The preferred one first, the others in the document's order. */
function ordered(all: readonly Sent[]): readonly Sent[] {
  const [kind] = preference.filter((preferred) => all.some((one) => one.kind === preferred))
  const first = all.find((one) => one.kind === kind)
  return first ? [first, ...all.filter((one) => one !== first)] : []
}

/** What a body can be sent as, the preferred one first: JSON, else a form, and so on. */
export const sendable = ({ contents }: Pick<Body, 'contents'>): readonly Sent[] =>
  ordered(contents.map((content) => ({ content, kind: kindOf(content) })))

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
  const all = ordered(contents.map((content) => ({ content, kind: readAs(kindOf(content)) })))
  if (all.length < 2) return all
  const said = new Set(all.filter(({ kind }) => kind === 'json').map(({ content }) => likeness(content.schema)))
  return all.filter(({ kind, content: { schema } }) => kind === 'json' || schema.kind === 'any' || !said.has(likeness(schema)))
}

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

import type { Body, Content, Response } from '../../model/api.ts'

/**
 * What a body is in TypeScript: a value (as JSON, as the fields of a form, as the parts of a multipart message), the text
 * as it is, or bytes (a Blob; in requests whatever `fetch` takes). In text and bytes the schema plays no part.
 */
export type MediaKind = 'json' | 'form' | 'multipart' | 'text' | 'bytes'

const rules: readonly (readonly [pattern: RegExp, kind: MediaKind])[] = [
  [/^(application|text)\/json$|\+json$/, 'json'],
  [/^application\/x-www-form-urlencoded$/, 'form'],
  [/^multipart\/form-data$/, 'multipart'],
  [/^text\/|[/+]xml$|[/+](x-)?yaml$|\/(x-)?(ndjson|jsonl|json-seq)$/, 'text'],
  [/^(\*|application)\/\*$/, 'json'],
]

/** The media type without its parameters, in lower case (RFC 9110, section 8.3.1). */
export const essenceOf = (mediaType: string): string => (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase()

/** What a body of this content is. */
export function kindOf({ mediaType, schema }: Pick<Content, 'mediaType' | 'schema'>): MediaKind {
  const essence = essenceOf(mediaType)
  const kind = rules.find(([pattern]) => pattern.test(essence))?.[1] ?? 'bytes'
  const isBinary = schema.kind === 'string' && schema.format === 'binary'
  return isBinary && (kind === 'text' || essence.endsWith('/*')) ? 'bytes' : kind
}

/** The contents of one kind, and that kind; none where there is no body. */
export interface Chosen {
  readonly kind: MediaKind
  readonly contents: readonly Content[]
}

const preference: readonly MediaKind[] = ['json', 'form', 'multipart', 'text', 'bytes']

/**
 * What of an answer the client asks for: its JSON where it has some, else its text, else its bytes. A response whose
 * status never has a body has none, whatever the document says (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
 */
export function answered({ status, contents }: Pick<Response, 'status' | 'contents'>): Chosen | undefined {
  if (['204', '205', '304'].includes(status)) return undefined
  const kinds = contents.map((content) => ({ content, kind: readAs(kindOf(content)) }))
  const kind = preference.find((preferred) => kinds.some((one) => one.kind === preferred))
  return kind && { kind, contents: kinds.filter((one) => one.kind === kind).map(({ content }) => content) }
}

/** Forms are for sending: as an answer they are text, or bytes. */
function readAs(kind: MediaKind): MediaKind {
  if (kind === 'form') return 'text'
  return kind === 'multipart' ? 'bytes' : kind
}

/** What the client sends: of several contents the first JSON, else the first form, and so on. */
export function sent({ contents }: Pick<Body, 'contents'>): { readonly kind: MediaKind; readonly content: Content } | undefined {
  const kinds = contents.map((content) => ({ content, kind: kindOf(content) }))
  const kind = preference.find((preferred) => kinds.some((one) => one.kind === preferred))
  return kinds.find((one) => one.kind === kind)
}

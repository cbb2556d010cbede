import type { Body, Operation, Response } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { Schema } from '../../model/schema.ts'
import { receivable, sendable, type Sent } from '../kit/media.ts'
import type { Links } from './pages.ts'
import { typeText } from './type-text.ts'

/** What becomes of a body of a media type: a value, a text, or bytes. */
export type ContentKind = 'value' | 'text' | 'bytes'

export const contentKind = ({ kind }: Pick<Sent, 'kind'>): ContentKind => (kind === 'text' || kind === 'bytes' ? kind : 'value')

/** The type of a body as the client sends it, in each of its media types. */
export const bodyTypes = (body: Body, links: Links): readonly string[] => contentTypes(sendable(body), links)

/** The types of an answer's body as the client reads it. */
export const answerTypes = (operation: Pick<Operation, 'method'>, response: Response, links: Links): readonly string[] =>
  contentTypes(receivable(response, operation), links)

/** The type of a body in each of its media types, each once. */
export const contentTypes = (all: readonly Sent[], links: Links): readonly string[] => [
  ...new Set(all.map((one) => contentType(one, links))),
]

function contentType(one: Sent, links: Links): string {
  switch (contentKind(one)) {
    case 'value':
      return typeText(one.content.schema, links)
    case 'text':
      return 'string'
    case 'bytes':
      return 'Blob'
  }
}

/** Whether a call returns the body of an answer; the others are thrown. */
export function isSuccess({ responses }: Pick<Operation, 'responses'>, { status }: Pick<Response, 'status'>): boolean {
  return responses.some((one) => one.status.startsWith('2')) ? status.startsWith('2') : status === 'default'
}

/** The type of an answer's body in a comment of a program; undefined where it has no short name. */
export function plainType(operation: Pick<Operation, 'method'>, response: Response): string | undefined {
  const all = receivable(response, operation)
  const names = new Set(
    all.map((one) => (contentKind(one) === 'value' ? nameOf(one.content.schema) : contentKind(one) === 'text' ? 'string' : 'Blob')),
  )
  const [name] = names
  return all.length === 0 ? 'undefined' : names.size === 1 ? name : undefined
}

function nameOf(schema: Schema): string | undefined {
  if (schema.kind === 'reference') return namesOf(schema.target).type
  if (schema.kind === 'array' && schema.prefix.length === 0) {
    const items = nameOf(schema.items)
    return items && `${items}[]`
  }
  return ['string', 'number', 'boolean', 'null'].includes(schema.kind) ? schema.kind : undefined
}

/** What a call returns, as inline Markdown: `void` where there is no body. */
export function returnType(operation: Pick<Operation, 'method' | 'responses'>, links: Links): string {
  const successes = operation.responses.filter((response) => isSuccess(operation, response))
  const all = successes.map((response) => answerTypes(operation, response, links))
  const types = new Set(all.flatMap((own) => (own.length === 0 ? ['undefined'] : own)))
  return types.size === 0 || (types.size === 1 && types.has('undefined')) ? 'void' : [...types].join(' \\| ')
}

import type { Body, Operation, Response } from '../../model/api.ts'
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

/** The answers that a call returns; the others are thrown. */
export function successes({ responses }: Pick<Operation, 'responses'>): readonly Response[] {
  const named = responses.filter(({ status }) => status.startsWith('2'))
  return named.length > 0 ? named : responses.filter(({ status }) => status === 'default')
}

/** What a call returns, as inline Markdown: `void` where there is no body. */
export function returnType(operation: Pick<Operation, 'method' | 'responses'>, links: Links): string {
  const all = successes(operation).map((response) => answerTypes(operation, response, links))
  const types = new Set(all.flatMap((own) => (own.length === 0 ? ['undefined'] : own)))
  return types.size === 0 || (types.size === 1 && types.has('undefined')) ? 'void' : [...types].join(' \\| ')
}

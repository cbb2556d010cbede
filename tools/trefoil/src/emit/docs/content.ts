import type { Body, Content, Operation, Response } from '../../model/api.ts'
import { answered, kindOf, sent } from '../kit/media.ts'
import type { Links } from './pages.ts'
import { typeText } from './type-text.ts'

/** What becomes of a body of a media type: a value, a text, or bytes. */
export type ContentKind = 'value' | 'text' | 'bytes'

export function contentKind(content: Pick<Content, 'mediaType' | 'schema'>): ContentKind {
  const kind = kindOf(content)
  return kind === 'text' || kind === 'bytes' ? kind : 'value'
}

/** The type of a body as the client sends it. */
export function bodyTypes(body: Body, links: Links): readonly string[] {
  const chosen = sent(body)
  return chosen ? contentTypes([chosen.content], links) : []
}

/** What of an answer the client asks for; nothing where there is no body. */
export const answerContents = ({ method }: Pick<Operation, 'method'>, response: Response): readonly Content[] =>
  method === 'HEAD' ? [] : (answered(response)?.contents ?? [])

/** The types of an answer's body as the client reads it. */
export const answerTypes = (operation: Pick<Operation, 'method'>, response: Response, links: Links): readonly string[] =>
  contentTypes(answerContents(operation, response), links)

/** The type of a body in each of its media types, each once. */
const contentTypes = (contents: readonly Content[], links: Links): readonly string[] => [
  ...new Set(contents.map((content) => contentType(content, links))),
]

function contentType(content: Content, links: Links): string {
  switch (contentKind(content)) {
    case 'value':
      return typeText(content.schema, links)
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

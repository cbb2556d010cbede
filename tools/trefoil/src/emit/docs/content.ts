import type { Content, Operation, Response } from '../../model/api.ts'
import type { Links } from './pages.ts'
import { typeText } from './type-text.ts'

/** What becomes of a body of a media type: a value, a text, or bytes. */
export type ContentKind = 'value' | 'text' | 'bytes'

const essence = (mediaType: string): string => mediaType.split(';', 1).join('').trim().toLowerCase()

export function contentKind({ mediaType }: Pick<Content, 'mediaType'>): ContentKind {
  const type = essence(mediaType)
  if (/^(application\/json|.+\+json|text\/json|\*\/\*|application\/\*)$/.test(type)) return 'value'
  if (type === 'application/x-www-form-urlencoded' || type.startsWith('multipart/')) return 'value'
  return type.startsWith('text/') || /[/+]xml$/.test(type) ? 'text' : 'bytes'
}

/** The type of a body in each of its media types, each once. */
export const contentTypes = (contents: readonly Content[], links: Links): readonly string[] => [
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
export function returnType(operation: Pick<Operation, 'responses'>, links: Links): string {
  const types = successes(operation).flatMap(({ contents }) => (contents.length === 0 ? ['void'] : contentTypes(contents, links)))
  return [...new Set(types)].join(' \\| ') || 'void'
}

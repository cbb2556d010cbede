import type { Operation } from '../../model/api.ts'
import { type Sent, sendable } from '../../model/wire/media.ts'
import { isSequence, itemSchemaOf } from '../../model/wire/sequences.ts'
import { markdownCode } from '../kit/escape.ts'
import { contentKind } from './content.ts'
import type { Links } from './pages.ts'
import type { Section } from './section.ts'
import { wholeShape } from './shape.ts'
import { blocks } from './table.ts'
import { typeText } from './type-text.ts'

/** All that there is to know to write the body of a request: its members with what holds for each, by media type. */
export const requestBody: Section = {
  heading: 'Request body',
  applies: ({ body }) => body !== undefined,
  text: ({ operation, links }) => bodyText(operation, links.sent),
}

function bodyText({ body }: Operation, links: Links): string {
  const all = body === undefined ? [] : sendable(body)
  const told = new Map<string, string[]>()
  for (const one of all) {
    const text = contentText(one, links)
    told.set(text, [...(told.get(text) ?? []), one.content.mediaType])
  }
  return blocks(
    ...[...told].map(([text, mediaTypes]) => blocks(told.size > 1 ? `As ${mediaTypes.map(markdownCode).join(' or ')}:` : undefined, text)),
  )
}

function contentText(one: Sent, links: Links): string {
  const { schema } = one.content
  switch (contentKind(one)) {
    case 'value':
      return blocks(
        schema.kind === 'reference' ? `Type: ${typeText(schema, links)}` : undefined,
        wholeShape(schema, { links, direction: 'request' }),
      )
    case 'items':
      return itemsText(one, links)
    case 'text':
      return schema.kind === 'string' || schema.kind === 'enum' ? wholeShape(schema, { links }) : 'A text, sent as it is.'
    case 'bytes':
      return `Bytes: a \`Blob\`, an \`ArrayBuffer\`, a stream (${links.guide('not from a browser', 'browsers')}), or whatever else \`fetch\` takes. They are sent as they are.`
  }
}

/** Of a sequence, what each item is. */
function itemsText({ kind, content }: Sent, links: Links): string {
  if (!isSequence(kind)) return ''
  const schema = itemSchemaOf(kind, content)
  return blocks(
    'Items, one after the other: a list, or anything else that is iterable, asynchronously too.',
    schema.kind === 'reference' ? `Type of an item: ${typeText(schema, links)}` : 'Of an item:',
    wholeShape(schema, { links, direction: 'request' }),
  )
}

import type { Header, Operation, Response } from '../../model/api.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { receivable } from '../kit/media.ts'
import { answerTypes } from './content.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'
import { table } from './table.ts'
import { typeText } from './type-text.ts'

/** The documented answers of an operation, by status. */
export const responseTable = (operation: Operation, links: Links): string =>
  table(
    ['Status code', 'Description', 'Response headers', 'Body'],
    operation.responses.map((response) => [
      `**${markdownText(response.status)}**`,
      descriptionOf(response),
      response.headers.map((header) => headerText(header, links)).join('; '),
      [answerTypes(operation, response, links).join(' \\| '), ...items(operation, response, links)].join('; '),
    ]),
  )

/** A summary goes before the description. */
export const descriptionOf = ({ summary, description }: Pick<Response, 'summary' | 'description'>): string =>
  [inline(summary), inline(description)].filter((text) => text !== '').join(': ')

/** What a sequence is made of. */
const items = (operation: Operation, response: Response, links: Links): readonly string[] =>
  receivable(response, operation).flatMap(({ content: { mediaType, itemSchema } }) =>
    itemSchema ? [`items of ${markdownCode(mediaType)}: ${typeText(itemSchema, links)}`] : [],
  )

const headerText = ({ name, schema, description }: Header, links: Links): string =>
  [`${markdownCode(name)} (${typeText(schema, links)})`, inline(description)].filter((text) => text !== '').join(' ')

import type { Header, Operation, Response } from '../../model/api.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { answerTypes } from './content.ts'
import { descriptionOf as schemaDescription } from './described.ts'
import { notes } from './notes.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'
import type { Section } from './section.ts'
import { blocks, table } from './table.ts'
import { typeText } from './type-text.ts'

interface Described {
  readonly operation: Operation
  readonly links: Links
}

/** The documented answers of an operation, by status. */
export const responseTable = ({ operation, links }: Described): string =>
  table(
    ['Status code', 'Description', 'Response headers', 'Body'],
    operation.responses.map((response) => [
      `**${markdownText(response.status)}**`,
      descriptionOf(response),
      response.headers.map(({ name }) => markdownCode(name)).join(', '),
      answerTypes(operation, response, links).join(' \\| '),
    ]),
  )

/** A summary goes before the description. */
export const descriptionOf = ({ summary, description }: Pick<Response, 'summary' | 'description'>): string =>
  [inline(summary), inline(description)].filter((text) => text !== '').join(': ')

/** The headers that the document speaks of, by status. */
export const responseHeaders: Section = {
  heading: 'Response headers',
  applies: ({ responses }) => responses.some(({ headers }) => headers.length > 0),
  text: ({ operation, links }) =>
    blocks(
      table(
        ['Status code', 'Header', 'Type', 'Description', 'Notes'],
        operation.responses.flatMap(({ status, headers }) =>
          headers.map((header) => [`**${markdownText(status)}**`, ...headerCells(header, links)]),
        ),
      ),
      '`headers.get(name)` of an answer or an exception gives the text of a header: a string where it is required, and perhaps null where not.',
    ),
}

const headerCells = ({ name, schema, description, required, deprecated }: Header, links: Links): readonly string[] => [
  markdownCode(name),
  typeText(schema, links),
  inline(description ?? schemaDescription(schema)),
  [required ? 'required' : 'optional', ...(deprecated ? ['**deprecated**'] : []), ...notes(schema)].join('; '),
]

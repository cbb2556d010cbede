import type { Operation, Parameter } from '../../model/api.ts'
import { receivable, type Sent, sendable } from '../../model/wire/media.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { bodyDetails, bodyRows } from './body.ts'
import { descriptionOf } from './described.ts'
import { notes } from './notes.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'
import { blocks, table } from './table.ts'
import { typeText } from './type-text.ts'

/** What an operation is called with, its body among it. */
export function parameterTable({ operation, links }: { readonly operation: Operation; readonly links: Links }): string {
  const { parameters, body } = operation
  if (parameters.length === 0 && body === undefined) return 'This operation does not need any parameter.'
  const rows = [...parameters.map((parameter) => parameterRow(parameter, links)), ...(body === undefined ? [] : bodyRows(body, links))]
  return blocks(table(['Name', 'Type', 'Description', 'Notes'], rows), body && bodyDetails(body, links))
}

const places: Readonly<Record<Exclude<Parameter['in'], 'querystring'>, string>> = {
  path: 'in the path',
  query: 'in the query',
  header: 'in a header',
  cookie: 'in a cookie',
}

function parameterRow(parameter: Parameter, links: Links): readonly string[] {
  const { member, name, schema, required, deprecated } = parameter
  const remarks = [
    required ? 'required' : 'optional',
    parameter.in === 'querystring' ? 'the whole query' : `${places[parameter.in]}${member === name ? '' : ` as ${markdownCode(name)}`}`,
    ...(parameter.in === 'cookie' ? [`not ${links.guide('from a browser', 'browsers')}`] : []),
    ...(deprecated ? ['**deprecated**'] : []),
    ...notes(schema),
  ]
  return [
    markdownCode(member),
    typeText(schema, links.sent),
    inline(parameter.description ?? descriptionOf(schema)),
    [...new Set(remarks)].join('; '),
  ]
}

/** The media types that the client sends, and those that it asks for. */
export function mediaTypesOf(operation: Operation): string {
  const sent = operation.body ? sendable(operation.body) : []
  const accepted = operation.responses.flatMap((response) => receivable(response, operation))
  return [`- **Content-Type**: ${mediaTypes(sent)}`, `- **Accept**: ${mediaTypes(accepted)}`].join('\n')
}

const mediaTypes = (all: readonly Sent[]): string =>
  [...new Set(all.map(({ content }) => content.mediaType))].map(markdownText).join(', ') || 'Not defined'

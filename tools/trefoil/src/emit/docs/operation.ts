import type { Api, Group, Operation, Parameter, SecurityScheme } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { receivable, type Sent, sendable } from '../kit/media.ts'
import { bodyDetails, bodyRows } from './body.ts'
import { callbackList, linkList, type Places } from './consequences.ts'
import { returnType } from './content.ts'
import { exampleProgram } from './example.ts'
import { notes } from './notes.ts'
import type { Links } from './pages.ts'
import { descriptionOf } from './described.ts'
import { inline, prose } from './prose.ts'
import { responseTable } from './responses.ts'
import { authorization, exampleList } from './security.ts'
import { urlOf } from './server.ts'
import { blocks, table } from './table.ts'
import { typeText } from './type-text.ts'

export interface OperationSection {
  readonly api: Api
  readonly group: Group
  readonly operation: Operation
  readonly scope: string
  readonly links: Links
  readonly places: Places
  readonly schemeAnchor: (scheme: SecurityScheme) => string
  /** The line that leads back, below the section. */
  readonly back: string
}

const always = ['Example', 'Parameters', 'Return type', 'Authorization', 'HTTP request headers', 'HTTP response details'] as const
type Heading = (typeof always)[number] | 'Links' | 'Callbacks'

/** The headings below an operation's own, in the order of the section. */
export const headingsOf = ({ responses, callbacks }: Operation): readonly Heading[] => [
  ...always,
  ...(responses.some(({ links }) => links.length > 0) ? ['Links' as const] : []),
  ...(callbacks.length > 0 ? ['Callbacks' as const] : []),
]

/** All that there is to say of one operation. */
export function operationSection(section: OperationSection): string {
  const { operation, links, places } = section
  const under: Readonly<Record<Heading, string>> = {
    Example: example(section),
    Parameters: parameters(operation, links),
    'Return type': returnType(operation, links),
    Authorization: authorization({ security: operation.security, links, anchor: section.schemeAnchor }),
    'HTTP request headers': requestHeaders(operation),
    'HTTP response details': responseTable(operation, links),
    Links: linkList(operation, links, places),
    Callbacks: callbackList(operation, links, places),
  }
  return blocks(
    `## ${markdownText(operation.name)}`,
    signature(operation, links),
    operation.deprecated ? '**Deprecated.**' : undefined,
    inline(operation.summary),
    operation.description === operation.summary ? undefined : prose(operation.description),
    `**${markdownText(operation.method)}** ${markdownCode(operation.path)}`,
    ownServers(operation),
    ...headingsOf(operation).flatMap((heading) => [`### ${heading}`, under[heading]]),
    section.back,
  )
}

function signature(operation: Operation, links: Links): string {
  const { parameters } = operationNamesOf(operation)
  const mark = operation.body?.required === true || operation.parameters.some(({ required }) => required) ? '' : '?'
  return `> **${markdownText(operation.name)}**(parameters${mark}: ${markdownText(parameters)}, options?: CallOptions): Promise&lt;${returnType(operation, links)}&gt;`
}

const ownServers = ({ servers }: Operation): string =>
  servers.length === 0
    ? ''
    : `The URI of this operation is relative to ${servers.map((server) => `*${markdownText(urlOf(server))}*`).join(' or ')}.`

const example = ({ api, group, operation, scope, links }: OperationSection): string =>
  blocks(exampleList(operation.security), `\`\`\`ts\n${exampleProgram({ api, group, operation, scope, links })}\n\`\`\``)

function parameters({ parameters, body }: Operation, links: Links): string {
  if (parameters.length === 0 && body === undefined) return 'This operation does not need any parameter.'
  const rows = [...parameters.map((parameter) => parameterRow(parameter, links)), ...(body === undefined ? [] : bodyRows(body, links))]
  return blocks(table(['Name', 'Type', 'Description', 'Notes'], rows), body && bodyDetails(body, links))
}

const needed = (required: boolean): string => (required ? 'required' : 'optional')

function parameterRow(parameter: Parameter, links: Links): readonly string[] {
  const { member, name, schema, required, deprecated } = parameter
  const remarks = [
    needed(required),
    parameter.in === 'querystring' ? 'the whole query' : `in the ${parameter.in}${member === name ? '' : ` as ${markdownCode(name)}`}`,
    ...(deprecated ? ['**deprecated**'] : []),
    ...notes(schema),
  ]
  return [markdownCode(member), typeText(schema, links), inline(parameter.description ?? descriptionOf(schema)), listed(remarks)]
}

const listed = (remarks: readonly string[]): string => [...new Set(remarks)].join('; ')

/** Those that the client sends. */
function requestHeaders(operation: Operation): string {
  const sent = operation.body ? sendable(operation.body) : []
  const accepted = operation.responses.flatMap((response) => receivable(response, operation))
  return [`- **Content-Type**: ${mediaTypes(sent)}`, `- **Accept**: ${mediaTypes(accepted)}`].join('\n')
}

const mediaTypes = (all: readonly Sent[]): string =>
  [...new Set(all.map(({ content }) => content.mediaType))].map(markdownText).join(', ') || 'Not defined'

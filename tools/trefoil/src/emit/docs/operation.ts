import type { Api, Body, Content, Group, Header, Operation, Parameter, Response, SecurityScheme } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { sent } from '../kit/media.ts'
import { answerContents, answerTypes, bodyTypes, returnType } from './content.ts'
import { exampleProgram } from './example.ts'
import { limits, notes } from './notes.ts'
import type { Links } from './pages.ts'
import { descriptionOf } from './described.ts'
import { inline, prose } from './prose.ts'
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
  readonly schemeAnchor: (scheme: SecurityScheme) => string
  /** The line that leads back, below the section. */
  readonly back: string
}

/** The headings below an operation's own, in the order of the section. */
export const headings = ['Example', 'Parameters', 'Return type', 'Authorization', 'HTTP request headers', 'HTTP response details'] as const

/** All that there is to say of one operation. */
export function operationSection(section: OperationSection): string {
  const { operation, links } = section
  const under: Readonly<Record<(typeof headings)[number], string>> = {
    Example: example(section),
    Parameters: parameters(operation, links),
    'Return type': returnType(operation, links),
    Authorization: authorization({ security: operation.security, links, anchor: section.schemeAnchor }),
    'HTTP request headers': requestHeaders(operation),
    'HTTP response details': responses(operation, links),
  }
  return blocks(
    `## ${markdownText(operation.name)}`,
    signature(operation, links),
    operation.deprecated ? '**Deprecated.**' : undefined,
    inline(operation.summary),
    operation.description === operation.summary ? undefined : prose(operation.description),
    `**${operation.method}** ${markdownCode(operation.path)}`,
    ownServers(operation),
    ...headings.flatMap((heading) => [`### ${heading}`, under[heading]]),
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
  const rows = [...parameters.map((parameter) => parameterRow(parameter, links)), ...(body === undefined ? [] : [bodyRow(body, links)])]
  return table(['Name', 'Type', 'Description', 'Notes'], rows)
}

const needed = (required: boolean): string => (required ? 'required' : 'optional')

function parameterRow(parameter: Parameter, links: Links): readonly string[] {
  const { member, name, schema, required, deprecated } = parameter
  const remarks = [
    needed(required),
    `in the ${parameter.in}${member === name ? '' : ` as ${markdownCode(name)}`}`,
    ...(deprecated ? ['**deprecated**'] : []),
    ...notes(schema),
  ]
  return [markdownCode(member), typeText(schema, links), inline(parameter.description ?? descriptionOf(schema)), listed(remarks)]
}

function bodyRow(body: Body, links: Links): readonly string[] {
  const { contents, required, description } = body
  const told = description ?? contents.map(({ schema }) => descriptionOf(schema)).find((text) => text !== undefined)
  const remarks = [needed(required), ...new Set(contents.flatMap(({ schema }) => limits(schema)))]
  return [markdownCode('body'), bodyTypes(body, links).join(' \\| '), inline(told), listed(remarks)]
}

const listed = (remarks: readonly string[]): string => [...new Set(remarks)].join('; ')

/** Those that the client sends; the document may offer others. */
function requestHeaders(operation: Operation): string {
  const content = operation.body && sent(operation.body)?.content
  const accepted = operation.responses.flatMap((response) => answerContents(operation, response))
  return [`- **Content-Type**: ${mediaTypes(content ? [content] : [])}`, `- **Accept**: ${mediaTypes(accepted)}`].join('\n')
}

const mediaTypes = (all: readonly Content[]): string =>
  [...new Set(all.map(({ mediaType }) => mediaType))].map(markdownText).join(', ') || 'Not defined'

const responses = (operation: Operation, links: Links): string =>
  table(
    ['Status code', 'Description', 'Response headers', 'Body'],
    operation.responses.map((response) => responseRow(operation, response, links)),
  )

const responseRow = (operation: Operation, response: Response, links: Links): readonly string[] => [
  `**${markdownText(response.status)}**`,
  inline(response.description),
  response.headers.map((header) => headerText(header, links)).join('; '),
  answerTypes(operation, response, links).join(' \\| '),
]

const headerText = ({ name, schema, description }: Header, links: Links): string =>
  [`${markdownCode(name)} (${typeText(schema, links)})`, inline(description)].filter((text) => text !== '').join(' ')

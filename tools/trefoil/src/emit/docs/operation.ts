import type { Operation } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { urlOf } from '../../model/wire/server.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { returnType } from './content.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import type { OperationSection, Section } from './section.ts'
import { sections } from './sections.ts'
import { blocks } from './table.ts'

const sectionsOf = (operation: Operation): readonly Section[] => sections.filter(({ applies }) => applies(operation))

/** The headings below an operation's own, in the order of the section. */
export const headingsOf = (operation: Operation): readonly string[] => sectionsOf(operation).map(({ heading }) => heading)

/** All that there is to say of one operation. */
export function operationSection(section: OperationSection): string {
  const { operation, links } = section
  return blocks(
    `## ${markdownText(operation.name)}`,
    signature(operation, links),
    operation.deprecated ? '**Deprecated.**' : undefined,
    inline(operation.summary),
    operation.description === operation.summary ? undefined : prose(operation.description),
    `**${markdownText(operation.method)}** ${markdownCode(operation.path)}`,
    ownServers(operation),
    repeating(operation, links),
    ...sectionsOf(operation).flatMap(({ heading, text }) => [`### ${heading}`, text(section)]),
    section.back,
  )
}

function signature(operation: Operation, links: Links): string {
  const { parameters } = operationNamesOf(operation)
  const mark = operation.body?.required === true || operation.parameters.some(({ required }) => required) ? '' : '?'
  const options = links.guide('CallOptions', 'options')
  return `> **${markdownText(operation.name)}**(parameters${mark}: ${markdownText(parameters)}, options?: ${options}): Promise&lt;${returnType(operation, links)}&gt;`
}

const ownServers = ({ servers }: Operation): string =>
  servers.length === 0
    ? ''
    : `The URI of this operation is relative to ${servers.map((server) => `*${markdownText(urlOf(server))}*`).join(' or ')}.`

/** Methods that are safe to repeat (RFC 9110, section 9.2.2; QUERY by its own specification): the runtime's retry has the same. */
const idempotent: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'])

const repeating = ({ method }: Operation, links: Links): string =>
  `With ${links.guide('`retry`', 'retries')} it is tried again${idempotent.has(method) ? '' : ', if it has an idempotency key'}.`

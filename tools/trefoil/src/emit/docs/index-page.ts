import type { Api, Group, IncomingOperation, Operation, SecurityScheme } from '../../model/api.ts'
import { schemeNames } from '../../model/scheme-names.ts'
import { incomingOf } from '../../model/incoming.ts'
import { urlOf } from '../../model/wire/server.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { anchors } from './anchors.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import { flowList, kindOf } from './security.ts'
import { setUp } from './set-up.ts'
import { blocks, table } from './table.ts'

const parts = ['API endpoints', 'Models', 'Authorization'] as const
const webhooks = 'Webhooks and callbacks'

/** The fragment of each security scheme on the index page. */
export function schemeAnchors(api: Api): (scheme: SecurityScheme) => string {
  const { title, securitySchemes } = api
  const keys = securitySchemes.map(({ key }) => key)
  const before = [title, ...parts.slice(0, 2), ...(incomingOf(api).length > 0 ? [webhooks] : []), ...parts.slice(2)]
  const found = anchors([...before, ...keys]).slice(before.length)
  return ({ key }) => found[keys.indexOf(key)] ?? 'authorization'
}

export interface IndexPage {
  readonly api: Api
  readonly scope: string
  readonly links: Links
  readonly anchor: (group: Group, operation: Operation) => string
  readonly incoming: (operation: IncomingOperation) => string
}

/** The page that the others lead back to: all operations, all models, and how to be let in. */
export function indexPage(page: IndexPage): string {
  const { api, links } = page
  return blocks(
    `# ${markdownText(api.title) || markdownText(api.name)}`,
    prose(api.description),
    serverLine(api),
    `How the client is used, ${links.guide('the guide', 'guide')} tells: ${links.guide('calls', 'calls')}, ${links.guide('errors', 'errors')}, ${links.guide('retries', 'retries')}, ${links.guide('validation', 'validation')}, ${links.guide('what browsers forbid', 'browsers')}.`,
    `## ${parts[0]}`,
    endpoints(page),
    `## ${parts[1]}`,
    table(
      ['Model', 'Description'],
      api.schemas.map((model) => [links.model(model), inline(model.schema.annotations.description)]),
    ),
    ...incomingList(page),
    `## ${parts[2]}`,
    ...schemes(page),
  )
}

/** What the paths of an API are relative to. */
export function serverLine({ servers }: Pick<Api, 'servers'>): string {
  const urls = servers.map(
    (server) => `*${markdownText(urlOf(server))}*${server.name === undefined ? '' : ` (${markdownText(server.name)})`}`,
  )
  return urls.length === 0
    ? 'The document names no server: set `host` in the configuration.'
    : `All URIs are relative to ${urls.join(' or ')}`
}

function incomingList({ api, links, incoming }: IndexPage): readonly string[] {
  const all = incomingOf(api)
  const rows = all.map((operation) => [
    `**${links.incoming(operation.typeName, incoming(operation))}**`,
    markdownCode(operation.key),
    inline(operation.summary ?? operation.description),
  ])
  return all.length === 0 ? [] : [`## ${webhooks}`, table(['Name', 'Sent for', 'Description'], rows)]
}

/** The operations of each class. What is widest stands last, where a narrow page can do without it. */
const endpoints = ({ api, links, anchor }: IndexPage): string =>
  blocks(
    ...api.groups.flatMap((group) => [
      `**${links.group(group)}**`,
      table(
        ['Method', 'Description', 'HTTP request'],
        group.operations.map((operation) => [
          links.operation(group, anchor(group, operation), operation.name),
          summaryOf(operation),
          request(operation),
        ]),
      ),
    ]),
  )

/** `**GET** /things/{id}` in a table. */
export const request = ({ method, path }: Pick<Operation, 'method' | 'path'>): string => `**${markdownText(method)}** ${markdownCode(path)}`

/** What an operation does, on one line. */
export const summaryOf = ({ deprecated, summary, description }: Pick<Operation, 'deprecated' | 'summary' | 'description'>): string =>
  `${deprecated ? '**Deprecated.** ' : ''}${inline(summary ?? description)}`.trim()

function schemes({ api, scope, links }: IndexPage): readonly string[] {
  const { securitySchemes } = api
  const names = schemeNames(api)
  if (securitySchemes.length === 0) return ['This API asks for no credentials.']
  return securitySchemes.flatMap((scheme) => [
    `### ${markdownCode(scheme.key)}`,
    `${kindOf(scheme)[0]?.toUpperCase() ?? ''}${kindOf(scheme).slice(1)}${scheme.kind === 'apiKey' && scheme.in === 'cookie' ? `, not ${links.guide('from a browser', 'browsers')}` : ''}`,
    scheme.deprecated ? '**Deprecated.**' : '',
    prose(scheme.description),
    scheme.kind === 'oauth2' ? flowList(scheme) : '',
    setUp(scheme, scope, names.get(scheme.key) ?? ''),
  ])
}

import type { Api, Group, Operation, SecurityScheme } from '../../model/api.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { anchors } from './anchors.ts'
import { request, serverLine, summaryOf } from './index-page.ts'
import { headingsOf, operationSection } from './operation.ts'
import type { Places } from './consequences.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import { blocks, table } from './table.ts'

/** The fragment of each operation on the page of its group. */
export function operationAnchors(group: Group): (operation: Operation) => string {
  const all = anchors([group.name, ...group.operations.flatMap((operation) => [operation.name, ...headingsOf(operation)])])
  const found = new Map<string, string>()
  let next = 1
  for (const operation of group.operations) {
    found.set(operation.name, all[next] ?? '')
    next += 1 + headingsOf(operation).length
  }
  return ({ name }) => found.get(name) ?? ''
}

export interface ApiPage {
  readonly api: Api
  readonly group: Group
  readonly scope: string
  readonly links: Links
  readonly schemeAnchor: (scheme: SecurityScheme) => string
  readonly places: Places
}

/** The page of an API class, below the notice that it is generated. */
export function apiPage(page: ApiPage): string {
  const { api, group, scope, links } = page
  const anchor = operationAnchors(group)
  const back = [
    `[Back to top](#${anchors([group.name])[0]})`,
    links.index('Back to API list', 'api-endpoints'),
    links.index('Back to model list', 'models'),
    links.index('Back to README'),
  ].join(' ')
  return blocks(
    `# ${markdownText(group.name)}`,
    inline(group.summary),
    group.description === group.summary ? undefined : prose(group.description),
    belonging(page),
    serverLine(api),
    table(
      ['Method', 'Description', 'HTTP request'],
      group.operations.map((operation) => [
        `[**${markdownText(operation.name)}**](#${anchor(operation)})`,
        summaryOf(operation),
        request(operation),
      ]),
    ),
    calling(scope, links),
    ...group.operations.map((operation) => operationSection({ ...page, operation, back })),
  )
}

/** Where the tag of a group stands among the others, and what it is for. */
function belonging({ api, group: { parent, kind }, links }: ApiPage): string | undefined {
  const above = api.groups.find(({ tag }) => tag === parent)
  const words = [
    ...(parent === undefined ? [] : [`Part of ${above ? links.group(above) : markdownText(parent)}.`]),
    ...(kind === undefined ? [] : [`Kind of tag: ${markdownCode(kind)}.`]),
  ]
  return words.length > 0 ? words.join(' ') : undefined
}

function calling(scope: string, links: Links): string {
  const functions = `Each method is also a function of ${markdownCode(`${scope}/client`)} that takes the client first, so that a bundler keeps only what is used.`
  return `${functions} A call returns the body of a successful answer, and throws an \`ApiException\` for any other. What calls have in common, the ${links.guide('guide', 'guide')} tells.`
}

import type { Api, Group, Operation, SecurityScheme } from '../../model/api.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { anchors } from './anchors.ts'
import { request, serverLine } from './index-page.ts'
import { headings, operationSection } from './operation.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import { blocks, table } from './table.ts'

/** The fragment of each operation on the page of its group. */
export function operationAnchors(group: Group): (operation: Operation) => string {
  const all = anchors([group.name, ...group.operations.flatMap(({ name }) => [name, ...headings])])
  const found = new Map(group.operations.map(({ name }, index) => [name, all[1 + index * (1 + headings.length)]]))
  return ({ name }) => found.get(name) ?? ''
}

export interface ApiPage {
  readonly api: Api
  readonly group: Group
  readonly scope: string
  readonly links: Links
  readonly schemeAnchor: (scheme: SecurityScheme) => string
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
    prose(group.description),
    serverLine(api),
    table(
      ['Method', 'HTTP request', 'Description'],
      group.operations.map((operation) => [
        `[**${markdownText(operation.name)}**](#${anchor(operation)})`,
        request(operation),
        inline(operation.summary ?? operation.description),
      ]),
    ),
    calling(scope),
    ...group.operations.map((operation) => operationSection({ ...page, operation, back })),
  )
}

const calling = (scope: string): string =>
  [
    `Each method is also a function of ${markdownCode(`${scope}/client`)} that takes the client first, so that a bundler keeps only what is used.`,
    'A call returns the body of a successful answer.',
    'Any other answer is thrown as an `ApiException` with `status`, `body`, `headers` and `operation`;',
    '`isApiException(error, operation, status)` tells which type its body has.',
  ].join(' ')

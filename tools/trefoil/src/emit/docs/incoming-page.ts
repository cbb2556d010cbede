import type { Api, IncomingOperation, Operation } from '../../model/api.ts'
import { incomingOf } from '../../model/incoming.ts'
import { incomingNamesOf } from '../../model/names.ts'
import { whole } from '../../model/wire/media.ts'
import { markdownCode, markdownText } from '../kit/escape.ts'
import { anchors } from './anchors.ts'
import { bodyDetails } from './body.ts'
import type { Places } from './consequences.ts'
import { contentTypes } from './content.ts'
import { descriptionOf } from './described.ts'
import { limits, notes } from './notes.ts'
import type { Links } from './pages.ts'
import { inline, prose } from './prose.ts'
import { exemplary, receiving } from './receiving.ts'
import { descriptionOf as told } from './responses.ts'
import { blocks, table } from './table.ts'
import { typeText } from './type-text.ts'

const title = 'Webhooks and callbacks'
const taking = 'Receiving'
const headings = ['Request', 'Answers', 'In code'] as const

/** The fragment of each on the page. */
export function incomingAnchors(api: Pick<Api, 'webhooks' | 'groups'>): (operation: IncomingOperation) => string {
  const all = incomingOf(api)
  const before = [title, ...(exemplary(api) ? [taking] : [])]
  const found = anchors([...before, ...all.flatMap(({ typeName }) => [typeName, ...headings])])
  return ({ id }) => found[before.length + all.findIndex((one) => one.id === id) * (1 + headings.length)] ?? ''
}

interface IncomingPage {
  readonly api: Api
  readonly scope: string
  readonly links: Links
  readonly places: Places
}

/** The page of what the API sends, below the notice that it is generated. */
export function incomingPage({ api, scope, links, places }: IncomingPage): string {
  const all = incomingOf(api)
  const askers = askersOf(api)
  return blocks(
    `# ${title}`,
    'Requests that the API makes and its consumer answers: webhooks of its own accord, callbacks where an operation has asked for them.',
    table(
      ['Name', 'Sent for', 'Description'],
      all.map((operation) => [
        `**${links.incoming(operation.typeName, places.incoming(operation))}**`,
        markdownCode(operation.key),
        inline(operation.summary ?? operation.description),
      ]),
    ),
    ...(exemplary(api) ? [`## ${taking}`, receiving(api, scope)] : []),
    ...all.map((operation) =>
      section(
        operation,
        (askers.get(operation.id) ?? []).flatMap(({ id }) => places.operation(id) ?? []),
        scope,
        links,
      ),
    ),
    `[Back to top](#${anchors([title])[0]}) ${links.index('Back to README')}`,
  )
}

/** The operations in whose consequence something is sent. */
function askersOf({ groups }: Api): ReadonlyMap<string, readonly Operation[]> {
  const found = new Map<string, Operation[]>()
  const operations = new Map(groups.flatMap((group) => group.operations.map((operation) => [operation.id, operation])))
  for (const operation of operations.values())
    for (const { id } of operation.callbacks.flatMap(({ addresses }) => addresses.flatMap((address) => address.operations)))
      found.set(id, [...(found.get(id) ?? []), operation])
  return found
}

function section(operation: IncomingOperation, askers: readonly string[], scope: string, links: Links): string {
  const { typeName, method, key, deprecated, summary, description } = operation
  const under: Readonly<Record<(typeof headings)[number], string>> = {
    Request: request(operation, links),
    Answers: answers(operation, links),
    'In code': inCode(operation, scope),
  }
  return blocks(
    `## ${markdownText(typeName)}`,
    deprecated ? '**Deprecated.**' : undefined,
    inline(summary),
    description === summary ? undefined : prose(description),
    `**${markdownCode(method)}** for ${markdownCode(key)}${askers.length > 0 ? `, asked for by ${askers.join(', ')}` : ''}`,
    ...headings.flatMap((heading) => [`### ${heading}`, under[heading]]),
  )
}

function request(operation: IncomingOperation, links: Links): string {
  const { parameters, body } = operation
  const rows = [
    ...parameters.map(({ name, in: where, schema, required, description }) => [
      markdownCode(name),
      where === 'querystring' ? 'the whole query' : where,
      typeText(schema, links),
      inline(description ?? descriptionOf(schema)),
      [required ? 'required' : 'optional', ...notes(schema)].join('; '),
    ]),
    ...(body
      ? [
          [
            markdownCode('body'),
            'body',
            contentTypes(whole(body), links, 'received').join(' \\| '),
            inline(body.description),
            [body.required ? 'required' : 'optional', ...new Set(body.contents.flatMap(({ schema }) => limits(schema)))].join('; '),
          ],
        ]
      : []),
  ]
  if (rows.length === 0) return 'It says nothing but that it happened.'
  return blocks(table(['Name', 'In', 'Type', 'Description', 'Notes'], rows), body && bodyDetails(body, links))
}

const answers = ({ responses }: IncomingOperation, links: Links): string =>
  responses.length === 0
    ? 'The document does not say how it is answered.'
    : table(
        ['Status code', 'Description', 'Body'],
        responses.map((response) => [
          `**${markdownText(response.status)}**`,
          told(response),
          contentTypes(whole(response), links, 'sent').join(' \\| '),
        ]),
      )

function inCode(operation: IncomingOperation, scope: string): string {
  const { type, responses, bodySchema, makeBody } = incomingNamesOf(operation)
  const row = (what: string, name: string, folder: string): readonly string[] => [
    what,
    markdownCode(name),
    markdownCode(`${scope}/${folder}`),
  ]
  return table(
    ['What', 'Name', 'Package'],
    [
      row('Type of the request', type, 'client'),
      row('Type of the answers', responses, 'client'),
      ...(operation.body
        ? [row('Validator of the body', bodySchema, 'validators'), row('A body, always the same', `${makeBody}(overrides?)`, 'fixtures')]
        : []),
    ],
  )
}

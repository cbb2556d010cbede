import type { Callback, IncomingOperation, Link, Operation } from '../../model/api.ts'
import { urlOf } from '../../model/wire/server.ts'
import { markdownCode } from '../kit/escape.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'

/** Where the pages have what an operation leads to. */
export interface Places {
  /** A link to an operation, in Markdown; undefined where it has no page. */
  readonly operation: (id: string) => string | undefined
  /** The fragment of what the API sends, on the page of that. */
  readonly incoming: (operation: IncomingOperation) => string
}

/** What can be called with values of the answers of an operation. */
export const linkList = ({ responses }: Operation, places: Places): string =>
  responses.flatMap(({ status, links }) => links.map((link) => linkText(status, link, places))).join('\n')

function linkText(status: string, { key, target, names, description, parameters, body, server }: Link, places: Places): string {
  const to = (target === undefined ? undefined : places.operation(target)) ?? markdownCode(names)
  const given = [
    ...parameters.map(({ name, value }) => `${markdownCode(name)} = ${markdownCode(asText(value))}`),
    ...(body === undefined ? [] : [`the body = ${markdownCode(asText(body))}`]),
  ]
  const at = server ? ` at ${markdownCode(urlOf(server))}` : ''
  const head = `- **${markdownCode(key)}** (of ${status}): ${to}${at}${given.length > 0 ? ` with ${given.join(', ')}` : ''}`
  return [head, inline(description)].filter((text) => text !== '').join('. ')
}

/** A runtime expression as it is, any other value as JSON. */
const asText = (value: unknown): string => (typeof value === 'string' && value.startsWith('$') ? value : JSON.stringify(value))

/** What the API may send in consequence of an operation, and to which address. */
export const callbackList = ({ callbacks }: Operation, links: Links, places: Places): string =>
  callbacks.flatMap((callback) => callbackLines(callback, links, places)).join('\n')

const callbackLines = ({ key, addresses }: Callback, links: Links, places: Places): readonly string[] =>
  addresses.flatMap(({ expression, operations }) =>
    operations.map((operation) => {
      const link = links.incoming(operation.typeName, places.incoming(operation))
      return `- ${markdownCode(key)}: ${link}, **${markdownCode(operation.method)}** to ${markdownCode(expression)}`
    }),
  )

import type { Api, OAuthFlow, Operation, SecurityAlternative, SecurityScheme } from '../../model/api.ts'
import { commentLines, markdownCode, markdownText, propertyKey, stringLiteral } from '../kit/escape.ts'
import type { Links } from './pages.ts'
import { inline } from './prose.ts'
import { hostLines, isPlaced } from './server.ts'
import { blocks } from './table.ts'

/** What a scheme is and how its credential is sent, as inline Markdown. */
export function kindOf(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return `API key in the ${scheme.in === 'query' ? 'query parameter' : scheme.in} ${markdownCode(scheme.name)}`
    case 'http':
      return isBasic(scheme)
        ? 'user name and password (HTTP Basic)'
        : `token in the header \`Authorization\` (HTTP ${markdownText(scheme.scheme)}${scheme.bearerFormat === undefined ? '' : `, ${markdownText(scheme.bearerFormat)}`})`
    case 'oauth2':
      return 'access token of OAuth 2.0'
    case 'openIdConnect':
      return `access token of OpenID Connect, discovered at ${markdownCode(scheme.url)}`
    case 'mutualTLS':
      return 'client certificate (mutual TLS)'
  }
}

/** Where tokens of OAuth 2.0 come from, and what they can be good for. */
export function flowList({ flows, metadataUrl }: Extract<SecurityScheme, { readonly kind: 'oauth2' }>): string {
  const lines = flows.flatMap(({ kind, urls, scopes }) => [
    `- **${flowNames[kind]}**: ${urls.map(({ name, url }) => `${urlNames[name]} ${markdownCode(url)}`).join(', ') || 'no addresses given'}`,
    ...scopes.map(({ name, description }) => `  - ${[markdownCode(name), inline(description)].filter((text) => text !== '').join(' ')}`),
  ])
  return [...(metadataUrl === undefined ? [] : [`- **Metadata**: ${markdownCode(metadataUrl)}`]), ...lines].join('\n')
}

const flowNames: Readonly<Record<OAuthFlow['kind'], string>> = {
  implicit: 'Implicit',
  password: 'Password',
  clientCredentials: 'Client credentials',
  authorizationCode: 'Authorization code',
  deviceAuthorization: 'Device authorization',
}
const urlNames: Readonly<Record<OAuthFlow['urls'][number]['name'], string>> = {
  authorization: 'authorization at',
  deviceAuthorization: 'device authorization at',
  token: 'tokens from',
  refresh: 'refreshed at',
}

const isBasic = (scheme: SecurityScheme): boolean => scheme.kind === 'http' && scheme.scheme.toLowerCase() === 'basic'

function placeholder(scheme: SecurityScheme): string | undefined {
  switch (scheme.kind) {
    case 'apiKey':
      return 'YOUR_API_KEY'
    case 'http':
      return isBasic(scheme) ? 'USER:PASSWORD' : 'YOUR_TOKEN'
    case 'oauth2':
    case 'openIdConnect':
      return 'YOUR_ACCESS_TOKEN'
    case 'mutualTLS':
      return undefined
  }
}

const schemesOf = (security: readonly SecurityAlternative[]): readonly SecurityScheme[] =>
  (security.find((alternative) => alternative.length > 0) ?? []).map(({ scheme }) => scheme)

/** The lines of a Configuration that let an example in: those of the first way that needs credentials. */
export function configurationLines(security: readonly SecurityAlternative[]): readonly string[] {
  const schemes = schemesOf(security)
  const entries = schemes.flatMap((scheme) => {
    const value = placeholder(scheme)
    return value === undefined ? [] : [`${propertyKey(scheme.key)}: ${stringLiteral(value)}`]
  })
  const keys = schemes.filter(({ kind }) => kind === 'apiKey')
  return [
    ...(schemes.some(({ kind }) => kind === 'mutualTLS') ? ['// Give a fetch that presents your client certificate:', '// fetch,'] : []),
    ...(entries.length > 0
      ? ['// A string, or a function that returns one or a promise of one.', `apiKey: { ${entries.join(', ')} },`]
      : []),
    ...keys.flatMap(({ key }) => [
      '// Uncomment for a prefix before the key, if it needs one:',
      `// apiKeyPrefix: { ${commentLines(propertyKey(key)).join(' ')}: 'Bearer' },`,
    ]),
  ]
}

/** The lines that make a client for one operation in short: where the API is only if the document does not say so, keys, and more. */
export function clientLines(
  api: Pick<Api, 'servers'>,
  operation: Pick<Operation, 'servers' | 'security'>,
  more: readonly string[] = [],
): readonly string[] {
  const lines = [...(isPlaced(api, operation) ? [] : hostLines(api, operation)), ...configurationLines(operation.security)]
  const settings = [...lines.filter((line) => !line.startsWith('//')), ...more]
  if (settings.length === 0) return ['const client = new ApiClient()']
  if (settings.length === 1) return [`const client = new ApiClient({ ${settings.join('').replace(/,$/, '')} })`]
  return ['const client = new ApiClient({', ...settings.map((line) => `  ${line}`), '})']
}

/** What the example of an operation lets itself in with, as a list. */
export const exampleList = (security: readonly SecurityAlternative[]): string =>
  schemesOf(security)
    .map((scheme) => `- ${markdownCode(scheme.key)}: ${kindOf(scheme)}`)
    .join('\n')

interface Authorization {
  readonly security: readonly SecurityAlternative[]
  readonly links: Links
  /** The fragment of a scheme on the index page. */
  readonly anchor: (scheme: SecurityScheme) => string
}

/** The ways to be let in. */
export function authorization({ security, links, anchor }: Authorization): string {
  const ways = security.map((alternative) =>
    alternative.map(({ scheme, scopes }) => one(links.index(markdownCode(scheme.key), anchor(scheme)), scopes)).join(' and '),
  )
  if (ways.length === 0) return 'No authorization required'
  if (ways.length === 1) return ways[0] === '' ? 'No authorization required' : blocks(ways[0])
  return blocks('Any one of these:', ways.map((way) => `- ${way === '' ? 'none' : way}`).join('\n'))
}

const one = (link: string, scopes: readonly string[]): string =>
  scopes.length === 0 ? link : `${link} (scopes ${scopes.map(markdownCode).join(', ')})`

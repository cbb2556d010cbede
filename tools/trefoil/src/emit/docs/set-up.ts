import type { SecurityScheme } from '../../model/api.ts'
import { tokenSourceOf } from '../../model/token-source.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { fenced } from './table.ts'

type Set = {
  readonly imports?: readonly string[]
  readonly sources?: readonly string[]
  readonly settings: readonly string[]
  readonly before?: readonly string[]
}

/** A program that makes a client with the credential of a scheme, which has this name in code. */
export function setUp(scheme: SecurityScheme, scope: string, constant: string): string {
  const { sources = [], imports = [], before = [], settings } = settingOf(scheme, constant)
  return fenced(
    [
      `import { ApiClient } from ${stringLiteral(`${scope}/client`)}`,
      ...(sources.length > 0 ? [`import { ${sources.join(', ')} } from ${stringLiteral(`${scope}/client/auth`)}`] : []),
      ...(imports.length > 0 ? [`import { ${imports.join(', ')} } from ${stringLiteral(`${scope}/client/runtime`)}`] : []),
      '',
      ...before,
      'export const client = new ApiClient({',
      ...settings.map((line) => `  ${line}`),
      '})',
    ].join('\n'),
  )
}

function settingOf(scheme: SecurityScheme, constant: string): Set {
  const credential = (value: string): string => `apiKey: { ${propertyKey(scheme.key)}: ${value} },`
  switch (scheme.kind) {
    case 'apiKey':
      return { settings: [credential("'YOUR_API_KEY'")] }
    case 'http':
      return { settings: [credential(scheme.scheme.toLowerCase() === 'basic' ? "'USER:PASSWORD'" : "'YOUR_TOKEN'")] }
    case 'oauth2':
      return ofOAuth(scheme, constant, credential)
    case 'openIdConnect':
      return {
        before: asked,
        settings: ['// Asked before each try; the library that signs users in has it.', credential('async () => tokenOfUser()')],
      }
    case 'mutualTLS':
      return { settings: ['// A fetch that presents your certificate, in place of the platform’s.', 'fetch: globalThis.fetch,'] }
  }
}

const asked = ["const tokenOfUser = async (): Promise<string> => 'YOUR_ACCESS_TOKEN'", '']

/** What the program declares, or imports besides. */
const taken: ReadonlySet<string> = new Set(['client', 'clientCredentials', 'tokens'])

/** Of the flows, the one that a program can go through by itself. */
function ofOAuth(
  scheme: Extract<SecurityScheme, { readonly kind: 'oauth2' }>,
  constant: string,
  credential: (value: string) => string,
): Set {
  const { tokenUrl, offered = [] } = tokenSourceOf(scheme) ?? {}
  if (tokenUrl === undefined) return { before: asked, settings: ['// Asked before each try.', credential('async () => tokenOfUser()')] }
  const source = taken.has(constant) ? 'source' : constant
  const given = [
    `...${source},`,
    "clientId: 'YOUR_ID',",
    "clientSecret: 'YOUR_SECRET',",
    ...(offered.length > 0 ? [`scopes: [${offered.map(stringLiteral).join(', ')}],`] : []),
  ]
  const call = ['clientCredentials({', ...given.map((line) => `  ${line}`), '})']
  return {
    sources: [source === constant ? constant : `${constant} as ${source}`],
    imports: ['clientCredentials'],
    before: [`const tokens = ${call.join('\n')}`, ''],
    settings: ['// Gets a token when one is needed, and a new one before it expires.', credential('tokens')],
  }
}

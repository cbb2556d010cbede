import type { SecurityScheme } from '../../model/api.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { fenced } from './table.ts'

type Set = { readonly imports?: readonly string[]; readonly settings: readonly string[]; readonly before?: readonly string[] }

/** A program that makes a client with the credential of a scheme. */
export function setUp(scheme: SecurityScheme, scope: string): string {
  const { imports = [], before = [], settings } = settingOf(scheme)
  return fenced(
    [
      `import { ApiClient } from ${stringLiteral(`${scope}/client`)}`,
      ...(imports.length > 0 ? [`import { ${imports.join(', ')} } from ${stringLiteral(`${scope}/client/runtime`)}`] : []),
      '',
      ...before,
      'export const client = new ApiClient({',
      ...settings.map((line) => `  ${line}`),
      '})',
    ].join('\n'),
  )
}

function settingOf(scheme: SecurityScheme): Set {
  const credential = (value: string): string => `apiKey: { ${propertyKey(scheme.key)}: ${value} },`
  switch (scheme.kind) {
    case 'apiKey':
      return { settings: [credential("'YOUR_API_KEY'")] }
    case 'http':
      return { settings: [credential(scheme.scheme.toLowerCase() === 'basic' ? "'USER:PASSWORD'" : "'YOUR_TOKEN'")] }
    case 'oauth2':
      return ofOAuth(scheme, credential)
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

/** Of the flows, the one that a program can go through by itself. */
function ofOAuth({ flows }: Extract<SecurityScheme, { readonly kind: 'oauth2' }>, credential: (value: string) => string): Set {
  const flow = flows.find(({ kind }) => kind === 'clientCredentials')
  const tokenUrl = flow?.urls.find(({ name }) => name === 'token')?.url
  if (flow === undefined || tokenUrl === undefined)
    return { before: asked, settings: ['// Asked before each try.', credential('async () => tokenOfUser()')] }
  const scopes = flow.scopes.map(({ name }) => stringLiteral(name))
  const given = [
    `tokenUrl: ${stringLiteral(tokenUrl)},`,
    "clientId: 'YOUR_ID',",
    "clientSecret: 'YOUR_SECRET',",
    ...(scopes.length > 0 ? [`scopes: [${scopes.join(', ')}],`] : []),
  ]
  const call = ['clientCredentials({', ...given.map((line) => `  ${line}`), '})']
  return {
    imports: ['clientCredentials'],
    before: [`const token = ${call.join('\n')}`, ''],
    settings: ['// Gets a token when one is needed, and a new one before it expires.', credential('token')],
  }
}

import type { Api, SecurityScheme } from '../../model/api.ts'
import { type Code, code } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { array, assignment, layout, members } from '../kit/layout.ts'
import { atom, union, whole } from '../kit/types/type.ts'
import { inCode } from './comments.ts'
import { runtimeType } from './context.ts'
import { schemeNames } from './security.ts'

/** Behind a subpath of its own: what one imports is all that it costs. */
export const authSubpath = './auth'

/** `src/auth.ts`: where tokens come from. Nothing where no security scheme says it. */
export function authFile(api: Pick<Api, 'securitySchemes'>, source: string): readonly EmittedFile[] {
  const names = schemeNames(api)
  const blocks = api.securitySchemes.flatMap((scheme) => sourceOf(scheme, names.get(scheme.key) ?? '') ?? [])
  if (blocks.length === 0) return []
  const body = code`${blocks.flatMap((block, index) => (index > 0 ? ['', block] : [block]))}`
  return [moduleFile({ path: 'src/auth.ts', source, body })]
}

/** What a scheme says of the token endpoint and the scopes of client credentials, and of the server's metadata. */
interface TokenSource {
  readonly tokenUrl?: string
  readonly offered: readonly string[]
  readonly metadataUrl?: string
}

export function tokenSourceOf(scheme: SecurityScheme): TokenSource | undefined {
  if (scheme.kind === 'openIdConnect') return { offered: [], metadataUrl: scheme.url }
  if (scheme.kind !== 'oauth2') return undefined
  const { flows, metadataUrl } = scheme
  const flow = flows.find(({ kind }) => kind === 'clientCredentials')
  const tokenUrl = flow?.urls.find(({ name }) => name === 'token')?.url
  if (tokenUrl === undefined && metadataUrl === undefined) return undefined
  const offered = tokenUrl === undefined ? [] : (flow?.scopes ?? []).map(({ name }) => name)
  return { ...(tokenUrl !== undefined && { tokenUrl }), offered, ...(metadataUrl !== undefined && { metadataUrl }) }
}

function sourceOf(scheme: SecurityScheme, name: string): Code | undefined {
  const found = tokenSourceOf(scheme)
  if (found === undefined) return undefined
  const { tokenUrl, offered, metadataUrl } = found
  const scopes = union(offered.map((scope) => atom(stringLiteral(scope))))
  const types = [
    ...(tokenUrl === undefined ? [] : [code`${runtimeType('TokenSource')}${offered.length > 0 ? code`<${whole(scopes)}>` : ''}`]),
    ...(metadataUrl === undefined ? [] : [code`{ readonly metadataUrl: string }`]),
  ]
  const type = types.flatMap(({ parts }, index) => (index > 0 ? [' & ', ...parts] : parts))
  const value = members([
    ...(tokenUrl === undefined ? [] : [`tokenUrl: ${stringLiteral(tokenUrl)}`]),
    ...(offered.length > 0 ? [['offered: ', array(offered.map(stringLiteral))]] : []),
    ...(metadataUrl === undefined ? [] : [`metadataUrl: ${stringLiteral(metadataUrl)}`]),
  ])
  const comment = tsdoc({
    paragraphs: [
      tokenUrl === undefined
        ? `Where the server of ${inCode(scheme.key)} says how it gives tokens.`
        : `Where the tokens of ${inCode(scheme.key)} come from, for \`clientCredentials\`.`,
    ],
  })
  return code`${comment}${layout(assignment([`export const ${name}: `, type], value))}`
}

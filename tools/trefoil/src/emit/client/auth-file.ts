import type { Api, SecurityScheme } from '../../model/api.ts'
import { schemeNames } from '../../model/scheme-names.ts'
import { tokenSourceOf } from '../../model/token-source.ts'
import { type Code, code } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { array, assignment, layout, members } from '../kit/layout.ts'
import { atom, union, whole } from '../kit/types/type.ts'
import { inCode } from './comments.ts'
import { runtimeType } from './context.ts'

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

import type { Api, Operation, SecurityAlternative, SecurityScheme } from '../../model/api.ts'
import { schemeNames } from '../../model/scheme-names.ts'
import { type Code, code, join, type Symbol, valueFrom } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { stringLiteral } from '../kit/escape.ts'
import { aliased, runtimeType, runtimeValue } from './context.ts'

const module = 'src/document'

/** The declarations of the schemes, each once for all operations. */
export function schemeDeclarations(api: Pick<Api, 'securitySchemes'>): readonly Code[] {
  const names = schemeNames(api)
  const taken = new Set(names.values())
  return api.securitySchemes.map((scheme) => {
    const symbol = valueFrom(names.get(scheme.key) ?? '', module)
    const comment = tsdoc({ paragraphs: [scheme.description ?? where(scheme)] })
    return code`${comment}export const ${symbol}: ${runtimeType('Security')} = ${finder(scheme, taken)}`
  })
}

/** What a scheme is sent as, where the document does not describe it. */
function where(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return `An API key in the ${scheme.in} ${scheme.name}.`
    case 'http':
      return `HTTP ${scheme.scheme}.`
    case 'oauth2':
      return 'OAuth 2.0.'
    case 'openIdConnect':
      return `OpenID Connect, discovered at ${scheme.url}.`
    case 'mutualTLS':
      return 'Mutual TLS.'
  }
}

const ofApiKey = { header: 'apiKeyHeader', query: 'apiKeyQuery', cookie: 'apiKeyCookie' } as const

function finder(scheme: SecurityScheme, taken: ReadonlySet<string>): Code {
  const key = stringLiteral(scheme.key)
  const call = (name: string, ...more: readonly string[]): Code =>
    code`/* @__PURE__ */ ${runtimeValue(name, taken)}(${[key, ...more.map(stringLiteral)].join(', ')})`
  switch (scheme.kind) {
    case 'apiKey':
      return call(ofApiKey[scheme.in], scheme.name)
    case 'http':
      if (scheme.scheme === 'basic') return call('basic')
      return scheme.scheme === 'bearer' ? call('bearer') : call('authorization', scheme.scheme)
    case 'oauth2':
    case 'openIdConnect':
      return call('bearer')
    case 'mutualTLS':
      return code`${runtimeValue('mutualTls', taken)}`
  }
}

interface Names {
  readonly schemes: ReadonlyMap<string, string>
  readonly taken: ReadonlySet<string>
}

/**
 * What lets an operation in; undefined where it asks for nothing. That no credentials will do as well needs no word: a
 * call without any is sent all the same.
 */
export function securityOf({ security }: Pick<Operation, 'security'>, names: Names): Code | undefined {
  const alternatives = security.filter((alternative) => alternative.length > 0).map((alternative) => together(alternative, names))
  const [first] = alternatives
  return alternatives.length > 1 ? combined('either', alternatives, names) : first
}

function together(alternative: SecurityAlternative, names: Names): Code {
  const symbols = alternative.map(({ scheme }): Symbol => aliased(valueFrom(names.schemes.get(scheme.key) ?? '', module), names.taken))
  const [first] = symbols
  return first && symbols.length === 1
    ? code`${first}`
    : combined(
        'every',
        symbols.map((symbol) => code`${symbol}`),
        names,
      )
}

const combined = (name: string, items: readonly Code[], { taken }: Names): Code =>
  code`/* @__PURE__ */ ${runtimeValue(name, taken)}(${join(items, ', ')})`

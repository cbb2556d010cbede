import type { Api, OAuthFlow, SecurityScheme } from '../../model/api.ts'
import type { Change, Subject } from '../change.ts'
import { noted } from '../changed.ts'
import { pairsOf } from '../match/pairs.ts'
import { listed } from '../words.ts'

const subjectOf = ({ key }: SecurityScheme): Subject => ({ kind: 'security scheme', name: key })

/** How credentials are given, scheme by scheme. */
export function schemeChanges(before: Api, after: Api): readonly Change[] {
  const { both, removed, added } = pairsOf(before.securitySchemes, after.securitySchemes, [({ key }) => key])
  return [
    ...both.flatMap((pair) => pairChanges(pair.before, pair.after)),
    ...removed.map((scheme) =>
      noted(subjectOf(scheme), 'security-scheme-removed', { side: 'before', pointer: scheme.pointer, text: `${scheme.key} is gone` }),
    ),
    ...added.map((scheme) =>
      noted(subjectOf(scheme), 'security-scheme-added', { side: 'after', pointer: scheme.pointer, text: `${scheme.key} is new` }),
    ),
  ]
}

function pairChanges(before: SecurityScheme, after: SecurityScheme): readonly Change[] {
  const note = (code: Parameters<typeof noted>[1], text: string): Change =>
    noted(subjectOf(after), code, { side: 'after', pointer: after.pointer, text })
  const [olds, news] = [scopesOf(before), scopesOf(after)]
  const gone = [...olds].filter((scope) => !news.has(scope))
  const fresh = [...news].filter((scope) => !olds.has(scope))
  const kept = new Set([...olds].filter((scope) => news.has(scope)))
  const isSaid =
    before.description === after.description && before.deprecated === after.deprecated && remarksOf(before, kept) === remarksOf(after, kept)
  return [
    ...(kernelOf(before) === kernelOf(after) ? [] : [note('security-scheme-changed', `it is ${words(after)}, and was ${words(before)}`)]),
    ...(gone.length === 0 ? [] : [note('scope-unlisted', `there is no scope ${listed(gone)} any more`)]),
    ...(fresh.length === 0 ? [] : [note('scope-listed', `there is the scope ${listed(fresh)} too`)]),
    ...(isSaid ? [] : [note('about-changed', 'what is said of it is something else')]),
  ]
}

const flowsOf = (scheme: SecurityScheme): readonly OAuthFlow[] => (scheme.kind === 'oauth2' ? scheme.flows : [])

const scopesOf = (scheme: SecurityScheme): ReadonlySet<string> =>
  new Set(flowsOf(scheme).flatMap(({ scopes }) => scopes.map(({ name }) => name)))

/** What is said of it, and of the scopes that there are on both sides. */
const remarksOf = (scheme: SecurityScheme, known: ReadonlySet<string>): string =>
  JSON.stringify([
    flowsOf(scheme).flatMap(({ scopes }) => scopes.filter(({ name }) => known.has(name))),
    scheme.kind === 'http' ? scheme.bearerFormat : undefined,
  ])

/** All that says how credentials are got and sent. */
function kernelOf(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return JSON.stringify([scheme.kind, scheme.in, scheme.name])
    case 'http':
      return JSON.stringify([scheme.kind, scheme.scheme])
    case 'oauth2':
      return JSON.stringify([scheme.kind, scheme.metadataUrl, scheme.flows.map(({ kind, urls }) => [kind, urls])])
    case 'openIdConnect':
      return JSON.stringify([scheme.kind, scheme.url])
    case 'mutualTLS':
      return scheme.kind
  }
}

function words(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return `a key in the ${scheme.in} ${scheme.name}`
    case 'http':
      return `HTTP ${scheme.scheme}`
    case 'oauth2':
      return `OAuth 2.0 (${scheme.flows.map(({ kind }) => kind).join(', ')})`
    case 'openIdConnect':
      return `OpenID Connect at ${scheme.url}`
    case 'mutualTLS':
      return 'mutual TLS'
  }
}

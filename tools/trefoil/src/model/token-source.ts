import type { SecurityScheme } from './api.ts'

/** What a scheme says of the token endpoint and the scopes of client credentials, and of the server's metadata. */
export interface TokenSource {
  readonly tokenUrl?: string
  readonly offered: readonly string[]
  readonly metadataUrl?: string
}

/** Undefined where it says neither. */
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

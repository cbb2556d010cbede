import type { Credential } from './shape.ts'

/** Where the tokens of a security scheme come from, as the document says it. */
export interface TokenSource<Scope extends string = string> {
  /** The token endpoint. */
  readonly tokenUrl: string
  /** All scopes that there are. */
  readonly offered?: readonly Scope[]
}

export interface ClientCredentials<Scope extends string = string> extends TokenSource<Scope> {
  readonly clientId: string
  readonly clientSecret: string
  /** Those to ask for; without any, the server decides. */
  readonly scopes?: readonly NoInfer<Scope>[]
  /** How the client says who it is (RFC 6749, section 2.3.1): HTTP basic, or in the body. */
  readonly authentication?: 'basic' | 'body'
  /** Asked for a new token so many milliseconds before the old one expires: 30,000. */
  readonly early?: number
  readonly fetch?: typeof fetch
}

interface Token {
  readonly value: string
  readonly until: number
}

/**
 * OAuth 2 client credentials (RFC 6749, section 4.4) as a credential: gets a token when one is first needed, keeps it
 * until it is about to expire, and asks once however many calls wait. A failure is thrown to those that wait, and the
 * next call asks again. Errors hold neither the secret nor what the server said of it beyond its error code.
 */
export function clientCredentials<Scope extends string = string>(options: ClientCredentials<Scope>): Credential {
  const { early = 30_000 } = options
  let token: Token | undefined
  let asked: Promise<Token> | undefined
  return async () => {
    if (token && Date.now() < token.until - early) return token.value
    asked ??= request(options).finally(() => {
      asked = undefined
    })
    token = await asked
    return token.value
  }
}

const form = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1)

async function request({
  tokenUrl,
  clientId,
  clientSecret,
  scopes = [],
  authentication = 'basic',
  fetch = globalThis.fetch,
}: ClientCredentials): Promise<Token> {
  const body = new URLSearchParams({ grant_type: 'client_credentials' })
  const headers = new Headers({ accept: 'application/json' })
  if (scopes.length > 0) body.set('scope', scopes.join(' '))
  if (authentication === 'basic') headers.set('authorization', `Basic ${btoa(`${form(clientId)}:${form(clientSecret)}`)}`)
  else
    for (const [name, value] of [
      ['client_id', clientId],
      ['client_secret', clientSecret],
    ] as const)
      body.set(name, value)
  const now = Date.now()
  const response = await fetch(tokenUrl, { method: 'POST', headers, body, redirect: 'error' })
  const answer = membersOf(await response.json().catch(() => undefined))
  const [value, seconds, error] = ['access_token', 'expires_in', 'error'].map((name) => answer.get(name))
  if (!response.ok || typeof value !== 'string')
    throw new Error(`No token: the token endpoint answered ${response.status}${typeof error === 'string' ? ` ${error}` : ''}`)
  return { value, until: typeof seconds === 'number' || typeof seconds === 'string' ? now + Number(seconds) * 1000 : Infinity }
}

const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])

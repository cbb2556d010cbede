import type { Configuration } from './configuration.ts'
import { addCookie, type Outgoing, percent, setHeader } from './outgoing.ts'

type Authorize = (outgoing: Outgoing) => void

/** Finds the credentials of one way to be let in: what writes them into a call, or undefined where they are not configured. */
export type Security = (configuration: Configuration) => Promise<Authorize | undefined>

const keyed =
  (scheme: string, put: (outgoing: Outgoing, key: string) => void, prefix?: string): Security =>
  async (configuration) => {
    const key = await configuration.credential(scheme, prefix)
    return key === undefined ? undefined : (outgoing) => put(outgoing, key)
  }

/** An API key in a header. */
export const apiKeyHeader = (scheme: string, name: string): Security => keyed(scheme, (outgoing, key) => setHeader(outgoing, name, key))

/** An API key in a cookie. */
export const apiKeyCookie = (scheme: string, name: string): Security =>
  keyed(scheme, (outgoing, key) => {
    if (/[^!-:<-~]/.test(key)) throw new TypeError(`${name} has a value that no cookie can hold`)
    addCookie(outgoing, `${name}=${key}`)
  })

/** An API key in the query. Some platforms name the URL in the error of a failed request: such an error is replaced. */
export const apiKeyQuery = (scheme: string, name: string): Security =>
  keyed(scheme, (outgoing, key) => {
    const { send } = outgoing
    outgoing.query.push(`${percent(name)}=${percent(key)}`)
    outgoing.send = async (url, init) => {
      try {
        return await send(url, init)
      } catch (error) {
        throw mentions(error, [key, percent(key)]) ? new TypeError('fetch failed') : error
      }
    }
  })

function mentions(error: unknown, texts: readonly string[], depth = 0): boolean {
  if (typeof error === 'string') return texts.some((text) => error.includes(text))
  if (typeof error !== 'object' || error === null || depth > 4) return false
  return Object.getOwnPropertyNames(error).some((name) => mentions(Reflect.get(error, name), texts, depth + 1))
}

/** HTTP authentication (RFC 9110, section 11): the credential as it is, after the name of the method. */
export const authorization = (scheme: string, method: string): Security =>
  keyed(scheme, (outgoing, key) => setHeader(outgoing, 'authorization', key), method)

/** A bearer token (RFC 6750): of HTTP bearer, OAuth 2 and OpenID Connect. */
export const bearer = (scheme: string): Security => authorization(scheme, 'Bearer')

/** HTTP basic (RFC 7617). The credential is `user:password`. */
export const basic = (scheme: string): Security =>
  keyed(scheme, (outgoing, key) =>
    setHeader(outgoing, 'authorization', `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(key)))}`),
  )

/** Mutual TLS: the connection tells who calls, and the configured `fetch` makes it. */
export const mutualTls: Security = async () => () => {}

/** All of them together, or none. */
export const every =
  (...schemes: readonly Security[]): Security =>
  async (configuration) => {
    const found: Authorize[] = []
    for (const scheme of schemes) {
      const authorize = await scheme(configuration)
      if (!authorize) return undefined
      found.push(authorize)
    }
    return (outgoing) => found.forEach((authorize) => authorize(outgoing))
  }

/** The first of them whose credentials are configured. */
export const either =
  (...alternatives: readonly Security[]): Security =>
  async (configuration) => {
    for (const alternative of alternatives) {
      const authorize = await alternative(configuration)
      if (authorize) return authorize
    }
    return undefined
  }

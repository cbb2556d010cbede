import { addCookie, bare, type Call, percent, setHeader } from './call.ts'
import { setHeaders } from './headers.ts'
import type { Credential, Settings } from './shape.ts'

/** Writes the credentials of one way to be let in into a call; gives false, and writes nothing, where they are not configured. */
export type Security = (call: Call, settings: Settings) => Promise<boolean>

/** The credential of a scheme with what stands before it; nothing where none is configured. */
async function credential({ apiKey, apiKeyPrefix }: Settings, scheme: string, prefix?: string): Promise<string | null | undefined> {
  const key = bare<Credential>(apiKey)[scheme]
  const value = typeof key === 'function' ? await key() : key
  return value && [bare<string>(apiKeyPrefix)[scheme] ?? prefix, value].filter(Boolean).join(' ')
}

/** An API key in a header. */
export const apiKeyHeader =
  (scheme: string, name: string, prefix?: string): Security =>
  async (call, settings) => {
    const key = await credential(settings, scheme, prefix)
    // What the caller gives for the call goes before what is configured.
    if (key && !call.headers.has(name)) setHeaders(call.headers, { [name]: key }, name)
    return !!key
  }

const keyed =
  (scheme: string, put: (call: Call, key: string) => void): Security =>
  async (call, settings) => {
    const key = await credential(settings, scheme)
    if (key) put(call, key)
    return !!key
  }

/** An API key in a cookie. */
export const apiKeyCookie = (scheme: string, name: string): Security =>
  keyed(scheme, (call, key) => {
    if (/[^!-:<-~]/.test(key)) throw new TypeError(`${name} has a value that no cookie can hold`)
    addCookie(call, `${name}=${key}`)
  })

/** An API key in the query. Some platforms name the URL in the error of a failed request: such an error is replaced. */
export const apiKeyQuery = (scheme: string, name: string): Security =>
  keyed(scheme, (call, key) => {
    const { fetch = globalThis.fetch } = call
    call.search += `&${percent(name)}=${percent(key)}`
    call.fetch = async (url, init) => {
      try {
        return await fetch(url, init)
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
export const authorization = (scheme: string, method: string): Security => apiKeyHeader(scheme, 'authorization', method)

/** A bearer token (RFC 6750): of HTTP bearer, OAuth 2 and OpenID Connect. */
export const bearer = (scheme: string): Security => authorization(scheme, 'Bearer')

/** HTTP basic (RFC 7617). The credential is `user:password`. */
export const basic = (scheme: string): Security =>
  keyed(scheme, (call, key) => setHeader(call, 'authorization', `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(key)))}`))

/** Mutual TLS: the connection tells who calls, and the configured `fetch` makes it. */
export const mutualTls: Security = async () => true

/** All of them together, or none. */
export const every =
  (...schemes: readonly Security[]): Security =>
  async (call, settings) => {
    const tried = { ...call, headers: new Headers(call.headers) }
    for (const scheme of schemes) if (!(await scheme(tried, settings))) return false
    tried.headers.forEach((value, name) => call.headers.set(name, value))
    Object.assign(call, { search: tried.search, fetch: tried.fetch })
    return true
  }

/** The first of them whose credentials are configured. */
export const either =
  (...alternatives: readonly Security[]): Security =>
  async (call, settings) => {
    for (const alternative of alternatives) if (await alternative(call, settings)) return true
    return false
  }

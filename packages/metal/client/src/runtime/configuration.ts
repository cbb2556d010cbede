import { type HeadersSource, setHeaders } from './headers.ts'

/** A key, or what gives one before each call that needs it. */
export type Credential = string | (() => string | Promise<string>)

export interface ConfigurationOptions {
  /** Where the API is, in place of the document's server: `https://api.example.com/v1`. */
  readonly host?: string
  /** Credentials by the name of their security scheme; for HTTP basic `user:password`. */
  readonly apiKey?: Readonly<Record<string, Credential>>
  /** What stands before the key, by the name of its security scheme: `Bearer`. */
  readonly apiKeyPrefix?: Readonly<Record<string, string>>
  /** Sent with every call. */
  readonly headers?: HeadersSource
  /** Called in place of the platform's. */
  readonly fetch?: typeof globalThis.fetch
}

/** How to reach the API. What may be secret is private: neither inspection nor JSON shows keys or headers. */
export class Configuration {
  readonly host: string | undefined
  readonly fetch: typeof globalThis.fetch | undefined
  readonly #options: ConfigurationOptions
  readonly #headers = new Headers()

  /** Throws a TypeError, which does not quote it, for a header that cannot be sent. */
  constructor(options: ConfigurationOptions = {}) {
    this.host = options.host
    this.fetch = options.fetch
    this.#options = options
    setHeaders(this.#headers, options.headers)
  }

  /** Adds the headers for every call to those of one. */
  addHeaders(headers: Headers): void {
    setHeaders(headers, this.#headers)
  }

  /** The credential of a scheme with what stands before it; undefined where none is configured. */
  async credential(scheme: string, prefix?: string): Promise<string | undefined> {
    const { apiKey, apiKeyPrefix } = this.#options
    const key = own(apiKey, scheme)
    const value = typeof key === 'function' ? await key() : key
    const before = own(apiKeyPrefix, scheme) ?? prefix
    return value && before ? `${before} ${value}` : value
  }
}

const own = <T>(of: Readonly<Record<string, T>> = {}, name: string): T | undefined => (Object.hasOwn(of, name) ? of[name] : undefined)

/** What operations are called with. */
export class ApiClient {
  readonly configuration: Configuration
  constructor(configuration: Configuration | ConfigurationOptions = {}) {
    this.configuration = configuration instanceof Configuration ? configuration : new Configuration(configuration)
  }
}

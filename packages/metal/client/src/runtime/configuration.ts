import type { CallOptions, ConfigurationOptions, Settings } from './shape.ts'

/** How to reach the API. What may be secret is private: neither inspection nor JSON shows any of it. */
export class Configuration {
  readonly #options: ConfigurationOptions
  constructor(options: Configuration | ConfigurationOptions = {}) {
    this.#options = #options in options ? options.#options : options
  }
  /** What holds for one call: its own options before those of the client. */
  with(options: CallOptions): Settings {
    return { ...this.#options, ...options, headers: [this.#options.headers, options.headers] }
  }
}

/** What operations are called with. */
export class ApiClient extends Configuration {}

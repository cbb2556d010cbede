import { ApiClient, type ConfigurationOptions } from '@harbour/client'
import { validate } from '@harbour/client/runtime'
import { validations } from '@harbour/validators'

export interface Seen {
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Something done with the client, and what has to come of it. */
export interface Deed {
  /** What is done; it starts with the operation. */
  readonly name: string
  /** Why Prism 5.16 cannot answer it; absent where an operation stands among those of Prism too. */
  readonly why?: string
  readonly run: (host: string, seen: () => Promise<Seen>) => Promise<void>
}

export const id = '9d2f6a34-51c0-4e8b-8a7f-3b6c1d0e5f42'
export const size = { width: 12, depth: 5 }
export const words = ['ahoy', 'there']

/** A client that holds what is sent and what comes back against the validators. */
export const clientOf = (host: string, more: ConfigurationOptions = {}): ApiClient =>
  new ApiClient({ host, apiKey: { harbourKey: 'k', account: 'a' }, validate: validate((operation) => validations[operation]), ...more })

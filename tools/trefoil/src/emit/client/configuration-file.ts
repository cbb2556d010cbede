import type { Api } from '../../model/api.ts'
import { code } from '../kit/code.ts'
import { stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { atom, following, union } from '../kit/types/type.ts'

/** The module that knows the names of the security schemes. */
export const configurationModule = 'src/configuration'

/** What it exports in place of the runtime: as values, and as types alone. */
export const configured: { readonly values: readonly string[]; readonly types: readonly string[] } = {
  values: ['ApiClient', 'Configuration'],
  types: ['ConfigurationOptions', 'SecurityName'],
}

/**
 * `src/configuration.ts`: the runtime's client and configuration, which take credentials by the names that the document
 * has for them. They are the same classes: this costs types alone. Nothing where there are no security schemes.
 */
export function configurationFile({ securitySchemes }: Pick<Api, 'securitySchemes'>, source: string): readonly EmittedFile[] {
  if (securitySchemes.length === 0) return []
  const names = union(securitySchemes.map(({ key }) => atom(stringLiteral(key))))
  const body = code`
import {
  type ConfigurationOptions as AnyOptions,
  type Credential,
  ApiClient as Client,
  Configuration as Settings,
} from './runtime/index.ts'

/** The names of the security schemes. */
${following('export type SecurityName =', names, 0)}

/** What holds for every call of a client; its credentials have the names of their security schemes. */
export interface ConfigurationOptions extends Omit<AnyOptions, 'apiKey' | 'apiKeyPrefix'> {
  /** Credentials; for HTTP basic \`user:password\`. */
  readonly apiKey?: { readonly [Name in SecurityName]?: Credential } | undefined
  /** What stands before a key: \`Bearer\`. */
  readonly apiKeyPrefix?: { readonly [Name in SecurityName]?: string } | undefined
}

/** How to reach the API. */
export type Configuration = Settings
export const Configuration: new (options?: Settings | ConfigurationOptions) => Settings = Settings

/** What operations are called with. */
export type ApiClient = Client
export const ApiClient: new (options?: Settings | ConfigurationOptions) => Client = Client
`
  return [moduleFile({ path: `${configurationModule}.ts`, source, body })]
}

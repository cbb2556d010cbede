import type { Operation, Server } from '../api.ts'

/** The URL of a server with the defaults of its variables (OpenAPI 3.0.3, section 4.7.5). */
export const urlOf = ({ url, variables }: Server): string =>
  url.replace(/\{([^{}]*)\}/g, (whole, name: string) => variables.find((variable) => variable.name === name)?.default ?? whole)

/** The document's server, which it has even where it says nothing of one (section 4.7.1.1). */
export const documentServer = (servers: readonly Server[]): string => (servers[0] ? urlOf(servers[0]) : '/')

/** That of an operation, where it has one of its own. */
export const ownServer = ({ servers }: Pick<Operation, 'servers'>): string | undefined => servers[0] && urlOf(servers[0])

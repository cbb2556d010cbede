import type { Api, Operation, Server } from '../../model/api.ts'
import { stringLiteral } from '../kit/escape.ts'

/** The URL of a server with the defaults of its variables (OpenAPI, section "Server Object"). */
export const urlOf = ({ url, variables }: Server): string =>
  url.replace(/\{([^{}]*)\}/g, (whole, name: string) => variables.find((variable) => variable.name === name)?.default ?? whole)

/** The lines of a Configuration that say where the API is: the first server, made absolute where it is only a path. */
export function hostLines(api: Pick<Api, 'servers'>, operation: Pick<Operation, 'servers'>): readonly string[] {
  const [server] = operation.servers.length > 0 ? operation.servers : api.servers
  const url = server === undefined ? '' : urlOf(server)
  if (/^https?:\/\//i.test(url)) return ['// Where the API is; this is the default.', `host: ${stringLiteral(url)},`]
  const path = url === '' || url.startsWith('/') ? url : `/${url}`
  return [
    '// Where the API is; the document does not say on which host.',
    `host: ${stringLiteral(`https://example.com${path}`.replace(/\/$/, ''))},`,
  ]
}

import type { Api, Operation } from '../../model/api.ts'
import { urlOf } from '../../model/wire/server.ts'
import { stringLiteral } from '../kit/escape.ts'

const given = (api: Pick<Api, 'servers'>, { servers }: Pick<Operation, 'servers'>): string => {
  const [server] = servers.length > 0 ? servers : api.servers
  return server === undefined ? '' : urlOf(server)
}

/** Whether the document says on which host an operation is. */
export const isPlaced = (api: Pick<Api, 'servers'>, operation: Pick<Operation, 'servers'>): boolean =>
  /^https?:\/\//i.test(given(api, operation))

/** The lines of a Configuration that say where the API is: the first server, made absolute where it is only a path. */
export function hostLines(api: Pick<Api, 'servers'>, operation: Pick<Operation, 'servers'>): readonly string[] {
  const url = given(api, operation)
  if (isPlaced(api, operation)) return ['// Where the API is; this is the default.', `host: ${stringLiteral(url)},`]
  const path = url === '' || url.startsWith('/') ? url : `/${url}`
  return [
    '// Where the API is; the document does not say on which host.',
    `host: ${stringLiteral(`https://example.com${path}`.replace(/\/$/, ''))},`,
  ]
}

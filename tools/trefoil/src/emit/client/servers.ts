import type { Api, Operation, Server } from '../../model/api.ts'
import { documentServer, ownServer, urlOf } from '../../model/wire/server.ts'
import { type Code, code, type Symbol, valueFrom } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { stringLiteral } from '../kit/escape.ts'
import { schemeDeclarations } from './security.ts'
import { aliased } from './context.ts'

/** `src/document.ts`: what the document says for all operations. */
export function documentFile(api: Api, source: string): EmittedFile {
  const [first, ...others] = api.servers
  const said = first?.description
  const comment = tsdoc({
    paragraphs: [
      'Where the API is, unless the configuration names another host.',
      said,
      others.length > 0 ? ['The document has others too:', ...others.map(line)].join('\n') : undefined,
    ],
  })
  const server = code`${comment}export const server: string = ${stringLiteral(documentServer(api.servers))}`
  const blocks = [server, ...schemeDeclarations(api)].flatMap((block, index) => (index > 0 ? ['', block] : [block]))
  return moduleFile({ path: 'src/document.ts', source, body: code`${blocks}` })
}

const line = (server: Server): string => `- \`${urlOf(server)}\`${server.description === undefined ? '' : ` ${server.description}`}`

/** The server of an operation: the document's, or the first of its own. */
export function serverOf(operation: Pick<Operation, 'servers'>, taken: ReadonlySet<string>): Code {
  const server = serverValue(operation, taken)
  return typeof server === 'string' || server.alias !== undefined ? code`server: ${server}` : code`${server}`
}

/** The same, as an expression. */
export function serverValue(operation: Pick<Operation, 'servers'>, taken: ReadonlySet<string>): string | Symbol {
  const own = ownServer(operation)
  return own === undefined ? aliased(valueFrom('server', 'src/document'), taken) : stringLiteral(own)
}

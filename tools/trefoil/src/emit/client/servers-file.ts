import type { Api, ServerVariable } from '../../model/api.ts'
import { compare } from '../../order.ts'
import { type NamedServer, originsOf, serversIn } from '../../model/servers.ts'
import { type Code, code, typeFrom, valueFrom } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { array, assignment, layout } from '../kit/layout.ts'
import { atom, following, union } from '../kit/types/type.ts'
import { inCode } from './comments.ts'
import { aliased } from './context.ts'

/** Behind a subpath of its own: what one imports is all that it costs, and its names are nobody else's. */
export const serversSubpath = './servers'

/** `src/servers.ts`: the servers that can be chosen, with their variables typed. Nothing where there is no choice. */
export function serversFile(api: Api, source: string): readonly EmittedFile[] {
  const servers = serversIn(api)
  if (servers.length === 0) return []
  const taken = new Set(servers.map(({ constant }) => constant))
  const known = [...new Set(servers.flatMap((server) => originsOf(server) ?? []))].sort(compare)
  const blocks = [...servers.map((server) => serverConstant(server, taken)), ...(known.length > 0 ? [originList(known, servers)] : [])]
  const body = code`${blocks.flatMap((block, index) => (index > 0 ? ['', block] : [block]))}`
  return [moduleFile({ path: 'src/servers.ts', source, body })]
}

function serverConstant(server: NamedServer, taken: ReadonlySet<string>): Code {
  const { constant, url, variables, description, operations } = server
  const comment = tsdoc({
    paragraphs: [
      description,
      variables.length > 0 ? inCode(url) : undefined,
      operations.length > 0 ? `Of ${operations.map(inCode).join(', ')}.` : undefined,
    ],
  })
  if (variables.length === 0) return code`${comment}${layout(assignment(`export const ${constant}: string`, stringLiteral(url)))}`
  return code`
${comment}export const ${constant}: ${aliased(typeFrom('ServerUrl', runtime), taken)}<{
  ${variables.map(variableType)}
}> = /* @__PURE__ */ ${aliased(valueFrom('serverUrl', runtime), taken)}(${stringLiteral(url)}, {
  ${variables.map(variableValue)}
})
`
}

const runtime = 'src/runtime/servers'

function variableType({ name, description, ...variable }: ServerVariable): Code {
  const values = variable.enum.length === 0 ? [] : [...new Set([...variable.enum, variable.default])]
  const type = values.length === 0 ? atom('string') : union(values.map((value) => atom(stringLiteral(value))))
  return code`${tsdoc({ paragraphs: [description] })}${following(`${propertyKey(name)}:`, type, 2)}`
}

function variableValue({ name, ...variable }: ServerVariable): string {
  const values = variable.enum.length === 0 ? '' : `, enum: [${variable.enum.map(stringLiteral).join(', ')}]`
  return `${propertyKey(name)}: { default: ${stringLiteral(variable.default)}${values} },`
}

function originList(known: readonly string[], servers: readonly NamedServer[]): Code {
  const isWhole = servers.every((server) => originsOf(server) !== undefined)
  const comment = tsdoc({
    paragraphs: [
      'The origins of all servers, for `allow` of `followRedirects`.',
      isWhole ? undefined : 'Those of servers whose host is said by a variable of any value are not among them.',
    ],
  })
  return code`${comment}${layout(assignment('export const origins: readonly string[]', array(known.map(stringLiteral))))}`
}

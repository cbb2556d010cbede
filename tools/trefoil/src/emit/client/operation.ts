import type { Operation } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { bare, type Code, code, join } from '../kit/code.ts'
import { stringLiteral } from '../kit/escape.ts'
import { operationComment } from './comments.ts'
import { type Context, runtimeType, runtimeValue } from './context.ts'
import { parametersType } from './parameters.ts'
import { headersInterface } from './response-headers.ts'
import { acceptOf, contentsInterface, readers, responsesInterface } from './responses.ts'
import { securityOf } from './security.ts'
import { serverOf } from './servers.ts'
import { requiredOf, writers } from './writers.ts'

/** What the operations of one file share. */
export interface Surroundings {
  readonly context: Context
  readonly schemes: ReadonlyMap<string, string>
  /** Names that the file declares: imports of the same name go under another. */
  readonly taken: ReadonlySet<string>
  /** The page that describes them. */
  readonly page: string
}

/** The types of an operation, and the operation itself. */
export function operationCode(operation: Operation, surroundings: Surroundings): Code {
  const { context, page, taken } = surroundings
  const { parameters, responses, responseHeaders } = operationNamesOf(operation)
  const made = code`/* @__PURE__ */ ${runtimeValue('operation', taken)}({
  ${shape(operation, surroundings)}
})`
  const contents = contentsInterface(operation, context)
  const headers = headersInterface(operation)
  const types = [
    parametersType(operation, context),
    ...(contents ? [contents] : []),
    responsesInterface(operation, context),
    ...(headers ? [headers] : []),
  ]
  return code`
${join(types, '\n\n')}

${operationComment(operation, page)}${declared(`export const ${operation.name}:`, [parameters, responses, ...(headers ? [responseHeaders] : [])], made)}
`
}

/** The constant with its type, broken where it does not fit. */
function declared(head: string, types: readonly string[], made: Code): Code {
  const api = runtimeType('ApiOperation')
  const type = code`${api}<${types.join(', ')}>`
  const length = head.length + 1 + bare(type).length + ' ='.length
  if (length > width) return code`${head} ${api}<\n  ${types.join(',\n')}\n> = ${made}`
  return length + ' /* @__PURE__ */ operation({'.length > width ? code`${head} ${type} =\n  ${made}` : code`${head} ${type} = ${made}`
}

const width = 120

/** What the runtime asks for where the shape says nothing. */
const usualAccept = 'application/json'

function shape(operation: Operation, { taken, schemes }: Surroundings): readonly Code[] {
  const security = securityOf(operation, { schemes, taken })
  const required = requiredOf(operation)
  const accept = acceptOf(operation)
  const own = writers(operation, taken)
  const rows = [
    code`id: ${stringLiteral(operation.name)}`,
    serverOf(operation, taken),
    code`method: ${stringLiteral(operation.method)}`,
    code`path: ${stringLiteral(operation.path)}`,
    ...(own.length > 0 ? [code`parameters: ${braces(own)}`] : []),
    ...(required.length > 0 ? [code`required: [${required.map(stringLiteral).join(', ')}]`] : []),
    ...(security ? [code`security: ${security}`] : []),
    ...(accept === usualAccept ? [] : [code`accept: ${stringLiteral(accept)}`]),
    code`answers: ${braces(readers(operation, taken))}`,
  ]
  return rows.map((row) => code`${row},`)
}

/** On one line where it fits. */
function braces(entries: readonly Code[]): Code {
  const flat = code`{ ${join(entries, ', ')} }`
  return bare(flat).length <= 96 ? flat : code`{\n  ${entries.map((entry) => code`${entry},`)}\n}`
}

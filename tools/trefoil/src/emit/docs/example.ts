import type { Api, Group, Operation, Response } from '../../model/api.ts'
import { commentLines, stringLiteral } from '../kit/escape.ts'
import { compare } from '../../order.ts'
import { callText, lineWidth } from './argument.ts'
import { givesItems, givesNothing, plainType } from './content.ts'
import { configurationLines } from './security.ts'
import { hostLines } from './server.ts'

export interface Example {
  readonly api: Api
  readonly group: Group
  readonly operation: Operation
  readonly scope: string
}

/** A whole program that calls one operation. Text of the document stands in it as literals and one-line comments alone. */
export function exampleProgram({ api, group, operation, scope }: Example): string {
  const lines = callLines(operation)
  const remark = commentLines(operation.summary ?? operation.name)
    .join(' ')
    .trim()
  const errors = errorLines(operation)
  return [
    importLine(scope, ['ApiClient', 'Configuration', group.name, ...errors.names]),
    '',
    'const configuration = new Configuration({',
    ...[...hostLines(api, operation), ...configurationLines(operation.security)].map((line) => `  ${line}`),
    '})',
    `const api = new ${group.name}(new ApiClient(configuration))`,
    '',
    'try {',
    `  // ${remark}`,
    ...lines.flatMap(indented),
    '} catch (error) {',
    ...errors.lines.flatMap(indented),
    '}',
  ].join('\n')
}

/** The lines that call an operation, and print what it gives. */
function callLines(operation: Operation): readonly string[] {
  const call = `await api.${operation.name}`
  if (givesItems(operation)) return [`for await (const item of ${callText(call, operation)}) console.log(item)`]
  if (givesNothing(operation)) return [callText(call, operation)]
  return [callText(`const result = ${call}`, operation), 'console.log(result)']
}

/** The lines that call an operation both ways, and print what they give. */
export function bothWays({ group, operation }: Pick<Example, 'group' | 'operation'>): readonly string[] {
  const { name } = functionOf(operation)
  const method = `await new ${group.name}(client).${operation.name}`
  if (givesNothing(operation)) return [callText(`await ${name}`, operation, ['client']), callText(method, operation)]
  return [
    callText(`const result = await ${name}`, operation, ['client']),
    callText(`const same = ${method}`, operation),
    'console.log(result, same)',
  ]
}

/** The import of names of the client. */
export function importLine(scope: string, names: readonly string[]): string {
  const sorted = [...new Set(names)].toSorted(compare)
  const from = `from ${stringLiteral(`${scope}/client`)}`
  const short = `import { ${sorted.join(', ')} } ${from}`
  return short.length <= lineWidth ? short : ['import {', ...sorted.map((name) => `  ${name},`), `} ${from}`].join('\n')
}

export const indented = (text: string): readonly string[] => text.split('\n').map((line) => `  ${line}`)

/** What examples have names of their own for, or take from the platform. */
const taken: ReadonlySet<string> = new Set(['answer', 'api', 'Blob', 'client', 'configuration', 'console', 'error', 'result', 'undefined'])

/** How an example names the function of an operation, and imports it: by another name where it has a use for that one. */
export function functionOf({ name }: Pick<Operation, 'name'>): { readonly name: string; readonly imported: string } {
  return taken.has(name) ? { name: `${name}Operation`, imported: `${name} as ${name}Operation` } : { name, imported: name }
}

/** How many statuses have a line of their own: those that a program can do something about come one at a time. */
const most = 4

interface ErrorLines {
  /** What the lines need. */
  readonly names: readonly string[]
  readonly lines: readonly string[]
}

/** What is done about an answer that is no success: each documented status has a body of its own type. */
export function errorLines(operation: Operation): ErrorLines {
  // Answers of information are not given to anybody (RFC 9110, section 15.2).
  const errors = operation.responses.filter(({ status }) => !/^[12]/.test(status))
  if (errors.length === 0) {
    const lines = ['if (!(error instanceof ApiException)) throw error', 'console.error(error.status, error.body)']
    return { names: ['ApiException'], lines }
  }
  const { name, imported } = functionOf(operation)
  const exact = errors.filter(({ status }) => /^\d+$/.test(status)).slice(0, most)
  const lines = [
    ...exact.map((response) => `if (isApiException(error, ${name}, ${response.status})) ${told(operation, [response])}`),
    ...(exact.length < errors.length
      ? [
          `if (isApiException(error, ${name})) ${told(
            operation,
            errors.filter((one) => !exact.includes(one)),
          )}`,
        ]
      : []),
    'throw error',
  ]
  return { names: ['isApiException', imported], lines: lines.map((line, index) => narrow(index === 0 ? line : `else ${line}`)) }
}

/** What is done goes on a line of its own where the condition leaves it no room. */
const narrow = (line: string): string => (line.length + 2 <= lineWidth ? line : line.replace(/(\)\)) /, '$1\n  '))

/** What statuses are called (RFC 9110, section 15; RFC 6585). */
const phrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    400: 'Bad request',
    401: 'Not authenticated',
    402: 'To be paid',
    403: 'Forbidden',
    404: 'Not found',
    405: 'Method not allowed',
    409: 'Conflict',
    410: 'Gone',
    412: 'Precondition failed',
    413: 'Too large',
    415: 'Unsupported media type',
    422: 'Not valid',
    429: 'Too many requests',
    500: 'The server failed',
    503: 'Not available',
  }),
)

function told(operation: Operation, responses: readonly Response[]): string {
  const phrase = responses.length === 1 ? phrases.get(responses[0]?.status ?? '') : undefined
  const what = phrase === undefined ? 'error.status' : stringLiteral(phrase)
  const types = [...new Set(responses.map((response) => plainType(operation, response)))]
  const remark = types.length === 1 && types[0] !== undefined ? ` // ${types[0]}` : ''
  return types.every((type) => type === 'undefined') ? `console.error(${what})` : `console.error(${what}, error.body)${remark}`
}

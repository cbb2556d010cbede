import type { Group, Operation, Response } from '../../model/api.ts'
import { type OperationNames, operationNamesOf } from '../../model/names.ts'
import { bare, type Code, join } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { arrow, call, layout, type Layout, members } from '../kit/layout.ts'
import { answerExpression, bodyExpression, parameterExpression } from './contents.ts'
import { type Context, runtime, zodCall } from './context.ts'
import { declaration, type PackageContext, pure } from './package-context.ts'

export const operationsPath = ({ fileName }: Group): string => `src/operations/${fileName}`

/** The module of an API class: of each operation the validators of its parameters, its body, and its answers by status. */
export function operationFile(group: Group, shared: PackageContext): EmittedFile {
  const body = join(
    group.operations.flatMap((operation) => declarations(operation, shared)),
    '\n\n',
  )
  return moduleFile({ path: `${operationsPath(group)}.ts`, source: shared.source, body })
}

function declarations(operation: Operation, shared: PackageContext): readonly Code[] {
  const names = operationNamesOf(operation)
  return [
    ...bodyDeclaration(operation, names, shared),
    declaration(names.parametersSchema, shared.clientType(names.parameters), whenUsed(parameters(operation, names, shared))),
    ...operation.responses.map((response) => responseDeclaration(response, operation, shared)),
  ]
}

const requestContext = (shared: PackageContext): Context => ({ ...shared, direction: 'request', binary: 'file', isPending: () => false })
const responseContext = (shared: PackageContext): Context => ({ ...shared, direction: 'response', binary: 'text', isPending: () => false })

function bodyDeclaration({ body }: Operation, names: OperationNames, shared: PackageContext): readonly Code[] {
  if (body === undefined) return []
  const given: Layout = [shared.clientType(names.parameters), "['body']"]
  const type: Layout = body.required ? given : ['Exclude<', given, ', undefined>']
  return [declaration(names.bodySchema, type, whenUsed(bodyExpression(body, requestContext(shared))))]
}

function parameters(operation: Operation, { bodySchema }: OperationNames, shared: PackageContext): Layout {
  const context = requestContext(shared)
  const entry = (name: string, required: boolean, value: Layout): Layout => [
    `${propertyKey(name)}: `,
    required ? value : zodCall(context, 'optional', value),
  ]
  const { body } = operation
  const rows = operation.parameters.map((parameter) => entry(parameter.member, parameter.required, parameterExpression(parameter, context)))
  return call(runtime('object', 'object'), [members(body ? [...rows, entry('body', body.required, bodySchema)] : rows)])
}

function responseDeclaration(response: Response, operation: Operation, shared: PackageContext): Code {
  const names = operationNamesOf(operation)
  const { status } = response
  const type: Layout = [shared.clientType(names.responses), `[${/^\d+$/.test(status) ? status : stringLiteral(status)}]`]
  return declaration(names.responseSchema(status), type, whenUsed(answerExpression(response, operation, responseContext(shared))))
}

/** Made when it is first used, so that a bundle drops it where it is not; what takes no making stands as it is. */
function whenUsed(value: Layout): Layout {
  if (typeof value === 'object' && 'module' in value) return value
  const isSimple = bare(layout(value)).endsWith('()')
  return pure(isSimple ? value : call(runtime('lazy', 'lazy'), [arrow(value)]))
}

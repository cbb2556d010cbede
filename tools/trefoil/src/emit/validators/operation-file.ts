import type { Body, Group, Operation, Parameter } from '../../model/api.ts'
import { bodyMembers, hasContentType, hasPartHeaders, mediaWords, type OperationNames, operationNamesOf } from '../../model/names.ts'
import { isRange, judged, type Sent, sendable } from '../../model/wire/media.ts'
import { type Code, join } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { array, call, type Layout, members } from '../kit/layout.ts'
import { bodyExpression, parameterExpression } from './contents.ts'
import { type Context, operationsPath, optional, runtime, zodCall } from './context.ts'
import { expression } from './expression.ts'
import { declaration, type PackageContext, requestContext, whenUsed } from './package-context.ts'
import { responseDeclarations } from './responses.ts'
import { validationOf } from './validation.ts'

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
    ...(operation.body ? bodyDeclarations(operation.body, names, shared) : []),
    declaration(names.parametersSchema, shared.clientType(names.parameters), whenUsed(parameters(operation, names, shared))),
    ...operation.responses.flatMap((response) => responseDeclarations(response, operation, shared)),
    validationOf(operation, shared),
  ]
}

/** The preferred body, and others whose schema says something else. */
function bodyDeclarations(body: Body, names: OperationNames, shared: PackageContext): readonly Code[] {
  const [first, ...others] = judged(sendable(body))
  const words = mediaWords(body.contents)
  const given: Layout = [shared.clientType(names.parameters), "['body']"]
  const alone: Layout = body.required ? given : ['Exclude<', given, ', undefined>']
  const typeIn = ({ content }: Sent): Layout => [shared.clientType(names.bodies), `[${stringLiteral(content.mediaType)}]`]
  const declare = (name: string, type: Layout, one: Sent | undefined): Code =>
    declaration(name, type, whenUsed(one ? bodyExpression(one, requestContext(shared)) : zodCall(requestContext(shared), 'unknown')))
  return [
    declare(names.bodySchema, first && hasContentType(body) ? typeIn(first) : alone, first),
    ...others.map((one) => declare(names.bodySchemaOf(words.get(one.content.mediaType) ?? ''), typeIn(one), one)),
  ]
}

const entry = (name: string, required: boolean, value: Layout): Layout => [`${propertyKey(name)}: `, required ? value : optional(value)]

function parameters(operation: Operation, names: OperationNames, shared: PackageContext): Layout {
  const context = requestContext(shared)
  const { body } = operation
  const rows = operation.parameters.map((parameter: Parameter) =>
    entry(parameter.member, parameter.required, parameterExpression(parameter, context)),
  )
  if (body && hasContentType(body)) return withVariants(rows, variants(body, names, context))
  const own = body ? [entry(bodyMembers.body, body.required, names.bodySchema), ...headerRows(sendable(body)[0], context)] : []
  return objectOf([...rows, ...own])
}

const objectOf = (rows: readonly Layout[]): Layout => call(runtime('object', 'object'), [members(rows)])

/** Parameters that hold for all, beside one of several bodies with its media type. */
function withVariants(rows: readonly Layout[], branches: readonly Layout[]): Layout {
  const choice = call(runtime('anyOf', 'any-of'), [array(branches)])
  return rows.length === 0 ? choice : call(runtime('allOf', 'all-of'), [array([objectOf(rows), choice])])
}

function variants(body: Body, names: OperationNames, context: Context): readonly Layout[] {
  const words = mediaWords(body.contents)
  const all = sendable(body)
  const own = new Set(judged(all))
  return all.map((one, index) => {
    const { mediaType } = one.content
    const named = index === 0 ? names.bodySchema : own.has(one) ? names.bodySchemaOf(words.get(mediaType) ?? '') : undefined
    return objectOf([
      entry(bodyMembers.contentType, index > 0, contentType(mediaType, context)),
      entry(bodyMembers.body, body.required, named ?? bodyExpression(one, context)),
      ...headerRows(one, context),
    ])
  })
}

/** A range of media types stands for those in it. */
function contentType(mediaType: string, context: Context): Layout {
  if (!isRange(mediaType)) return zodCall(context, 'literal', stringLiteral(mediaType))
  const [kind = ''] = mediaType.split('/', 1)
  const parts = /^[\w.+-]+$/.test(kind)
    ? [stringLiteral(`${kind}/`), zodCall(context, 'string')]
    : [zodCall(context, 'string'), stringLiteral('/'), zodCall(context, 'string')]
  return zodCall(context, 'templateLiteral', array(parts))
}

/** The headers of the parts of a form. */
function headerRows(one: Sent | undefined, context: Context): readonly Layout[] {
  const parts = one?.kind === 'multipart' && hasPartHeaders({ contents: [one.content] }) ? one.content.encodings : []
  const rows = parts
    .filter(({ headers }) => headers.length > 0)
    .map(({ name, headers }) => {
      const own = headers.map((header) => entry(header.name, header.required, expression(header.schema, context)))
      return { isNeeded: headers.some(({ required }) => required), row: [name, objectOf(own)] as const }
    })
  if (rows.length === 0) return []
  const inner = rows.map(({ isNeeded, row: [name, value] }) => entry(name, isNeeded, value))
  return [
    entry(
      bodyMembers.partHeaders,
      rows.some(({ isNeeded }) => isNeeded),
      objectOf(inner),
    ),
  ]
}

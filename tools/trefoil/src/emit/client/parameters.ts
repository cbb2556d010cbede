import type { Body, Operation, Parameter } from '../../model/api.ts'
import { bodyMembers, hasContentType, operationNamesOf } from '../../model/names.ts'
import { isRange, isText, sendable, type Sent } from '../../model/wire/media.ts'
import { isSequence } from '../../model/wire/sequences.ts'
import { type Code, code, join } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { atom, following, type Type } from '../kit/types/type.ts'
import { bodyComment, headerComment, parameterComment } from './comments.ts'
import { type Context, placeOf, runtimeType } from './context.ts'
import { sentItems } from './streams.ts'

/** `GetThingParameters`: all that an operation is called with. */
export function parametersType(operation: Operation, context: Context): Code {
  const { body } = operation
  const own = operation.parameters.map((parameter) => parameterLine(parameter, context))
  if (body && hasContentType(body)) return variants(operation, body, own, context)
  const lines = [...own, ...(body ? bodyLines(body, sendable(body)[0], context) : [])]
  const name = operationNamesOf(operation).parameters
  return lines.length === 0 ? code`export interface ${name} {}` : code`export interface ${name} {\n  ${lines}\n}`
}

/** Whether an operation can be called without parameters. */
export const isOptional = ({ parameters, body }: Pick<Operation, 'parameters' | 'body'>): boolean =>
  !body?.required && !parameters.some(({ required }) => required)

function parameterLine(parameter: Parameter, context: Context): Code {
  const { member, required, schema } = parameter
  const type = isText(parameter) ? atom('string') : typeOf(schema, placeOf('request', context))
  return code`${parameterComment(parameter)}${following(`${propertyKey(member)}${required ? '' : '?'}:`, type, 2)}`
}

function bodyLines(body: Body, one: Sent | undefined, context: Context): readonly Code[] {
  const key = `${bodyMembers.body}${body.required ? '' : '?'}:`
  return [code`${bodyComment(body)}${following(key, bodyType(one, context), 2)}`, ...(one ? headerLines(one, context) : [])]
}

function bodyType(one: Sent | undefined, context: Context): Type {
  if (one === undefined) return atom('unknown')
  const { kind, content } = one
  if (kind === 'bytes') return atom(runtimeType('RawBody'))
  if (kind === 'text') return atom('string')
  if (isSequence(kind)) return sentItems(kind, content, context)
  const isForm = kind === 'form' || kind === 'multipart'
  return isForm && content.schema.kind === 'any' ? atom('{ [key: string]: unknown }') : typeOf(content.schema, placeOf('request', context))
}

/** The headers of the parts of a form, by the names of these. */
function headerLines({ kind, content }: Sent, context: Context): readonly Code[] {
  const parts = kind === 'multipart' ? content.encodings.filter(({ headers }) => headers.length > 0) : []
  if (parts.length === 0) return []
  const lines = parts.map(({ name, headers }) => {
    const members = headers.map(
      (header) =>
        code`${headerComment(header)}${following(`${propertyKey(header.name)}${header.required ? '' : '?'}:`, typeOf(header.schema, placeOf('request', context)), 6)}`,
    )
    const isNeeded = headers.some(({ required }) => required)
    return code`${propertyKey(name)}${isNeeded ? '' : '?'}: {\n  ${members}\n}`
  })
  const isNeeded = parts.some(({ headers }) => headers.some(({ required }) => required))
  return [
    code`/** Headers of the parts of the body, by their names. */\n${bodyMembers.partHeaders}${isNeeded ? '' : '?'}: {\n  ${lines}\n}`,
  ]
}

/** Where there are several media types: the body of each, and parameters of which `contentType` says which it is. */
function variants(operation: Operation, body: Body, own: readonly Code[], context: Context): Code {
  const { parameters, bodies } = operationNamesOf(operation)
  const all = sendable(body)
  const rows = all.map((one) => following(`${propertyKey(one.content.mediaType)}:`, bodyType(one, context), 2))
  const branches = all.map((one, index) => {
    const type = contentTypeOf(one.content.mediaType)
    const lines = [
      `${bodyMembers.contentType}${index === 0 ? '?' : ''}: ${type}`,
      `${bodyMembers.body}${body.required ? '' : '?'}: ${bodies}[${stringLiteral(one.content.mediaType)}]`,
      ...headerLines(one, context),
    ]
    return lines.length === 2 ? code`  | { ${join(lines, '; ')} }` : code`  | {\n      ${lines}\n    }`
  })
  const comment = `/** Parameters; without a \`contentType\` the body is the first one. */\n`
  const common = own.length === 0 ? '' : code`{\n  ${own}\n} & `
  const union = own.length === 0 ? join(['', ...branches], '\n') : code`(\n${branches}\n)`
  return code`/** What a body can be, by its media type. */\nexport interface ${bodies} {\n  ${rows}\n}\n\n${comment}export type ${parameters} =${own.length === 0 ? '' : ' '}${common}${union}`
}

/** A range of media types stands for those in it. */
function contentTypeOf(mediaType: string): string {
  if (!isRange(mediaType)) return stringLiteral(mediaType)
  const [kind = ''] = mediaType.split('/', 1)
  return /^[\w.+-]+$/.test(kind) ? `\`${kind}/\${string}\`` : '`${string}/${string}`'
}

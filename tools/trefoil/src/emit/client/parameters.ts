import type { Body, Operation, Parameter } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { type Code, code } from '../kit/code.ts'
import { propertyKey } from '../kit/escape.ts'
import { kindOf, sent } from '../kit/media.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { atom, following, type Type } from '../kit/types/type.ts'
import { bodyComment, parameterComment } from './comments.ts'
import { type Context, placeOf, runtimeType } from './context.ts'

/** `GetThingParameters`: all that an operation is called with. */
export function parametersInterface(operation: Operation, context: Context): Code {
  const { parameters, body } = operation
  const lines = [...parameters.map((parameter) => parameterLine(parameter, context)), ...(body ? [bodyLine(body, context)] : [])]
  const name = operationNamesOf(operation).parameters
  return lines.length === 0 ? code`export interface ${name} {}` : code`export interface ${name} {\n  ${lines}\n}`
}

/** Whether an operation can be called without parameters. */
export const isOptional = ({ parameters, body }: Pick<Operation, 'parameters' | 'body'>): boolean =>
  !body?.required && !parameters.some(({ required }) => required)

function parameterLine(parameter: Parameter, context: Context): Code {
  const { member, required, schema, mediaType } = parameter
  const isText = mediaType !== undefined && kindOf({ mediaType, schema }) !== 'json'
  const type = isText ? atom('string') : typeOf(schema, placeOf('request', context))
  return code`${parameterComment(parameter)}${following(`${propertyKey(member)}${required ? '' : '?'}:`, type, 2)}`
}

const bodyLine = (body: Body, context: Context): Code =>
  code`${bodyComment(body)}${following(`body${body.required ? '' : '?'}:`, bodyType(body, context), 2)}`

function bodyType(body: Body, context: Context): Type {
  const found = sent(body)
  if (found === undefined) return atom('unknown')
  const { kind, content } = found
  if (kind === 'bytes') return atom(runtimeType('RawBody'))
  if (kind === 'text') return atom('string')
  const isForm = kind === 'form' || kind === 'multipart'
  return isForm && content.schema.kind === 'any' ? atom('{ [key: string]: unknown }') : typeOf(content.schema, placeOf('request', context))
}

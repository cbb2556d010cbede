import { letsOthersThrough, othersOf } from '../../model/enums.ts'
import type { EnumSchema, Json, NumberSchema, StringSchema } from '../../model/schema.ts'
import { propertyKey, regexLiteral, stringLiteral } from '../kit/escape.ts'
import { assertedFormat } from '../../model/verdict/formats.ts'
import { array, call, type Layout, members } from '../kit/layout.ts'
import { checked, type Context, runtime, zodCall } from './context.ts'
import { anyString, formatChecks, stringOf } from './formats.ts'

export function stringExpression(schema: StringSchema, context: Context): Layout {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema
  const asserted = assertedFormat(schema)
  const text = checked(stringOf(asserted, context), [
    ...formatChecks(asserted),
    ...(minLength > 0 ? [length('minLength', minLength, context)] : []),
    ...(maxLength < Infinity ? [length('maxLength', maxLength, context)] : []),
    ...(pattern === undefined ? [] : [zodCall(context, 'regex', regexLiteral(pattern))]),
  ])
  const isFile = format === 'binary' && context.binary === 'file'
  return isFile ? call(runtime('anyOf', 'any-of'), [array([text, call(runtime('file', 'bytes'), [])])]) : text
}

/** zod counts UTF-16 units, which is as good as code points where all that matters is whether there are any. */
function length(name: 'minLength' | 'maxLength', limit: number, context: Context): Layout {
  const exact = limit === (name === 'minLength' ? 1 : 0)
  return exact ? zodCall(context, name, String(limit)) : call(runtime(name, 'length'), [String(limit)])
}

export function numberExpression(schema: NumberSchema, context: Context): Layout {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  const limits: readonly (readonly [name: string, limit: number | undefined])[] = [
    ['gte', minimum],
    ['gt', exclusiveMinimum],
    ['lte', maximum],
    ['lt', exclusiveMaximum],
  ]
  const checks = [
    ...limits.flatMap(([name, limit]) => (limit === undefined ? [] : [zodCall(context, name, String(limit))])),
    ...(multipleOf === undefined ? [] : [call(runtime('multipleOf', 'multiple-of'), [String(multipleOf)])]),
  ]
  return checked(zodCall(context, 'number'), [...integerChecks(schema), ...checks])
}

function integerChecks(schema: NumberSchema): readonly Layout[] {
  const format = assertedFormat(schema)
  if (format === 'int32') return [runtime('int32', 'int32')]
  return schema.integer || format === 'int64' ? [runtime('integer', 'integer')] : []
}

export function enumExpression(schema: EnumSchema, context: Context): Layout {
  return letsOthersThrough(schema, context.direction) ? openEnum(schema, context) : listed(schema.values, context)
}

/** Any text or number where some are listed, and of the rest what is listed. */
function openEnum(schema: EnumSchema, context: Context): Layout {
  const others = othersOf(schema)
  const rest = schema.values.filter((value) => !others.some((type) => typeof value === type))
  const branches = [
    ...(others.includes('string') ? [anyString] : []),
    ...(others.includes('number') ? [zodCall(context, 'number')] : []),
    ...(rest.length > 0 ? [listed(rest, context)] : []),
  ]
  const [only] = branches
  return only !== undefined && branches.length === 1 ? only : call(runtime('anyOf', 'any-of'), [array(branches)])
}

function listed(values: readonly Json[], context: Context): Layout {
  return values.length === 0 ? zodCall(context, 'never') : call(runtime('values', 'values'), [array(values.map(json))])
}

function json(value: Json): Layout {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (isList(value)) return array(value.map(json))
  return members(Object.entries(value).map(([name, member]) => [`${propertyKey(name)}: `, json(member)]))
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

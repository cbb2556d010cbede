import type { Operation, Response } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { bare, type Code, code } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { stringLiteral } from '../kit/escape.ts'
import { answered, type Chosen, essenceOf } from '../kit/media.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { atom, following, printed, type Type, union } from '../kit/types/type.ts'
import { type Context, placeOf, runtimeValue } from './context.ts'

/** An answer of an operation, and what of its contents the client asks for. */
interface Documented {
  readonly status: string
  readonly description: string
  readonly chosen: Chosen | undefined
}

/** The documented answers; where none of them is a success, any 2xx is one, and nothing is known of a body. */
function documented({ method, responses }: Operation): readonly Documented[] {
  const all = responses.map((response) => ({ ...response, chosen: method === 'HEAD' ? undefined : answered(response) }))
  const hasSuccess = responses.some(({ status }) => isSuccess(status) || status === 'default')
  return hasSuccess ? all : [{ status: '2XX', description: '', chosen: undefined }, ...all]
}

const isSuccess = (status: string): boolean => status.startsWith('2')

/** Whether the document has a success of an operation. */
export const hasSuccess = ({ responses }: Pick<Operation, 'responses'>): boolean =>
  responses.some(({ status }) => isSuccess(status) || status === 'default')

const statusKey = (status: string): string => (status.endsWith('XX') ? stringLiteral(status) : status)

/** `GetThingResponses`: bodies by status. */
export function responsesInterface(operation: Operation, context: Context): Code {
  const lines = documented(operation).map(
    (answer) =>
      code`${tsdoc({ paragraphs: [answer.description] })}${following(`${statusKey(answer.status)}:`, bodyType(answer, context), 2)}`,
  )
  return code`export interface ${operationNamesOf(operation).responses} {\n  ${lines}\n}`
}

function bodyType({ chosen }: Documented, context: Context): Type {
  if (chosen === undefined) return atom('undefined')
  if (chosen.kind === 'text') return atom('string')
  if (chosen.kind === 'bytes') return atom(context.global('Blob'))
  return union(chosen.contents.map(({ schema }) => typeOf(schema, placeOf('response', context))))
}

/** What a call gives: the bodies of the successes. */
export function successType(operation: Operation, context: Context): Code {
  const all = documented(operation)
  const named = all.filter(({ status }) => isSuccess(status))
  const type = union(
    (named.length > 0 ? named : all.filter(({ status }) => status === 'default')).map((answer) => bodyType(answer, context)),
  )
  const text = printed(type, 0)
  return bare(text) === 'undefined' ? code`void` : text
}

/** The media types that the client asks for. */
export const acceptOf = (operation: Operation): string =>
  [...new Set(documented(operation).flatMap(({ chosen }) => (chosen?.contents ?? []).map(({ mediaType }) => mediaType)))].join(', ')

/** The entries of `answers` in the shape of an operation. */
export function readers(operation: Operation, taken: ReadonlySet<string>): readonly Code[] {
  const all = documented(operation)
  const alone = all.some(({ status }) => isSuccess(status)) ? undefined : all.find(({ status }) => status === 'default')
  return [...(alone ? [{ ...alone, status: '2XX' }] : []), ...all].map(
    ({ status, chosen }) => code`${statusKey(status)}: ${runtimeValue(readerOf(chosen), taken)}`,
  )
}

function readerOf(chosen: Chosen | undefined): string {
  if (chosen === undefined) return 'asNothing'
  if (chosen.kind === 'text') return 'asText'
  if (chosen.kind === 'bytes') return 'asBlob'
  return chosen.contents.some(isAnything) ? 'asFound' : 'asJson'
}

/** A wildcard without a schema that only JSON can have: the server says what it is. */
const isAnything = ({ mediaType, schema }: Response['contents'][number]): boolean =>
  essenceOf(mediaType).endsWith('/*') && (schema.kind === 'any' || schema.kind === 'string')

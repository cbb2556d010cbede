import type { Operation } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { isRange, receivable, type Sent } from '../../model/wire/media.ts'
import { isSequence } from '../../model/wire/sequences.ts'
import { bare, type Code, code, join } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { atom, following, printed, type Type, union } from '../kit/types/type.ts'
import { type Context, placeOf, runtimeValue } from './context.ts'
import { itemReader, receivedItems } from './streams.ts'

/** An answer of an operation, and what the client asks for, the preferred content first. */
interface Documented {
  readonly status: string
  readonly description: string
  readonly contents: readonly Sent[]
}

/** The documented answers; where none of them is a success, any 2xx is one, and nothing is known of a body. */
function documented(operation: Operation): readonly Documented[] {
  const all = operation.responses.map((response) => ({
    status: response.status,
    description: response.description || (response.summary ?? ''),
    contents: receivable(response, operation),
  }))
  return hasSuccess(operation) ? all : [{ status: '2XX', description: '', contents: [] }, ...all]
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

/** Whether an answer of an operation has one of several media types. */
export const hasSeveralContents = (operation: Operation): boolean => documented(operation).some(({ contents }) => contents.length > 1)

/** `GetThingContents`: bodies by status and media type, of the statuses that have several; nothing where none has. */
export function contentsInterface(operation: Operation, context: Context): Code | undefined {
  const several = documented(operation).filter(({ contents }) => contents.length > 1)
  if (several.length === 0) return undefined
  const lines = several.map(({ status, contents }) => {
    const members = contents.map((one) => following(`${propertyKey(one.content.mediaType)}:`, contentType(one, context), 4))
    return code`${statusKey(status)}: {\n  ${members}\n}`
  })
  return code`/** Bodies by media type, where an answer has one of several. */\nexport interface ${operationNamesOf(operation).contents} {\n  ${lines}\n}`
}

const bodyType = ({ contents }: Documented, context: Context): Type =>
  contents.length === 0 ? atom('undefined') : union(contents.map((one) => contentType(one, context)))

function contentType({ kind, content }: Sent, context: Context): Type {
  if (kind === 'text') return atom('string')
  if (isSequence(kind)) return receivedItems(kind, content, context)
  return kind === 'bytes' ? atom(context.global('Blob')) : typeOf(content.schema, placeOf('response', context))
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

/** The media types that the client asks for; those that are read in another way than the preferred one after that. */
export function acceptOf(operation: Operation): string {
  const all = documented(operation).flatMap(({ contents: [first, ...others] }) => [
    ...(first ? [{ ...first, isFirst: true }] : []),
    ...others.map((one) => ({ ...one, isFirst: one.kind === first?.kind })),
  ])
  const first = new Set(all.filter(({ isFirst }) => isFirst).map(({ content }) => content.mediaType))
  const others = new Set(all.map(({ content }) => content.mediaType).filter((mediaType) => !first.has(mediaType)))
  return [...first, ...[...others].map((mediaType) => `${mediaType};q=0.5`)].join(', ') || '*/*'
}

/** The entries of `answers` in the shape of an operation. */
export function readers(operation: Operation, taken: ReadonlySet<string>): readonly Code[] {
  const all = documented(operation)
  const alone = all.some(({ status }) => isSuccess(status)) ? undefined : all.find(({ status }) => status === 'default')
  return [...(alone ? [{ ...alone, status: '2XX' }] : []), ...all].map(
    ({ status, contents }) => code`${statusKey(status)}: ${reader(contents, taken)}`,
  )
}

/** Where all are read in one way there is nothing to tell apart. */
function reader(contents: readonly Sent[], taken: ReadonlySet<string>): Code {
  const names = contents.map(readerOf)
  const [only = 'asNothing', ...others] = new Set(names)
  if (others.length === 0) return code`${runtimeValue(only, taken)}`
  const entries = contents.map((one) => code`${propertyKey(one.content.mediaType)}: ${runtimeValue(readerOf(one), taken)}`)
  return code`/* @__PURE__ */ ${runtimeValue('asTyped', taken)}({ ${join(entries, ', ')} })`
}

function readerOf({ kind, content }: Sent): string {
  if (kind === 'text') return 'asText'
  if (kind === 'bytes') return 'asBlob'
  if (isSequence(kind)) return itemReader(kind, content)
  return isAnything(content) ? 'asFound' : 'asJson'
}

/** A wildcard without a schema that only JSON can have: the server says what it is. */
const isAnything = ({ mediaType, schema }: Sent['content']): boolean =>
  isRange(mediaType) && (schema.kind === 'any' || schema.kind === 'string')

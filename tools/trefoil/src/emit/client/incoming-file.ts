import type { Api, IncomingOperation, Parameter } from '../../model/api.ts'
import { incomingOf } from '../../model/incoming.ts'
import { hasContentType, incomingNamesOf } from '../../model/names.ts'
import { type Sent, whole } from '../../model/wire/media.ts'
import { type AnyWebhook, anyWebhook } from '../kit/any-webhook.ts'
import { type Code, code, join } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { typeOf } from '../kit/types/schema-type.ts'
import { atom, following, type Type, union } from '../kit/types/type.ts'
import { bodyComment, incomingComment, parameterComment } from './comments.ts'
import { type Context, placeOf } from './context.ts'

export const incomingModule = 'src/incoming'

/** `src/incoming.ts`: the types of what the API sends, and of what it is answered with. */
export function incomingFile(api: Api, context: Context, source: string): readonly EmittedFile[] {
  const all = incomingOf(api)
  if (all.length === 0) return []
  const any = anyWebhook(api)
  const types = [...all.map((operation) => incomingTypes(operation, context)), ...(any ? [anyType(any, context)] : [])]
  const blocks = types.flatMap((block, index) => (index > 0 ? ['', block] : [block]))
  return [moduleFile({ path: `${incomingModule}.ts`, source, body: code`${blocks}` })]
}

function anyType({ type, schema }: AnyWebhook, context: Context): Code {
  const body = following(`export type ${type} =`, typeOf(schema, placeOf('response', context)), 0)
  return code`/** The body of any webhook: what \`parseWebhook\` gives where all of them come to one place. */\n${body}`
}

function incomingTypes(operation: IncomingOperation, context: Context): Code {
  const { type } = incomingNamesOf(operation)
  const lines = [...places.flatMap((place) => membersIn(place, operation, context)), ...bodyLine(operation, context)]
  const request = lines.length === 0 ? code`export interface ${type} {}` : code`export interface ${type} {\n  ${lines}\n}`
  const bodies = bodiesInterface(operation, context)
  return join([...(bodies ? [bodies] : []), code`${incomingComment(operation)}${request}`, responsesInterface(operation, context)], '\n\n')
}

interface Place {
  /** The member of the request. */
  readonly member: string
  readonly in: Parameter['in']
}

/** A whole query is what the query is. */
const places: readonly Place[] = [
  { member: 'query', in: 'query' },
  { member: 'headers', in: 'header' },
  { member: 'cookies', in: 'cookie' },
]

function membersIn({ member, in: where }: Place, { parameters }: IncomingOperation, context: Context): readonly Code[] {
  const own = parameters.filter((parameter) => parameter.in === where)
  const whole = where === 'query' ? parameters.find((parameter) => parameter.in === 'querystring') : undefined
  if (whole) return [code`${parameterComment(whole)}${following(keyOf(member, whole.required), typeIn(whole, context), 2)}`]
  if (own.length === 0) return []
  const lines = own.map(
    (parameter) =>
      code`${parameterComment(parameter)}${following(keyOf(parameter.name, parameter.required), typeIn(parameter, context), 4)}`,
  )
  return [
    code`${keyOf(
      member,
      own.some(({ required }) => required),
    )} {\n  ${lines}\n}`,
  ]
}

const keyOf = (name: string, required: boolean): string => `${propertyKey(name)}${required ? '' : '?'}:`

const typeIn = ({ schema }: Parameter, context: Context): Type => typeOf(schema, placeOf('response', context))

function bodyLine(operation: IncomingOperation, context: Context): readonly Code[] {
  const { body } = operation
  if (body === undefined) return []
  const { bodies } = incomingNamesOf(operation)
  const type = hasContentType(body)
    ? atom(`${bodies}[keyof ${bodies}]`)
    : union(whole(body).map((one) => contentType(one, 'response', context)))
  return [code`${bodyComment(body)}${following(keyOf('body', body.required), type, 2)}`]
}

/** Bodies by media type, where there are several. */
function bodiesInterface(operation: IncomingOperation, context: Context): Code | undefined {
  const { body } = operation
  if (body === undefined || !hasContentType(body)) return undefined
  const { type, bodies } = incomingNamesOf(operation)
  const rows = whole(body).map((one) => following(`${propertyKey(one.content.mediaType)}:`, contentType(one, 'response', context), 2))
  return code`/** What the body of {@link ${type}} can be, by its media type. */\nexport interface ${bodies} {\n  ${rows}\n}`
}

function contentType({ kind, content }: Sent, direction: 'request' | 'response', context: Context): Type {
  if (kind === 'text') return atom('string')
  return kind === 'bytes' ? atom(context.global('Blob')) : typeOf(content.schema, placeOf(direction, context))
}

/** What the consumer answers with, by status. */
function responsesInterface(operation: IncomingOperation, context: Context): Code {
  const { type, responses } = incomingNamesOf(operation)
  const lines = operation.responses.map(({ status, summary, description, contents }) => {
    const all = whole({ contents })
    const body = all.length === 0 ? atom('undefined') : union(all.map((one) => contentType(one, 'request', context)))
    const key = status.endsWith('XX') ? stringLiteral(status) : status
    return code`${tsdoc({ paragraphs: [description || summary] })}${following(`${key}:`, body, 2)}`
  })
  const comment = `/** What {@link ${type}} is answered with: bodies by status. */\n`
  return lines.length === 0
    ? code`${comment}export interface ${responses} {}`
    : code`${comment}export interface ${responses} {\n  ${lines}\n}`
}

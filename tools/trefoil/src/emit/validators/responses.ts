import type { Operation, Response } from '../../model/api.ts'
import { mediaWords, operationNamesOf } from '../../model/names.ts'
import { judged, receivable, type Sent } from '../../model/wire/media.ts'
import { isSequence, itemSchemaOf } from '../../model/wire/sequences.ts'
import type { Code } from '../kit/code.ts'
import { stringLiteral } from '../kit/escape.ts'
import { array, call, type Layout } from '../kit/layout.ts'
import { bodyExpression } from './contents.ts'
import { type Context, runtime } from './context.ts'
import { expression } from './expression.ts'
import { declaration, type PackageContext, responseContext, whenUsed } from './package-context.ts'

/** `200`, or `'4XX'`: the key of an answer in the client's types. */
export const statusKey = (status: string): string => (/^\d+$/.test(status) ? status : stringLiteral(status))

/** A content of an answer that something is to be said of, and what its validator is called after. */
export interface Judged {
  readonly one: Sent
  /** The word of its media type; none for the preferred one. */
  readonly media: string | undefined
}

/** The contents of an answer that have something to say, those that come as a whole, and those that come item by item. */
export function judgedIn(
  response: Response,
  operation: Operation,
): { readonly wholes: readonly Judged[]; readonly sequences: readonly Judged[] } {
  const words = mediaWords(response.contents)
  const all = judged(receivable(response, operation)).map((one, index) => ({
    one,
    media: index === 0 ? undefined : words.get(one.content.mediaType),
  }))
  return {
    wholes: all.filter(({ one }) => !isSequence(one.kind)),
    sequences: all.filter(({ one }) => isSequence(one.kind)),
  }
}

/** What is read as the preferred content of an answer, and where there are several each for itself. */
export function responseDeclarations(response: Response, operation: Operation, shared: PackageContext): readonly Code[] {
  const { wholes, sequences } = judgedIn(response, operation)
  const items = sequences.map((one) => itemDeclaration(one, response, operation, shared))
  return wholes.length === 0 && sequences.length > 0 ? items : [...wholeDeclarations(response, operation, shared), ...items]
}

function wholeDeclarations(response: Response, operation: Operation, shared: PackageContext): readonly Code[] {
  const names = operationNamesOf(operation)
  const context = responseContext(shared)
  const { status } = response
  const key = `[${statusKey(status)}]`
  const all = receivable(response, operation)
  const own = judgedIn(response, operation).wholes.map(({ one }) => one)
  const preferred = own.filter(({ kind }) => kind === own[0]?.kind)
  const words = mediaWords(response.contents)
  const typeIn = ({ content }: Sent): Layout => [shared.clientType(names.contents), `${key}[${stringLiteral(content.mediaType)}]`]
  const isWhole = all.every(({ kind }) => kind === own[0]?.kind)
  const type = isWhole ? [shared.clientType(names.responses), key] : separated(preferred.map(typeIn), ' | ')
  const apart = preferred.length > 1 ? own : own.slice(1)
  return [
    declaration(names.responseSchema(status), type, whenUsed(anyOfBodies(preferred, context))),
    ...apart.map((one) =>
      declaration(names.responseSchema(status, words.get(one.content.mediaType)), typeIn(one), whenUsed(bodyExpression(one, context))),
    ),
  ]
}

/** The validator of each item. */
function itemDeclaration(
  { one: { kind, content }, media }: Judged,
  response: Response,
  operation: Operation,
  shared: PackageContext,
): Code {
  const names = operationNamesOf(operation)
  const { status } = response
  const key = `[${statusKey(status)}]`
  const isAlone = receivable(response, operation).length === 1
  const sequence: Layout = isAlone
    ? [shared.clientType(names.responses), key]
    : [shared.clientType(names.contents), `${key}[${stringLiteral(content.mediaType)}]`]
  const item = isSequence(kind) ? itemSchemaOf(kind, content) : content.schema
  return declaration(
    names.responseItemSchema(status, media),
    [shared.runtimeType('ItemOf'), '<', sequence, '>'],
    whenUsed(expression(item, responseContext(shared))),
  )
}

const separated = (items: readonly Layout[], separator: string): Layout =>
  items.flatMap((item, index) => (index > 0 ? [separator, item] : [item]))

/** One of the bodies. */
export const anyOfBodies = (all: readonly Sent[], context: Context): Layout =>
  all.length > 1
    ? call(runtime('anyOf', 'any-of'), [array(all.map((one) => bodyExpression(one, context)))])
    : bodyExpression(all[0], context)

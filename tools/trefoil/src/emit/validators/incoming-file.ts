import type { Api, IncomingOperation } from '../../model/api.ts'
import { incomingOf } from '../../model/incoming.ts'
import { hasContentType, incomingNamesOf, mediaWords } from '../../model/names.ts'
import { judged, type Sent, whole } from '../../model/wire/media.ts'
import { type AnyWebhook, anyWebhook } from '../kit/any-webhook.ts'
import { type Code, join } from '../kit/code.ts'
import { stringLiteral } from '../kit/escape.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import type { Layout } from '../kit/layout.ts'
import { bodyExpression } from './contents.ts'
import { expression } from './expression.ts'
import { declaration, type PackageContext, responseContext, whenUsed } from './package-context.ts'

export const incomingPath = 'src/incoming'

/** The module of what the API sends: the validators of its bodies. */
export function incomingFile(api: Api, shared: PackageContext): readonly EmittedFile[] {
  const any = anyWebhook(api)
  const all = [...incomingOf(api).flatMap((operation) => declarations(operation, shared)), ...(any ? [anyDeclaration(any, shared)] : [])]
  return all.length === 0 ? [] : [moduleFile({ path: `${incomingPath}.ts`, source: shared.source, body: join(all, '\n\n') })]
}

const anyDeclaration = ({ type, validator, schema }: AnyWebhook, shared: PackageContext): Code =>
  declaration(validator, shared.clientType(type), whenUsed(expression(schema, responseContext(shared))))

function declarations(operation: IncomingOperation, shared: PackageContext): readonly Code[] {
  const { body } = operation
  if (body === undefined) return []
  const names = incomingNamesOf(operation)
  const [first, ...others] = judged(whole(body))
  const words = mediaWords(body.contents)
  const given: Layout = [shared.clientType(names.type), "['body']"]
  const alone: Layout = body.required ? given : ['Exclude<', given, ', undefined>']
  const typeIn = ({ content }: Sent): Layout => [shared.clientType(names.bodies), `[${stringLiteral(content.mediaType)}]`]
  const declare = (name: string, type: Layout, one: Sent): Code =>
    declaration(name, type, whenUsed(bodyExpression(one, responseContext(shared))))
  return [
    ...(first ? [declare(names.bodySchema, hasContentType(body) ? typeIn(first) : alone, first)] : []),
    ...others.map((one) => declare(names.bodySchemaOf(words.get(one.content.mediaType) ?? ''), typeIn(one), one)),
  ]
}

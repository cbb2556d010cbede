import type { Header, Operation, Response } from '../../model/api.ts'
import { operationNamesOf } from '../../model/names.ts'
import { type Code, code } from '../kit/code.ts'
import { tsdoc } from '../kit/comment.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'

const described = ({ responses }: Pick<Operation, 'responses'>): readonly Response[] =>
  responses.filter(({ headers }) => headers.length > 0)

/** Whether the document describes headers of any answer. */
export const hasHeaders = (operation: Operation): boolean => described(operation).length > 0

/** `GetThingResponseHeaders`: the headers that the document describes, by status; nothing where it describes none. */
export function headersInterface(operation: Operation): Code | undefined {
  if (!hasHeaders(operation)) return undefined
  const lines = described(operation).map(({ status, headers }) => code`${keyOf(status)}: {\n  ${headers.map(headerLine)}\n}`)
  return code`/** Headers by status, as \`headers.get\` gives them. */\nexport interface ${operationNamesOf(operation).responseHeaders} {\n  ${lines}\n}`
}

const keyOf = (status: string): string => (/^\d+$/.test(status) ? status : stringLiteral(status))

/** On the wire a header is text; one that need not come may be missing. */
const headerLine = ({ name, description, required, deprecated }: Header): Code =>
  code`${tsdoc({ paragraphs: [description], tags: deprecated ? ['@deprecated'] : [] })}${propertyKey(name)}: string${required ? '' : ' | null'}`

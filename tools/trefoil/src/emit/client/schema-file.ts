import type { NamedSchema } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { Direction } from '../../model/verdict/verdict.ts'
import { type Code, code, join } from '../kit/code.ts'
import { type EmittedFile, moduleFile } from '../kit/file.ts'
import { memberLines, type TypePlace, typeOf } from '../kit/types/schema-type.ts'
import { following } from '../kit/types/type.ts'
import { typeComment } from './comments.ts'
import { type Context, modulePath, placeOf, typeSymbol } from './context.ts'

/** The file of a named schema: its type, and where it differs the one for requests. */
export function schemaFile(named: NamedSchema, context: Context, source: string): EmittedFile {
  const declarations = [
    declaration(named, 'response', context),
    ...(context.writable.has(named) ? [declaration(named, 'request', context)] : []),
  ]
  return moduleFile({ path: `${modulePath(named)}.ts`, source, body: join(declarations, '\n\n') })
}

function declaration(named: NamedSchema, direction: Direction, context: Context): Code {
  const { schema, name } = named
  const place = placeIn(named, direction, context)
  const symbol = typeSymbol(named, direction, context)
  const isRequest = direction === 'request'
  const comment = isRequest ? `/** {@link ${namesOf(named).type}}, as requests have it. */\n` : typeComment(schema, name)
  const shown = schema.kind === 'anyOf' && schema.meant ? schema.meant : schema
  const lines = shown.kind === 'object' ? memberLines(shown, place) : []
  if (lines.length > 0) return code`${comment}export interface ${symbol} {\n  ${lines}\n}`
  return code`${comment}export type ${following(`${symbol.name} =`, typeOf(schema, place), 12)}`
}

/** What comes in responses too is as open there as it is in requests; what is only sent may be a file. */
function placeIn({ input, output }: NamedSchema, direction: Direction, context: Context): TypePlace {
  const place = placeOf(direction, context)
  const { enums, binary } = placeOf('request', context)
  if (direction === 'request' || !input) return place
  return { ...place, binary, enums: output ? place.enums : enums }
}

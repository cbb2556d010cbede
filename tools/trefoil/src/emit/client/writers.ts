import type { Body, Operation, Parameter } from '../../model/api.ts'
import { type Code, code } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { essenceOf, kindOf, sent } from '../kit/media.ts'
import { runtimeValue } from './context.ts'
import { isPlain } from './values.ts'

type Taken = ReadonlySet<string>

/** The function of the runtime that writes a parameter; undefined where a path needs none. */
function writerOf(parameter: Parameter): string | undefined {
  const { in: where, style, explode, schema, mediaType } = parameter
  const plain = isPlain(schema)
  if (mediaType !== undefined) {
    if (kindOf({ mediaType, schema }) === 'json') return `${where}Json`
    return where === 'path' ? undefined : ({ query: 'form', header: 'header', cookie: 'cookie' } as const)[where]
  }
  switch (where) {
    case 'path':
      return style === 'simple' && plain ? undefined : `${style}${explode ? 'Exploded' : ''}`
    case 'header':
      return explode && !plain ? 'headerExploded' : 'header'
    case 'cookie':
      return explode || plain ? 'cookie' : 'cookieJoined'
    case 'query':
      return queryWriter(parameter, plain)
  }
}

/** Exploded, the delimited styles are as form is (OpenAPI 3.0.3, section 4.7.12.2). */
function queryWriter({ style, explode }: Parameter, plain: boolean): string {
  if (style === 'deepObject') return 'deepObject'
  if (explode || plain) return 'form'
  return style === 'form' ? 'formJoined' : style
}

/** The entries of `parameters` in the shape of an operation. */
export function writers({ parameters, body }: Operation, taken: Taken): readonly Code[] {
  const own = parameters.flatMap((parameter) => parameterEntry(parameter, taken) ?? [])
  const writer = body && bodyWriter(body, taken)
  return writer ? [...own, code`body: ${writer}`] : own
}

function parameterEntry(parameter: Parameter, taken: Taken): Code | undefined {
  const { name, member, allowReserved, in: where } = parameter
  const isRenamed = name !== member
  const writer = writerOf(parameter) ?? (isRenamed ? 'simple' : undefined)
  if (writer === undefined) return undefined
  const plain = code`${runtimeValue(writer, taken)}`
  const value = allowReserved && where === 'query' ? code`/* @__PURE__ */ ${runtimeValue('reserved', taken)}(${plain})` : plain
  return code`${propertyKey(member)}: ${isRenamed ? code`[${stringLiteral(name)}, ${value}]` : value}`
}

function bodyWriter(body: Body, taken: Taken): Code | undefined {
  const found = sent(body)
  if (found === undefined) return undefined
  const { mediaType } = found.content
  const as = (name: string, type: string): Code => code`/* @__PURE__ */ ${runtimeValue(name, taken)}(${stringLiteral(type)})`
  const isWild = essenceOf(mediaType).endsWith('/*')
  switch (found.kind) {
    case 'json':
      return isWild || mediaType === 'application/json' ? code`${runtimeValue('json', taken)}` : as('jsonAs', mediaType)
    case 'form':
      return code`${runtimeValue('urlencoded', taken)}`
    case 'multipart':
      return code`${runtimeValue('multipart', taken)}`
    case 'text':
      return as('textAs', isWild ? 'text/plain' : mediaType)
    case 'bytes':
      return as('rawAs', isWild ? 'application/octet-stream' : mediaType)
  }
}

/** What must be given beside what is in the path, by member. */
export const requiredOf = ({ parameters, body }: Operation): readonly string[] => [
  ...parameters.filter(({ required, in: where }) => required && where !== 'path').map(({ member }) => member),
  ...(body?.required ? ['body'] : []),
]

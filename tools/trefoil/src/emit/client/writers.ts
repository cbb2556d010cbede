import type { Body, Content, Encoding, Operation, Parameter } from '../../model/api.ts'
import { bodyMembers, hasContentType, hasPartHeaders } from '../../model/names.ts'
import { isRange, kindOf, sendable, type Sent } from '../../model/wire/media.ts'
import { type Code, code, localName, type Symbol } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { runtimeValue } from './context.ts'
import { braced, called, fieldEntries, preferred, queryWriter } from './encodings.ts'
import { isPlain } from './values.ts'

type Taken = ReadonlySet<string>

/** The function of the runtime that writes a parameter; undefined where a path needs none. */
function writerOf(parameter: Parameter, taken: Taken): Code | undefined {
  const { in: where, style, explode, schema, mediaType } = parameter
  if (where === 'querystring') return wholeQuery(parameter, taken)
  const plain = isPlain(schema)
  const named = (name: string): Code => code`${runtimeValue(name, taken)}`
  if (mediaType !== undefined) {
    if (kindOf({ mediaType, schema }) === 'json') return named(`${where}Json`)
    return where === 'path' ? undefined : named(({ query: 'form', header: 'header', cookie: 'cookie' } as const)[where])
  }
  switch (where) {
    case 'path':
      return style === 'simple' && plain && !parameter.allowReserved ? undefined : named(`${style}${explode ? 'Exploded' : ''}`)
    case 'header':
      return named(explode && !plain ? 'headerExploded' : 'header')
    case 'cookie':
      return named(`${style === 'cookie' ? 'plainCookie' : 'cookie'}${explode || plain ? '' : 'Joined'}`)
    case 'query':
      return named(queryWriter({ style, explode }, plain))
  }
}

/** The query as a whole is a form, or the text of its media type. */
function wholeQuery({ mediaType = '', schema, encodings }: Parameter, taken: Taken): Code {
  if (kindOf({ mediaType, schema }) !== 'form') return called('queryText', [stringLiteral(mediaType)], taken)
  const fields = fieldEntries(encodings, 'form', taken)
  return called('queryForm', fields.length > 0 ? [braced(fields)] : [], taken)
}

/** The entries of `parameters` in the shape of an operation. */
export function writers({ parameters, body }: Operation, taken: Taken): readonly Code[] {
  const own = parameters.flatMap((parameter) => parameterEntry(parameter, taken) ?? [])
  return body ? [...own, ...bodyEntries(body, taken)] : own
}

function parameterEntry(parameter: Parameter, taken: Taken): Code | undefined {
  const { name, member } = parameter
  const isRenamed = name !== member && parameter.in !== 'querystring'
  const writer = writerOf(parameter, taken) ?? (isRenamed ? code`${runtimeValue('simple', taken)}` : undefined)
  if (writer === undefined) return undefined
  const value = parameter.allowReserved ? called(ofReserved(parameter), [writer], taken) : writer
  return code`${propertyKey(member)}: ${isRenamed ? code`${runtimeValue('named', taken)}(${stringLiteral(name)}, ${value})` : value}`
}

const ofReserved = ({ in: where }: Parameter): string =>
  where === 'path' ? 'reservedInPath' : where === 'cookie' ? 'reservedInCookie' : 'reserved'

/** The body, what says which it is before it, and the headers of its parts after it. */
function bodyEntries(body: Body, taken: Taken): readonly Code[] {
  const all = sendable(body)
  const [only] = all
  if (only === undefined) return []
  const several = all.map((one) => code`${propertyKey(one.content.mediaType)}: ${bodyWriter(one, taken)}`)
  return [
    ...(hasContentType(body) ? [entry(bodyMembers.contentType, runtimeValue('contentType', taken))] : []),
    code`${bodyMembers.body}: ${hasContentType(body) ? called('anyBody', [braced(several)], taken) : bodyWriter(only, taken)}`,
    ...(hasPartHeaders(body) ? [entry(bodyMembers.partHeaders, runtimeValue('partHeaders', taken))] : []),
  ]
}

const entry = (member: string, writer: Symbol): Code => (localName(writer) === member ? code`${writer}` : code`${member}: ${writer}`)

function bodyWriter({ kind, content }: Sent, taken: Taken): Code {
  const { mediaType, encodings } = content
  const named = (name: string): Code => code`${runtimeValue(name, taken)}`
  const as = (name: string, type: string): Code => called(name, [stringLiteral(type)], taken)
  switch (kind) {
    case 'json':
      return isRange(mediaType) || mediaType === 'application/json' ? named('json') : as('jsonAs', mediaType)
    case 'form': {
      const fields = fieldEntries(encodings, 'form', taken)
      return fields.length > 0 ? called('urlencodedWith', [braced(fields)], taken) : named('urlencoded')
    }
    case 'multipart': {
      const fields = fieldEntries(encodings, 'multipart', taken)
      return fields.length > 0 ? called('multipartWith', [braced(fields)], taken) : named('multipart')
    }
    case 'parts':
      return called('partsOf', partTypes(content), taken)
    case 'text':
      return as('textAs', isRange(mediaType) ? 'text/plain' : mediaType)
    case 'bytes':
      return as('rawAs', isRange(mediaType) ? 'application/octet-stream' : mediaType)
    case 'lines':
      return as('linesAs', mediaType)
    case 'events':
    case 'sequence':
      return as('sequenceAs', mediaType)
  }
}

/** The media types of the parts, as far as the document says them. */
function partTypes({ mediaType, parts }: Content): readonly string[] {
  const literal = (encoding: Encoding | undefined): string => {
    const type = encoding && preferred(encoding.contentTypes)
    return type === undefined ? 'undefined' : stringLiteral(type)
  }
  const first = (parts?.first ?? []).map(literal)
  const others = literal(parts?.others)
  return [
    stringLiteral(isRange(mediaType) ? 'multipart/mixed' : mediaType),
    ...(others === 'undefined' && first.length === 0 ? [] : [`[${first.join(', ')}]`, others]),
  ]
}

/** What must be given beside what is in the path, by member. */
export const requiredOf = ({ parameters, body }: Operation): readonly string[] => [
  ...parameters.filter(({ required, in: where }) => required && where !== 'path').map(({ member }) => member),
  ...(body?.required ? [bodyMembers.body] : []),
]

import type { Api, NamedSchema } from '../../model/api.ts'
import { withRequestForm } from '../../model/forms.ts'
import { namesOf } from '../../model/names.ts'
import type { Direction } from '../../model/verdict/verdict.ts'
import { type Symbol, typeFrom, valueFrom } from '../kit/code.ts'
import type { TypePlace } from '../kit/types/schema-type.ts'
import { memberComment } from './comments.ts'

/** What all files of a client have in common. */
export interface Context {
  readonly api: Api
  /** Schemas with a type of their own for requests. */
  readonly writable: ReadonlySet<NamedSchema>
  /** A global of the platform, in a way that no schema of this name can shadow. */
  readonly global: (name: 'AsyncGenerator' | 'AsyncIterable' | 'Blob' | 'Iterable' | 'Promise') => string
  /** The type of an event of a stream, under another name where a schema has its own. */
  readonly event: Symbol
}

export function contextOf(api: Api): Context {
  const names = new Set(api.schemas.map(({ name }) => name))
  return {
    api,
    writable: withRequestForm(api.schemas),
    global: (name) => (names.has(name) ? `globalThis.${name}` : name),
    event: aliased(runtimeType('ServerSentEvent'), names),
  }
}

export const modulePath = ({ fileName }: Pick<NamedSchema, 'fileName'>): string => `src/types/${fileName}`

/** The type of a named schema whose values travel this way. */
export function typeSymbol(target: NamedSchema, direction: Direction, { writable }: Context): Symbol {
  const { type, writableType } = namesOf(target)
  return typeFrom(direction === 'request' && writable.has(target) ? writableType : type, modulePath(target))
}

/** What few operations need stands in a module of its own, which only their clients have. */
const modules: ReadonlyMap<string, string> = new Map([
  ['contentType', 'bodies'],
  ['anyBody', 'bodies'],
  ['urlencodedWith', 'forms'],
  ['fieldAs', 'forms'],
  ['queryForm', 'forms'],
  ['queryText', 'forms'],
  ['multipartWith', 'multipart'],
  ['partAs', 'multipart'],
  ['partStyled', 'multipart'],
  ['partHeaders', 'message'],
  ['partsOf', 'message'],
  ['plainCookie', 'plain-cookies'],
  ['plainCookieJoined', 'plain-cookies'],
  ['reserved', 'reserved'],
  ['reservedInPath', 'reserved'],
  ['reservedInCookie', 'reserved'],
  ['asTyped', 'typed'],
  ['linesAs', 'sequences'],
  ['sequenceAs', 'sequences'],
])

/** A type or a value of the runtime, under another name where its own is taken in the file. */
export const runtimeType = (name: string): Symbol => typeFrom(name, 'src/runtime/index')
export const runtimeValue = (name: string, taken: ReadonlySet<string>): Symbol =>
  aliased(valueFrom(name, `src/runtime/${modules.get(name) ?? 'index'}`), taken)

/** The symbol under a name that is not taken. */
export function aliased(symbol: Symbol, taken: ReadonlySet<string>): Symbol {
  let alias = symbol.name
  while (taken.has(alias)) alias = `${alias}_`
  return alias === symbol.name ? symbol : { ...symbol, alias }
}

/** How types are written of what travels in requests, or comes in responses. */
export function placeOf(direction: Direction, context: Context): TypePlace {
  const { global } = context
  return {
    direction,
    enums: direction === 'request' ? 'closed' : 'open',
    binary: direction === 'request' ? [global('Blob'), 'string'] : ['string'],
    named: (target) => typeSymbol(target, direction, context),
    remark: memberComment,
  }
}

import type { Encoding, MemberEncoding } from '../../model/api.ts'
import { isRange } from '../../model/wire/media.ts'
import { type Code, code, join } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { runtimeValue } from './context.ts'

type Taken = ReadonlySet<string>

/** A call that a bundler may drop. */
export const called = (name: string, items: readonly (Code | string)[], taken: Taken): Code =>
  code`/* @__PURE__ */ ${runtimeValue(name, taken)}(${join(items, ', ')})`

export const braced = (entries: readonly Code[]): Code => code`{ ${join(entries, ', ')} }`

/** Exploded, the delimited styles are as form is (OpenAPI 3.0.3, section 4.7.12.2). */
export function queryWriter({ style, explode }: { readonly style: string; readonly explode: boolean }, plain: boolean): string {
  if (style === 'deepObject') return 'deepObject'
  if (explode || plain) return 'form'
  return style === 'form' ? 'formJoined' : style
}

/** What writes members of a form in another way than the usual one, by member. */
export const fieldEntries = (encodings: readonly MemberEncoding[], form: 'form' | 'multipart', taken: Taken): readonly Code[] =>
  encodings.flatMap((encoding) => {
    const writer = form === 'form' ? fieldWriter(encoding, taken) : partWriter(encoding, taken)
    return writer ? [code`${propertyKey(encoding.name)}: ${writer}`] : []
  })

function fieldWriter({ style, contentTypes }: Encoding, taken: Taken): Code | undefined {
  const type = preferred(contentTypes)
  if (style === undefined) return type === undefined ? undefined : called('fieldAs', [stringLiteral(type)], taken)
  const write = code`${runtimeValue(queryWriter(style, false), taken)}`
  return style.allowReserved ? called('reserved', [write], taken) : write
}

/** Parts are not percent-encoded, so there is nothing that could be reserved. */
function partWriter({ style, contentTypes }: Encoding, taken: Taken): Code | undefined {
  const type = preferred(contentTypes)
  if (style) return called('partStyled', [code`${runtimeValue(queryWriter(style, false), taken)}`], taken)
  return type === undefined ? undefined : called('partAs', [stringLiteral(type)], taken)
}

/** The first media type that is one; a range leaves it to the value. */
export const preferred = (contentTypes: readonly string[]): string | undefined => contentTypes.find((type) => !isRange(type))

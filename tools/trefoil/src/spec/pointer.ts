import { createHash } from 'node:crypto'
import type { Json, Pointer } from './document.ts'
import { memberOf } from './json.ts'

/** Appends one token to a pointer, escaped as RFC 6901 section 3 asks. */
export function child(pointer: Pointer, token: string | number): Pointer {
  const text = String(token)
  return `${pointer}/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`
}

/** The tokens of a pointer, unescaped (RFC 6901 section 4). */
export function tokens(pointer: Pointer): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer that has these tokens: the inverse of {@link tokens}. */
export const pointerTo = (path: readonly (string | number)[]): Pointer => path.reduce<Pointer>(child, '')

/** The value at a pointer, or undefined where there is none. Inherited members do not count. */
export function valueAt(root: Json, pointer: Pointer): Json | undefined {
  return valueIn(root, tokens(pointer))
}

/** The same by the tokens of the pointer. */
function valueIn(root: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = root
  for (const token of path) {
    value = memberOf(value, token)
    if (value === undefined) return undefined
  }
  return value
}

/**
 * The pointer that a local reference `#/...` names: a URI fragment is percent-encoded, a pointer is not (RFC 6901
 * section 6). Undefined for any other reference.
 */
export function pointerOfRef(ref: string): Pointer | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined
  try {
    return decodeURIComponent(ref.slice(1))
  } catch {
    return undefined
  }
}

/** The reference to a pointer: the inverse of {@link pointerOfRef}. */
export function refTo(pointer: Pointer): string {
  // RFC 3986 section 3.5: what a fragment may hold as it is. Lone surrogates have no encoding in a URI and stay.
  return `#${pointer.replace(/[^\w.~!$&'()*+,;=:@/?\p{Cs}-]+/gu, encodeURIComponent)}`
}

/** What the engine knows a place in the document by: it says nothing of the place and is the same on every machine. */
export type Id = string

/** 12 hexadecimal digits of the SHA-256 of the pointer: 2^48 keeps a million places apart. */
export function idOf(pointer: Pointer): Id {
  return createHash('sha256').update(pointer).digest('hex').slice(0, 12)
}

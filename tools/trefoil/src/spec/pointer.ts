import { createHash } from 'node:crypto'
import type { Json, Pointer } from './document.ts'

/** Appends one token to a pointer, escaped as RFC 6901 section 3 asks. */
export function child(pointer: Pointer, token: string | number): Pointer {
  return `${pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The tokens of a pointer, unescaped (RFC 6901 section 4). */
export function tokens(pointer: Pointer): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value at a pointer, or undefined where there is none. Inherited members do not count. */
export function valueAt(root: Json, pointer: Pointer): Json | undefined {
  let value: unknown = root
  for (const token of tokens(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[token]
  }
  return value as Json | undefined
}

/** What the engine knows a place in the document by: it says nothing of the place and is the same on every machine. */
export type Id = string

/** 12 hexadecimal digits of the SHA-256 of the pointer: 2^48 keeps a million places apart. */
export function idOf(pointer: Pointer): Id {
  return createHash('sha256').update(pointer).digest('hex').slice(0, 12)
}

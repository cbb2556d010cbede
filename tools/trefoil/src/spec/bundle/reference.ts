import { dirname, resolve } from 'node:path'
import { illegible, remote, type Refusal } from './refusal.ts'

/** What a $ref says, taken apart: which file, and what in it. */
export interface Reference {
  /** Absolute; absent where it is the file that the reference stands in. */
  readonly path: string | undefined
  /** Percent-decoded, without the #: a pointer, the name of an anchor, or '' for the whole file. */
  readonly fragment: string
}

/** Whether a URI reference names a host or a scheme. A single letter is a drive, not a scheme. */
export const isAbsoluteUri = (uri: string): boolean => /^[a-z][a-z\d+.-]+:|^\/\//i.test(uri)

/** Takes a $ref apart as a URI reference (RFC 3986 section 4.1) that stands in `file`. */
export function parseReference(ref: string, file: string): Reference | Refusal {
  const hash = ref.indexOf('#')
  const uri = hash === -1 ? ref : ref.slice(0, hash)
  if (isAbsoluteUri(uri)) return remote(ref)
  const path = decode(uri)
  const fragment = decode(hash === -1 ? '' : ref.slice(hash + 1))
  if (path === undefined || fragment === undefined) return illegible(ref)
  return { path: path === '' ? undefined : resolve(dirname(file), path), fragment }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

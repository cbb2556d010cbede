/** A URI reference and its fragment, as they are written; without the #. */
export interface Reference {
  /** Empty where it is the resource that the reference stands in. */
  readonly uri: string
  readonly fragment: string
}

/** Whether a URI reference names a host or a scheme. A single letter is a drive, not a scheme. */
export const isAbsoluteUri = (uri: string): boolean => /^[a-z][a-z\d+.-]+:|^\/\//i.test(uri)

/** Takes a $ref apart (RFC 3986 section 4.1). */
export function splitReference(ref: string): Reference {
  const hash = ref.indexOf('#')
  return hash === -1 ? { uri: ref, fragment: '' } : { uri: ref.slice(0, hash), fragment: ref.slice(hash + 1) }
}

/** Without its percent encoding; undefined where that is not valid. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

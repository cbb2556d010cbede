/**
 * A regular expression as a tree (ECMA-262, section 22.2.1, with the u flag): what can be said without back references
 * and without looking behind, so that matching it takes linear time.
 */
export type Pattern =
  | { readonly kind: 'literal'; readonly character: string }
  /** One code point of a class, an escape such as `\d`, or the dot. */
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence'; readonly of: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly of: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly of: Pattern; readonly min: number; readonly max: number }
  | { readonly kind: 'assertion'; readonly what: Assertion }
  | { readonly kind: 'lookahead'; readonly of: Pattern; readonly negative: boolean }

/** `^`, `$`, `\b` and `\B`. */
export type Assertion = 'start' | 'end' | 'boundary' | 'inside'

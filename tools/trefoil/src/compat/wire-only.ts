import type { ChangeCode } from './codes.ts'

/**
 * What can be major though no code that uses the packages stops compiling, and no validator judges otherwise: it shows on
 * the wire alone.
 */
export const wireOnly: readonly ChangeCode[] = [
  'answer-media-type-changed',
  'callback-address-changed',
  'default-changed',
  'default-removed',
  'encoding-changed',
  'method-changed',
  'pagination-changed',
  'parameter-moved',
  'parameter-style-changed',
  'path-changed',
  'request-media-type-changed',
  'scope-added',
  'scope-unlisted',
  'security-added',
  'security-changed',
  'security-scheme-changed',
  'security-scheme-removed',
  'server-changed',
  'server-removed',
  'server-variable-changed',
  'server-variable-removed',
  'success-status-added',
]

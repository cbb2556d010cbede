import type { ChangeCode } from '../../trefoil/src/compat/codes.ts'

/**
 * Codes of changes that are major though neither a compiler nor a validator sees them, each with what happens to a
 * consumer: calls go another way over the wire, are let in another way, or mean something else.
 */
export const wireOnly: Readonly<Partial<Record<ChangeCode, string>>> = {
  'path-changed': 'the call goes to another address',
  'method-changed': 'the call is another one to whoever stands between',
  'parameter-moved': 'what stood in the query stands in a header',
  'parameter-style-changed': 'a list is written otherwise',
  'request-media-type-changed': 'the body has another content type',
  'encoding-changed': 'a part of a form is written otherwise',
  'answer-media-type-changed': 'what comes has another content type',
  'default-changed': 'what is left out means something else',
  'default-removed': 'what is left out may mean something else',
  'server-changed': 'calls that name no server go somewhere else',
  'server-removed': 'a place that code may name is gone',
  'server-variable-changed': 'an address that code makes of it is another one',
  'server-variable-removed': 'an address that code makes of it cannot be made any more',
  'security-added': 'calls without credentials are refused',
  'security-changed': 'calls with the credentials of before are refused',
  'security-scheme-changed': 'credentials are sent otherwise',
  'security-scheme-removed': 'credentials are not sent any more',
  'scope-added': 'credentials that lack the scope are refused',
  'scope-unlisted': 'credentials with the scope may not be given any more',
  'callback-address-changed': 'the call comes to another address',
}

import type { Check } from '../run.ts'
import { format } from './format.ts'
import { isIPv6 } from './ip-address.ts'

// RFC 3986: appendix B takes a reference apart, section 3 says what each part is made of.
const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/
const scheme = /^[a-z][a-z\d+.-]*$/i
const authority = /^(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(?:\[([^\]]*)\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i
const path = /^(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*$/i
const tail = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*$/i
const future = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i

function isReference(text: string): boolean {
  const [, named, host, place = '', query = '', fragment = ''] = parts.exec(text) ?? []
  return (
    (named === undefined || scheme.test(named)) && isAuthority(host ?? '') && path.test(place) && tail.test(query) && tail.test(fragment)
  )
}

function isAuthority(text: string): boolean {
  const found = authority.exec(text)
  return found !== null && (found[1] === undefined || isAddress(found[1]))
}

/** What may stand in brackets: an IPv6 address, or one of a version yet to come. */
const isAddress = (text: string): boolean => future.test(text) || isIPv6(text)

/** `URI-reference`, section 4.1. */
export const uriReference: Check<string> = /* @__PURE__ */ format('uri-reference', isReference)

/** `URI`, section 3: with a scheme. */
export const uri: Check<string> = /* @__PURE__ */ format('uri', (text) => /^[^:/?#]+:/.test(text) && isReference(text))

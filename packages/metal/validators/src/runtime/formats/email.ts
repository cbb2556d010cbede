import type { Check } from '../run.ts'
import { format } from './format.ts'
import { isIPv4, isIPv6 } from './ip-address.ts'

const dotted = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/
const label = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i
const literal = /^\[(?:(IPv6:)?([\da-f:.]+))\]$/i

/** `Mailbox` of RFC 5321, section 4.1.2, at a domain of two labels or more. */
function isMailbox(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [local, host] = [text.slice(0, at), text.slice(at + 1)]
  return at > 0 && (dotted.test(local) || quoted.test(local)) && (isDomain(host) || isAddress(host))
}

function isDomain(host: string): boolean {
  const labels = host.split('.')
  return labels.length > 1 && labels.every((part) => label.test(part))
}

function isAddress(host: string): boolean {
  const [, six, address = ''] = literal.exec(host) ?? []
  return six === undefined ? isIPv4(address) : isIPv6(address)
}

export const email: Check<string> = /* @__PURE__ */ format('email', isMailbox)

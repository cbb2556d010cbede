import type { Check } from '../run.ts'
import { format } from './format.ts'

const address = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/
const label = /^[a-z\d\u00a1-\uffff]+(?:-[a-z\d\u00a1-\uffff]+)*$/iu
const topLabel = /^[a-z\u00a1-\uffff]{2,}$/iu

/**
 * A web address that anyone may follow. No specification defines `url`; the rules are those of ajv-formats: http, https
 * or ftp, at a name under a top-level domain or at a public IPv4 address.
 */
function isUrl(text: string): boolean {
  if (!/^(?:https?|ftp):\/\//i.test(text) || /\s/.test(text)) return false
  const start = text.indexOf('//') + 2
  if (isPlaceAt(text, start)) return true
  // What stands before an @ may be anything, further @ among it.
  for (let at = text.indexOf('@', start + 1); at > 0; at = text.indexOf('@', at + 1)) if (isPlaceAt(text, at + 1)) return true
  return false
}

function isPlaceAt(text: string, start: number): boolean {
  const place = /([^/:@]+)(?::\d{2,5})?(?:\/|$)/y
  place.lastIndex = start
  const [, host] = place.exec(text) ?? []
  return host !== undefined && (isPublicAddress(host) || isDomain(host))
}

function isDomain(host: string): boolean {
  const labels = host.split('.')
  return labels.length > 1 && labels.every((part) => label.test(part)) && topLabel.test(labels.at(-1) ?? '')
}

function isPublicAddress(host: string): boolean {
  const found = address.exec(host)
  if (found === null) return false
  const [, a = 0, b = 0, c = 0, d = 0] = found.map(Number)
  const reserved = a === 10 || a === 127 || (a === 169 && b === 254) || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31)
  return !reserved && a >= 1 && a <= 223 && b <= 255 && c <= 255 && d >= 1 && d <= 254
}

export const url: Check<string> = /* @__PURE__ */ format('url', isUrl)

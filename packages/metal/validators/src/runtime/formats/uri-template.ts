import type { Check } from '../run.ts'
import { format } from './format.ts'

const literal = /^(?:[!#$&-;=?-[\]_a-z~\u00a0-\uffff]|%[\da-f]{2})*$/i
const operator = /^[+#./;?&=,!@|]/
const variable = /^(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?::[1-9]\d{0,3}|\*)?$/i

/** `URI-Template` of RFC 6570, section 2: each piece after the first starts within braces. */
function isTemplate(text: string): boolean {
  const [first = '', ...rest] = text.split('{')
  return literal.test(first) && rest.every(isExpressionThenLiteral)
}

function isExpressionThenLiteral(text: string): boolean {
  const end = text.indexOf('}')
  const variables = text.slice(0, end).replace(operator, '').split(',')
  return end >= 0 && variables.every((name) => variable.test(name)) && literal.test(text.slice(end + 1))
}

export const uriTemplate: Check<string> = /* @__PURE__ */ format('uri-template', isTemplate)

import type { Check } from '../run.ts'
import { format } from './format.ts'

/** An expression of ECMA-262, with or without the u flag; `\Z` means something in other dialects alone. */
function isRegex(text: string): boolean {
  if (/[^\\]\\Z/.test(text)) return false
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

// zod would speak of the expression that the text does not match.
export const regex: Check<string> = /* @__PURE__ */ format('regex', isRegex, 'Invalid regular expression')

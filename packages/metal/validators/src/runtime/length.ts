import type { Check } from './run.ts'

/** Characters as JSON Schema counts them: code points, where `length` counts UTF-16 units. */
function codePoints(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) count += 1
  return count
}

export const minLength =
  (minimum: number): Check<string> =>
  ({ value, issues }) => {
    // Each code point takes one or two units, so most texts need no counting.
    if (value.length >= 2 * minimum || (value.length >= minimum && codePoints(value) >= minimum)) return
    issues.push({ code: 'too_small', origin: 'string', minimum, inclusive: true, input: value, continue: true })
  }

export const maxLength =
  (maximum: number): Check<string> =>
  ({ value, issues }) => {
    if (value.length <= maximum || (value.length <= 2 * maximum && codePoints(value) <= maximum)) return
    issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value, continue: true })
  }

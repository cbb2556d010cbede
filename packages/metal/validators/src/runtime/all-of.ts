import * as z from 'zod'
import { type Check, issuesOf, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

/**
 * A value that every schema accepts: `allOf`. z.intersection merges what its sides return, and throws where it cannot;
 * here nothing needs merging, for the value stays as it is.
 */
export function allOf(schemas: readonly Schema[]): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    for (const schema of schemas) {
      const found = issuesOf(schema, value)
      for (const issue of found) issues.push(issue)
      // Of a value of another type, the rest would only say the same again.
      if (found.some(({ code, path = [] }) => code === 'invalid_type' && path.length === 0)) return
    }
  }
  return z.custom<never>().check(check)
}

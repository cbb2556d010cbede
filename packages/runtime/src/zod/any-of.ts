import * as z from 'zod'
import { type Issues, noneOf } from './none-of.ts'
import type { Check } from './run.ts'
import type { Validator } from './validator.ts'

/** A value that one of the schemas accepts, or several. Of a value that none accepts it says why, as z.union does not. */
export function anyOf(schemas: readonly Validator[]): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    const errors: Issues[] = []
    for (const schema of schemas) {
      const { success, error } = schema.safeParse(value)
      if (success) return
      errors.push(error.issues)
    }
    issues.push(noneOf(errors, value))
  }
  return z.custom<never>().check(check)
}

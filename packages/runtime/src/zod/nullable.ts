import * as z from 'zod'
import { type Check, issuesOf, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

/** What the schema accepts, and null. */
export function nullable(schema: Schema): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (value !== null) for (const issue of issuesOf(schema, value)) issues.push(issue)
  }
  return z.custom<never>().check(check)
}

import * as z from 'zod'
import { accepts, type Check, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

const message = 'Must not be of this form'

/** A value that the schema refuses. */
export function not(schema: Schema): Validator {
  const check: Check<unknown> = ({ value, issues }) => {
    if (accepts(schema, value)) issues.push({ code: 'custom', message, params: { not: true }, input: value, continue: true })
  }
  return z.custom<unknown>().check(check)
}

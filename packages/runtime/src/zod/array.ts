import * as z from 'zod'
import { type Check, type Schema, visit } from './run.ts'
import type { Validator } from './validator.ts'

/** An array each of whose elements is as the schema says. z.array would make a copy. */
export function array(items: Schema): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (!Array.isArray(value)) issues.push({ code: 'invalid_type', expected: 'array', input: value })
    else for (const [index, item] of value.entries()) visit(items, item, index, issues)
  }
  return z.custom<never>().check(check)
}

import * as z from 'zod'
import { type Check, type Schema, visit } from './run.ts'
import type { Validator } from './validator.ts'

/** What gives items one after the other. Those of a list are looked at; those of anything else could not be given again. */
export function iterable(item: Schema): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (Array.isArray(value)) for (const [index, one] of value.entries()) visit(item, one, index, issues)
    else if (!isIterable(value))
      issues.push({ code: 'custom', message: 'Invalid input: expected items, one after the other', input: value })
  }
  return z.custom<never>().check(check)
}

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)

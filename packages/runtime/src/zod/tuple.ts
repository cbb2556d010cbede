import * as z from 'zod'
import { type Check, issuesAt, missing, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

type Items<P extends readonly Schema[]> = P extends readonly [infer First extends Schema, ...infer Others extends readonly Schema[]]
  ? First extends z.core.$ZodOptional
    ? [z.output<First>?, ...Items<Others>]
    : [z.output<First>, ...Items<Others>]
  : []

/**
 * An array whose first elements have schemas of their own, and all others that of `rest`: `prefixItems` and `items`.
 * Elements whose schema is z.optional may be missing at the end; z.tuple would pad an array that is too short.
 */
export function tuple<const P extends readonly Schema[], R extends Schema>(prefix: P, rest: R): Validator<[...Items<P>, ...z.output<R>[]]> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (!Array.isArray(value)) {
      issues.push({ code: 'invalid_type', expected: 'array', input: value })
      return
    }
    for (const [index, item] of value.entries()) issues.push(...issuesAt(index, prefix[index] ?? rest, item))
    for (const [index, schema] of prefix.entries())
      if (index >= value.length && schema._zod.def.type !== 'optional') issues.push(missing(index))
  }
  return z.custom<[...Items<P>, ...z.output<R>[]]>().check(check)
}

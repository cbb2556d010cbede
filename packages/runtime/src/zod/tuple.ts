import * as z from 'zod'
import { type Check, type Issue, missing, type Schema, visit } from './run.ts'
import type { Validator } from './validator.ts'

/**
 * An array whose first elements have schemas of their own, and all others that of `rest`; without it there are no
 * others: `prefixItems` and `items`. Elements whose schema is z.optional may be missing at the end, where z.tuple would
 * pad the array.
 */
export function tuple(prefix: readonly Schema[], rest?: Schema): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (!Array.isArray(value)) {
      issues.push({ code: 'invalid_type', expected: 'array', input: value })
      return
    }
    for (const [index, schema] of prefix.entries()) {
      if (index < value.length) visit(schema, value[index], index, issues)
      else if (schema._zod.def.type !== 'optional') issues.push(missing(index))
    }
    const more = value.slice(prefix.length)
    if (rest) for (const [index, item] of more.entries()) visit(rest, item, prefix.length + index, issues)
    else if (more.length > 0) issues.push(tooMany(prefix.length, value))
  }
  return z.custom<never>().check(check)
}

const tooMany = (maximum: number, input: unknown): Issue => ({
  code: 'too_big',
  origin: 'array',
  maximum,
  inclusive: true,
  input,
  continue: true,
})

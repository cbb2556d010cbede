import * as z from 'zod'
import { type Check, issuesOf, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

/** A schema that is made when it is first used. */
export function lazy(make: () => Schema): Validator<never> {
  let made: Schema | undefined
  const check: Check<unknown> = ({ value, issues }) => {
    made ??= make()
    for (const issue of issuesOf(made, value)) issues.push(issue)
  }
  return z.custom<never>().check(check)
}

import * as z from 'zod'
import { noneOf } from './none-of.ts'
import type { Check } from './run.ts'
import type { Validator } from './validator.ts'

/** A value that one of the schemas accepts and all others refuse: `oneOf`. */
export function exactlyOne(schemas: readonly Validator[]): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    const results = schemas.map((schema) => schema.safeParse(value))
    const matches = results.flatMap(({ success }, index) => (success ? [index + 1] : []))
    if (matches.length === 0)
      issues.push(
        noneOf(
          results.map(({ error }) => error?.issues ?? []),
          value,
        ),
      )
    if (matches.length > 1) issues.push({ code: 'custom', message: tooMany(matches, schemas.length), input: value, continue: true })
  }
  return z.custom<never>().check(check)
}

const tooMany = (matches: readonly number[], of: number): string =>
  `Must match exactly one of ${of} alternatives, matches numbers ${matches.slice(0, -1).join(', ')} and ${matches.at(-1)}`

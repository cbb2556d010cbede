import * as z from 'zod'
import { closest } from './closest.ts'
import type { Check } from './run.ts'
import type { Validator } from './validator.ts'

/** A value that one of the schemas accepts and all others refuse: `oneOf`. */
export function exactlyOne<const S extends readonly Validator[]>(schemas: S): Validator<z.output<S[number]>> {
  const check: Check<unknown> = ({ value, issues }) => {
    const results = schemas.map((schema) => schema.safeParse(value))
    const matches = results.flatMap(({ success }, index) => (success ? [index + 1] : []))
    const errors = results.map(({ error }) => error?.issues ?? [])
    if (matches.length === 0) issues.push({ code: 'invalid_union', errors, message: closest(errors), input: value })
    if (matches.length > 1) issues.push({ code: 'custom', message: tooMany(matches, schemas.length), input: value, continue: true })
  }
  return z.custom<z.output<S[number]>>().check(check)
}

const tooMany = (matches: readonly number[], of: number): string =>
  `Must match exactly one of ${of} alternatives, matches numbers ${matches.slice(0, -1).join(', ')} and ${matches.at(-1)}`

import * as z from 'zod'
import type { Schema } from './run.ts'
import type { Validator } from './validator.ts'

/** A value that one of the schemas accepts and all others refuse: `oneOf`. */
export function exactlyOne<const S extends readonly Schema[]>(schemas: S): Validator<z.output<S[number]>> {
  return z.xor(schemas, {
    error: (issue) => (issue.code === 'invalid_union' && issue.inclusive === false ? tooMany(issue.matches, schemas.length) : undefined),
  })
}

function tooMany(matches: readonly number[], of: number): string {
  const places = matches.map((index) => index + 1)
  return `Must match exactly one of ${of} alternatives, matches numbers ${places.slice(0, -1).join(', ')} and ${places.at(-1)}`
}

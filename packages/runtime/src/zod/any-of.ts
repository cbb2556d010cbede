import * as z from 'zod'
import { closest } from './closest.ts'
import type { Schema } from './run.ts'
import type { Validator } from './validator.ts'

/** A value that one of the schemas accepts, or several: z.union, which of a value that none accepts says why. */
export const anyOf = <const S extends readonly Schema[]>(schemas: S): Validator<z.output<S[number]>> =>
  z.union(schemas, { error: (issue) => (issue.code === 'invalid_union' && 'errors' in issue ? closest(issue.errors) : undefined) })

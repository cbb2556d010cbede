import * as z from 'zod'
import { type Check, issuesOf, type Schema } from './run.ts'
import type { Validator } from './validator.ts'

type Type = 'boolean' | 'number' | 'string' | 'array' | 'object'

const isOf = (type: Type, value: unknown): boolean => (Array.isArray(value) ? type === 'array' : typeof value === type && value !== null)

/**
 * The schema of one type, in a document that does not say `type`. JSON Schema binds keywords to values of their own type
 * alone, so all others pass; the type is what is meant.
 */
export function untyped(type: Type, schema: Schema): Validator<never> {
  const check: Check<unknown> = ({ value, issues }) => {
    if (isOf(type, value)) for (const issue of issuesOf(schema, value)) issues.push(issue)
  }
  return z.custom<never>().check(check)
}

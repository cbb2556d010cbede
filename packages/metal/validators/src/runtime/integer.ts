import type { Check } from './run.ts'

/** A number without a fraction, however large: z.int stops at 2^53, JSON Schema does not. */
export const integer: Check<number> = ({ value, issues }) => {
  if (!Number.isInteger(value)) issues.push({ code: 'invalid_type', expected: 'int', format: 'integer', input: value })
}

import type { Check } from './run.ts'

/** A signed integer of 32 bits: z.int32, without the ranges of all other formats of numbers in the bundle. */
export const int32: Check<number> = ({ value, issues }) => {
  // The operator rounds to such an integer; 0 and -0 are the same to both.
  if ((value | 0) !== value) issues.push({ code: 'custom', message: 'Must be an integer of 32 bits', input: value, continue: true })
}

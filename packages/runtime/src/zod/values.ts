import * as z from 'zod'
import { canonical } from './canonical.ts'
import type { Check } from './run.ts'
import type { Validator } from './validator.ts'

/** One of the values, objects and arrays compared by what is in them: `enum` and `const` where z.literal falls short. */
export function values<T = never>(list: readonly unknown[]): Validator<T> {
  const texts = list.map(canonical)
  const known = new Set(texts)
  const check: Check<unknown> = ({ value, issues }) => {
    if (known.has(canonical(value))) return
    issues.push({ code: 'custom', message: `Must be ${texts.length > 1 ? 'one of ' : ''}${texts.join(', ')}`, input: value })
  }
  return z.custom<T>().check(check)
}

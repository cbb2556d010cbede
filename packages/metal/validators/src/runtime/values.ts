import * as z from 'zod'
import { canonical } from './canonical.ts'
import type { Check } from './run.ts'
import type { Validator } from './validator.ts'

/** One of the values, objects and arrays compared by what is in them: `enum` and `const`. */
export function values(list: readonly unknown[]): Validator<never> {
  const scalars = list.filter(isScalar)
  return z.custom<never>().check(scalars.length === list.length ? among(scalars) : alike(list))
}

type Scalar = string | number | boolean | null
const isScalar = (value: unknown): value is Scalar => typeof value !== 'object' || value === null

function among(list: Scalar[]): Check<unknown> {
  const known = new Set<unknown>(list)
  return ({ value, issues }) => {
    if (!known.has(value)) issues.push({ code: 'invalid_value', values: list, input: value })
  }
}

function alike(list: readonly unknown[]): Check<unknown> {
  const texts = list.map(canonical)
  const known = new Set(texts)
  return ({ value, issues }) => {
    if (known.has(canonical(value))) return
    issues.push({ code: 'custom', message: `Must be ${texts.length > 1 ? 'one of ' : ''}${texts.join(', ')}`, input: value })
  }
}

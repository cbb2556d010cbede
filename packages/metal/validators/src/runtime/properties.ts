import { isObject, namesOf } from './members.ts'
import type { Check } from './run.ts'

const count = (value: unknown): number => (isObject(value) ? namesOf(value).length : 0)

/** An object has that many members or more. For use on `object`, which makes sure that it is one. */
export const minProperties =
  (minimum: number): Check<unknown> =>
  ({ value, issues }) => {
    if (count(value) >= minimum) return
    const message = `Too small: expected object to have >=${minimum} members`
    issues.push({ code: 'too_small', origin: 'object', minimum, inclusive: true, message, input: value, continue: true })
  }

/** An object has that many members or fewer. */
export const maxProperties =
  (maximum: number): Check<unknown> =>
  ({ value, issues }) => {
    if (count(value) <= maximum) return
    const message = `Too big: expected object to have <=${maximum} members`
    issues.push({ code: 'too_big', origin: 'object', maximum, inclusive: true, message, input: value, continue: true })
  }

import type * as z from 'zod'
import type { Issue } from './run.ts'

export type Issues = z.core.$ZodIssue[]

/** The issue of a value that none of several alternatives accepts, given what each of them has against it. */
export const noneOf = (errors: Issues[], input: unknown): Issue => ({ code: 'invalid_union', errors, message: closest(errors), input })

/** What the alternative says that the value seems to mean, where there is one. */
function closest(errors: readonly Issues[]): string {
  const sameType = errors.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
  const [nearest] = sameType.toSorted((a, b) => Number(isEscape(a)) - Number(isEscape(b)) || a.length - b.length)
  const said = nearest ? nearest.slice(0, 3).map(inWords) : errors.flatMap((issues) => issues.slice(0, 1).map(inWords))
  const words = [...new Set(said)].join(nearest ? '; ' : ', or ')
  return `Matches none of ${errors.length} alternatives${nearest ? ', the closest says' : ''}: ${words}`
}

/** Whether the alternative is for values that are not of some form: whoever gives one of the form does not mean it. */
const isEscape = (issues: Issues): boolean => issues.some((issue) => issue.code === 'custom' && issue.params?.['not'] === true)

const inWords = ({ path, message }: z.core.$ZodIssue): string => (path.length > 0 ? `${path.join('.')}: ${message}` : message)

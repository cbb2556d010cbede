import type * as z from 'zod'

type Issues = readonly z.core.$ZodIssue[]

/** What alternatives say against a value that none of them accepts: the one that it seems to mean, where there is one. */
export function closest(errors: readonly Issues[]): string {
  const sameType = errors.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
  const [nearest] = sameType.toSorted((a, b) => a.length - b.length)
  const said = nearest ? nearest.map(inWords) : errors.flatMap((issues) => issues.slice(0, 1).map(inWords))
  const words = [...new Set(said)].join(nearest ? '; ' : ', or ')
  return `Matches none of ${errors.length} alternatives${nearest && errors.length > 1 ? ', the closest says' : ''}: ${words}`
}

const inWords = ({ path, message }: z.core.$ZodIssue): string => (path.length > 0 ? `${path.join('.')}: ${message}` : message)

import type { Subject } from './change.ts'
import type { Matching } from './match/matching.ts'
import type { Roles, View } from './sides.ts'

/** Where two schemas stand that are compared, and what the packages make of that. */
export interface Place {
  readonly subject: Subject
  /** In words, what of the subject it is: `query parameter page`. Empty for a named schema itself. */
  readonly of: string
  /** From there: `links[].href`. */
  readonly path: string
  readonly roles: Roles
  readonly before: View
  readonly after: View
  readonly matching: Matching
  /** Whether types show what stands here. */
  readonly types: 'shown' | 'hidden'
  /**
   * What it means for validators that less passes here than before: that less passes; either that or more (where just one of
   * several may pass); or nothing.
   */
  readonly values: 'straight' | 'either' | 'unseen'
}

/** A place inside of another one: `.name`, `[]`. */
export const inside = (place: Place, step: string): Place => ({
  ...place,
  path: place.path === '' ? step.replace(/^\./, '') : place.path + step,
})

/** What a validator looks at, and a type does not show. */
export const unshown = (place: Place): Place => ({ ...place, types: 'hidden' })

/** Where just one of several may pass. */
export const amongAlternatives = (place: Place): Place => ({ ...place, values: place.values === 'unseen' ? 'unseen' : 'either' })

export function placeText({ of, path }: Pick<Place, 'of' | 'path'>): string {
  const member = path === '' ? [] : [path.startsWith('[') || path.startsWith('<') ? path : `member ${path}`]
  return [...(of === '' ? [] : [of]), ...member].join(', ')
}

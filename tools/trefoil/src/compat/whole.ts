import type { Pointer } from '../model/schema.ts'
import { type Bump, bumpsOf, type Change, bumps as order, packageRoles } from './change.ts'
import { changed } from './changed.ts'
import { type Effect, typeEffect } from './effect.ts'
import type { Place } from './place.ts'
import { fits } from './types/fits.ts'
import type { Shape } from './types/shape.ts'
import { wireOnly } from './wire-only.ts'

/**
 * What changes come to that break nothing one by one: whether the type as a whole still fits. The last look, so that
 * nothing is said to be less than it is.
 */
export function wholeChanges(
  shapes: { readonly before: Shape; readonly after: Shape },
  changes: readonly Change[],
  pointer: Pointer,
  place: Place,
): readonly Change[] {
  // What shows on the wire alone says nothing of types.
  const known = bumpsOf(changes.filter(({ code }) => !wireOnly.includes(code)))
  if (changes.length === 0 || known.client === 'major') return []
  const { roles, matching } = place
  const reads = !roles.reads || fits(shapes.after, shapes.before, 'reading', matching)
  const writes = !roles.writes || fits(shapes.before, shapes.after, 'writing', matching)
  if (reads && writes) return []
  const effect: Effect = { type: typeEffect({ reads, writes }), values: 'same' }
  const change = changed(place, { code: 'type-changed', side: 'after', pointer, text: 'the type as a whole no longer fits', effect })
  return packageRoles.some((role) => isMore(change.bumps[role], known[role])) ? [change] : []
}

const isMore = (one: Bump, other: Bump): boolean => order.indexOf(one) > order.indexOf(other)

import type { Pointer } from '../model/schema.ts'
import { bumpsOf, type Change, highest, bumps as order } from './change.ts'
import { changed } from './changed.ts'
import { type Effect, typeEffect } from './effect.ts'
import type { Place } from './place.ts'
import { fits } from './types/fits.ts'
import type { Shape } from './types/shape.ts'

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
  if (changes.length === 0 || bumpsOf(changes).client === 'major') return []
  const { roles, matching } = place
  const reads = !roles.reads || fits(shapes.after, shapes.before, 'reading', matching)
  const writes = !roles.writes || fits(shapes.before, shapes.after, 'writing', matching)
  if (reads && writes) return []
  const effect: Effect = { type: typeEffect({ reads, writes }), values: 'same' }
  const change = changed(place, { code: 'type-changed', side: 'after', pointer, text: 'the type as a whole no longer fits', effect })
  return order.indexOf(highest(change.bumps)) > order.indexOf(bumpsOf(changes).client) ? [change] : []
}

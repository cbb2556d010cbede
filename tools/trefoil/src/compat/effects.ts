import type { Schema } from '../model/schema.ts'
import { type Effect, type TypeEffect, typeEffect, type ValueEffect, valueEffect } from './effect.ts'
import type { Place } from './place.ts'
import { fits } from './types/fits.ts'
import type { Shape } from './types/shape.ts'
import { shapeOf } from './types/shape-of.ts'
import { admitsAll } from './values/admits.ts'

/** What it means for types and validators that one schema stands where another stood. */
export const effectOf = (before: Schema, after: Schema, place: Place): Effect => ({
  type: typeEffectOf(shapeOf(before, place.before), shapeOf(after, place.after), place),
  values: valueEffectOf(before, after, place),
})

export const typeEffectOf = (before: Shape, after: Shape, { matching }: Pick<Place, 'matching'>): TypeEffect =>
  typeEffect({ reads: fits(after, before, 'reading', matching), writes: fits(before, after, 'writing', matching) })

export const valueEffectOf = (before: Schema, after: Schema, { before: { direction }, matching }: Place): ValueEffect =>
  valueEffect({ passed: admitsAll(after, before, direction, matching), passes: admitsAll(before, after, direction, matching) })

/** Whether neither types nor validators can tell one from the other. */
export const isSilent = ({ type, values }: Effect): boolean => type === 'same' && values === 'same'

/** Whether code that reads goes on to work, and code that writes. */
export const keepsReading = ({ type, values }: Effect): boolean =>
  ['same', 'more', 'demands', 'narrower'].includes(type) && ['same', 'tighter'].includes(values)
export const keepsWriting = ({ type, values }: Effect): boolean =>
  ['same', 'more', 'wider'].includes(type) && ['same', 'looser'].includes(values)

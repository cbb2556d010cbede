import type { NotSchema, Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { ValueEffect } from '../effect.ts'
import { valueEffectOf } from '../effects.ts'
import { likeness } from '../match/likeness.ts'
import type { Place } from '../place.ts'
import { schemaWords } from '../words.ts'
import { rewritten } from './rewritten.ts'

const opposite: Readonly<Record<ValueEffect, ValueEffect>> = { same: 'same', tighter: 'looser', looser: 'tighter', other: 'other' }

/** What a schema excludes: where less is, more passes. No type shows it. */
export function exclusionChanges(before: NotSchema, after: NotSchema, place: Place): readonly Change[] {
  const [was, is] = [before.of, after.of].map((schema) => likeness(schema, ({ name }) => name))
  if (was === is) return []
  const values = opposite[valueEffectOf(before.of, after.of, place)]
  if (values === 'same') return rewritten([], 'what it excludes is written otherwise, and is the same', after, place)
  const text = `it must not be ${schemaWords(after.of)}, in another way than before`
  return [changed(place, { code: 'exclusion-changed', side: 'after', pointer: after.pointer, text, effect: { type: 'same', values } })]
}

/** One of several things that a schema is, or no longer is, may be what it excludes. */
export const isExclusion = (schema: Schema): schema is NotSchema => schema.kind === 'not'

import { fingerprint } from '../../model/schema/equal.ts'
import type { EnumSchema, Json } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Effect } from '../effect.ts'
import { effectOf } from '../effects.ts'
import type { Place } from '../place.ts'
import { listed, valueWords } from '../words.ts'

/** Values that are admitted, and values that no longer are. The type of an answer's enum is open as a rule. */
export function enumChanges(before: EnumSchema, after: EnumSchema, place: Place): readonly Change[] {
  const removed = beyond(before.values, after.values)
  const added = beyond(after.values, before.values)
  // What is new comes first: an enum that stays open is open all the way.
  const more: EnumSchema = { ...after, values: [...before.values, ...added] }
  const { pointer } = after
  return [
    ...(added.length === 0
      ? []
      : [
          changed(place, {
            code: 'enum-value-added',
            side: 'after',
            pointer,
            text: valuesText(added, 'new'),
            effect: effectOn(before, more, place),
          }),
        ]),
    ...(removed.length === 0
      ? []
      : [
          changed(place, {
            code: 'enum-value-removed',
            side: 'before',
            pointer: before.pointer,
            text: valuesText(removed, 'gone'),
            effect: effectOn(more, after, place),
          }),
        ]),
  ]
}

/** A type that is open shows other values, though code compiles with either. */
function effectOn(before: EnumSchema, after: EnumSchema, place: Place): Effect {
  const { type, values } = effectOf(before, after, { ...place, after: place.before })
  return { type: type === 'same' ? 'more' : type, values }
}

function valuesText(values: readonly Json[], what: 'new' | 'gone'): string {
  const [verb, noun] = values.length === 1 ? ['is', 'value'] : ['are', 'values']
  return `the ${noun} ${listed(values.map(valueWords))} ${verb} ${what}`
}

/** The values of one list that are not in another. */
function beyond(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  const known = new Set(others.map(fingerprint))
  return values.filter((value) => !known.has(fingerprint(value)))
}

/** Whether there is a value that both list. */
export const haveCommon = (before: EnumSchema, after: EnumSchema): boolean =>
  beyond(before.values, after.values).length < before.values.length

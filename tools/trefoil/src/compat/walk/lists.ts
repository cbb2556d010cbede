import type { ArraySchema, Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import { effectOf, typeEffectOf } from '../effects.ts'
import { amongAlternatives, inside, type Place, unshown } from '../place.ts'
import { shapeOf } from '../types/shape-of.ts'
import type { Compare } from './compare.ts'
import { limitChanges } from './limits.ts'

/** What lists may be, and what is in them. */
export const listChanges = (before: ArraySchema, after: ArraySchema, place: Place, compare: Compare): readonly Change[] => [
  ...lengthChanges(before, after, place),
  ...before.prefix.flatMap((schema, index) => {
    const other = after.prefix[index]
    return other ? compare(schema, other, inside(place, `[${index}]`)) : []
  }),
  ...(before.prefix.length === after.prefix.length ? [] : [elementsChange(before, after, place)]),
  ...compare(before.items, after.items, inside(place, '[]')),
  ...containsChanges(before, after, place, compare),
]

/** The type of a tuple says how many elements there are. */
function lengthChanges(before: ArraySchema, after: ArraySchema, place: Place): readonly Change[] {
  const { minItems, maxItems, uniqueItems, pointer } = after
  const { minItems: _least, maxItems: _most, ...free } = before
  const resized: ArraySchema = { ...free, ...(minItems !== undefined && { minItems }), ...(maxItems !== undefined && { maxItems }) }
  const type = typeEffectOf(shapeOf(before, place.before), shapeOf(resized, place.before), place)
  const limits = limitChanges(
    [
      { name: 'minItems', side: 'lower', before: before.minItems || undefined, after: minItems || undefined },
      { name: 'maxItems', side: 'upper', before: before.maxItems, after: maxItems },
    ],
    pointer,
    place,
    type,
  )
  if (before.uniqueItems === uniqueItems) return limits
  const unique = uniqueItems
    ? changed(place, { code: 'limit-tightened', side: 'after', pointer, text: 'no element may come twice' })
    : changed(place, { code: 'limit-loosened', side: 'before', pointer, text: 'elements may come twice' })
  return [...limits, unique]
}

function elementsChange(before: ArraySchema, after: ArraySchema, place: Place): Change {
  const count = (schemas: readonly Schema[]): string => (schemas.length === 0 ? 'no element' : `the first ${schemas.length}`)
  const text = `${count(after.prefix)} of its own kind, and was ${count(before.prefix)}`
  return changed(place, { code: 'elements-changed', side: 'after', pointer: after.pointer, text, effect: effectOf(before, after, place) })
}

function containsChanges(
  { contains: was, pointer: wasAt }: ArraySchema,
  { contains: is, pointer }: ArraySchema,
  place: Place,
  compare: Compare,
): readonly Change[] {
  if (was === undefined && is === undefined) return []
  if (was === undefined)
    return [changed(place, { code: 'limit-tightened', side: 'after', pointer, text: 'it has to contain elements of a kind' })]
  if (is === undefined)
    return [
      changed(place, { code: 'limit-loosened', side: 'before', pointer: wasAt, text: 'it need not contain elements of a kind any more' }),
    ]
  const isCounted = was.max !== undefined || is.max !== undefined
  const within = unshown(inside(place, '[some]'))
  return [
    ...limitChanges(
      [
        { name: 'minContains', side: 'lower', before: was.min, after: is.min },
        { name: 'maxContains', side: 'upper', before: was.max, after: is.max },
      ],
      pointer,
      place,
    ),
    ...compare(was.schema, is.schema, isCounted ? amongAlternatives(within) : within),
  ]
}

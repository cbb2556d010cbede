import type { NumberSchema } from '../../model/schema.ts'
import { isMultiple } from '../../model/verdict/decimal.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { LimitCode } from '../codes.ts'
import type { Place } from '../place.ts'
import { formatChanges } from './formats.ts'
import { limitText } from './limits.ts'

/** What numbers may be. */
export const numberChanges = (before: NumberSchema, after: NumberSchema, place: Place): readonly Change[] => [
  ...integerChanges(before, after, place),
  ...boundChanges(boundOf(before, 'lower'), boundOf(after, 'lower'), after, place),
  ...boundChanges(boundOf(before, 'upper'), boundOf(after, 'upper'), after, place),
  ...stepChanges(before, after, place),
  ...formatChanges(before, after, place),
]

function integerChanges({ integer: was }: NumberSchema, { integer: is, pointer }: NumberSchema, place: Place): readonly Change[] {
  if (was === is) return []
  const text = is ? 'it is an integer now, and was any number' : 'it is any number now, and was an integer'
  const effect = { type: 'same', values: is ? 'tighter' : 'looser' } as const
  return [changed(place, { code: is ? 'type-narrowed' : 'type-widened', side: 'after', pointer, text, effect })]
}

interface Bound {
  readonly name: string
  readonly value: number
  /** How far it goes in its direction: what is excluded goes further. */
  readonly reach: readonly [value: number, exclusive: number]
}

/** The bound that counts, of one that is included and one that is not. */
function boundOf(schema: NumberSchema, side: 'lower' | 'upper'): Bound | undefined {
  const [included, excluded, sign] =
    side === 'lower'
      ? ([['minimum', schema.minimum], ['exclusiveMinimum', schema.exclusiveMinimum], 1] as const)
      : ([['maximum', schema.maximum], ['exclusiveMaximum', schema.exclusiveMaximum], -1] as const)
  const all = [included, excluded].flatMap(([name, value], exclusive): readonly Bound[] =>
    value === undefined ? [] : [{ name, value, reach: [value * sign, exclusive] }],
  )
  return all.reduce<Bound | undefined>((most, bound) => (most === undefined || order(bound, most) > 0 ? bound : most), undefined)
}

const order = (one: Bound, other: Bound): number => one.reach[0] - other.reach[0] || one.reach[1] - other.reach[1]

function boundChanges(before: Bound | undefined, after: Bound | undefined, { pointer }: NumberSchema, place: Place): readonly Change[] {
  if (before === undefined && after === undefined) return []
  const rank = before && after ? order(after, before) : after ? 1 : -1
  if (rank === 0) return []
  const text =
    before && after && before.name !== after.name
      ? `it has ${after.name} ${after.value}, and had ${before.name} ${before.value}`
      : limitText({ name: (after ?? before)?.name ?? '', before: before?.value, after: after?.value })
  return [changed(place, { code: rank > 0 ? 'limit-tightened' : 'limit-loosened', side: after ? 'after' : 'before', pointer, text })]
}

function stepChanges({ multipleOf: before }: NumberSchema, { multipleOf: after, pointer }: NumberSchema, place: Place): readonly Change[] {
  if (before === after) return []
  const side = after === undefined ? 'before' : 'after'
  return [changed(place, { code: stepCode(before, after), side, pointer, text: limitText({ name: 'multipleOf', before, after }) })]
}

function stepCode(before: number | undefined, after: number | undefined): LimitCode {
  if (after === undefined || (before !== undefined && isMultiple(before, after))) return 'limit-loosened'
  return before === undefined || isMultiple(after, before) ? 'limit-tightened' : 'limit-changed'
}

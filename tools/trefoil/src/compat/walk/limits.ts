import type { Pointer } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Effect } from '../effect.ts'
import type { Place } from '../place.ts'

/** A limit of before and after. Absent is none. */
export interface Limit {
  /** The keyword. */
  readonly name: string
  readonly side: 'lower' | 'upper'
  readonly before: number | undefined
  readonly after: number | undefined
}

/** The limits that are no longer the same. */
export function limitChanges(limits: readonly Limit[], pointer: Pointer, place: Place, type: Effect['type'] = 'same'): readonly Change[] {
  return limits.flatMap((limit) => {
    const { before, after } = limit
    if (before === after) return []
    const isTighter = tightness(limit, after) > tightness(limit, before)
    const code = isTighter ? 'limit-tightened' : 'limit-loosened'
    const effect: Effect = { type, values: isTighter ? 'tighter' : 'looser' }
    return [changed(place, { code, side: after === undefined ? 'before' : 'after', pointer, text: limitText(limit), effect })]
  })
}

const tightness = ({ side }: Limit, value: number | undefined): number =>
  value === undefined ? -Infinity : side === 'lower' ? value : -value

export function limitText({ name, before, after }: Pick<Limit, 'name' | 'before' | 'after'>): string {
  if (before === undefined) return `${name} is ${after} now, and there was none`
  return after === undefined ? `${name} is gone, and was ${before}` : `${name} is ${after}, and was ${before}`
}

import type { JsonObject } from '../../trefoil/src/model/schema.ts'
import type { Random } from './random.ts'

const numbersOf = (all: readonly JsonObject[], keyword: string): readonly number[] =>
  all.flatMap((own) => (typeof own[keyword] === 'number' ? [own[keyword]] : []))

/** As it would be written: without what floats add. */
const written = (value: number): number => Number(value.toPrecision(14))

/** A number within all limits, if they leave one. */
export function numberFor(all: readonly JsonObject[], type: 'integer' | 'number', random: Random): number {
  const [step = type === 'integer' ? 1 : undefined] = numbersOf(all, 'multipleOf')
  const unit = step ?? 0.5
  const low = Math.max(...numbersOf(all, 'minimum'), ...numbersOf(all, 'exclusiveMinimum').map((limit) => limit + unit), -Infinity)
  const high = Math.min(...numbersOf(all, 'maximum'), ...numbersOf(all, 'exclusiveMaximum').map((limit) => limit - unit), Infinity)
  const from = Number.isFinite(low) ? low : Number.isFinite(high) ? high - 20 * unit : (random.pick([0, -3, 7, 100]) ?? 0)
  const wish = random.pick([from, from + 3 * unit, from + 11 * unit, ...(Number.isFinite(high) ? [high] : [])]) ?? from
  const number = Math.min(Math.max(wish, from), high)
  return step === undefined
    ? written(number)
    : written(Math.max(Math.ceil(written(from / step)), Math.floor(written(number / step))) * step)
}

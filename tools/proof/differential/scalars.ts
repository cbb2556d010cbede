import type { Json } from '../../trefoil/src/model/schema.ts'
import { instead, isList, isObject, type Mutation, oneOfEachType } from './mutant.ts'
import { nearTexts, oddTexts, goodTexts, resized, textsMatching } from './texts.ts'

/** Longer texts are not made. */
const longest = 300_000

const limit: Mutation = (spot, keyword) => {
  const value = spot.place.keywords[keyword]
  if (typeof value !== 'number') return []
  return instead(spot, keyword, [value - 1, value, value + 1, value - 0.5, value + 0.5, -value, value + 1e-9])
}

const multipleOf: Mutation = (spot, keyword) => {
  const { multipleOf: of } = spot.place.keywords
  if (typeof of !== 'number') return []
  const number = typeof spot.part === 'number' ? spot.part : of
  return instead(spot, keyword, [number + of / 2, of, 0, 3 * of, of * 1.5, of / 10, -of, Number((7 * of).toPrecision(12)), 1e21])
}

const length: Mutation = (spot, keyword) => {
  const value = spot.place.keywords[keyword]
  if (typeof value !== 'number') return []
  const text = typeof spot.part === 'string' ? spot.part : 'text '
  const lengths = [value - 1, value, value + 1].filter((count) => count >= 0 && count <= longest)
  return instead(spot, keyword, [
    ...lengths.map((count) => resized(text, count)),
    ...lengths.slice(0, 2).map((count) => resized('\u{1f340}', count)),
  ])
}

const pattern: Mutation = (spot, keyword) => {
  const { pattern: expression } = spot.place.keywords
  const matching = typeof expression === 'string' ? textsMatching(expression) : []
  const text = typeof spot.part === 'string' ? spot.part : (matching[0] ?? 'text')
  return instead(spot, keyword, [
    ...matching.slice(0, 4),
    ...nearTexts(text),
    ...matching.slice(0, 2).flatMap((other) => nearTexts(other).slice(0, 5)),
  ])
}

const outside = [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e30, 0.5]

const format: Mutation = (spot, keyword) => {
  const { format: name } = spot.place.keywords
  if (typeof name !== 'string') return []
  const numbers = typeof spot.part === 'number' || /^u?int\d|^(float|double|decimal)/.test(name) ? outside : []
  return instead(spot, keyword, [...oddTexts(name), ...goodTexts(name), ...numbers])
}

/** Values near one that is listed. */
function near(value: Json): readonly Json[] {
  if (typeof value === 'string') return [`${value}x`, value.toUpperCase(), ` ${value}`, value.slice(0, -1), [value]]
  if (typeof value === 'number') return [value + 1, -value, String(value)]
  if (isList(value)) return [[...value, null], value.slice(1)]
  return isObject(value) ? [{ ...value, extra: 1 }, {}] : [String(value)]
}

const values: Mutation = (spot, keyword, { random }) => {
  const { enum: several, const: single } = spot.place.keywords
  const listed = keyword === 'const' ? [single ?? null] : several !== undefined && isList(several) ? several : []
  const chosen = random.some(listed, 6)
  return instead(spot, keyword, ['no such value', ...chosen.flatMap((value) => [value, ...near(value)]), ...oneOfEachType])
}

const type: Mutation = (spot, keyword) => instead(spot, keyword, [...oneOfEachType, 1e30])

export const scalarMutations: Readonly<Record<string, Mutation>> = {
  type,
  enum: values,
  const: values,
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf,
  minLength: length,
  maxLength: length,
  pattern,
  format,
}

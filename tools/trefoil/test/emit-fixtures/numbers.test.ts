import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberRecipe } from '../../src/emit/fixtures/recipes/scalars.ts'
import { numbers } from '../../src/emit/fixtures/values/numbers.ts'
import { root } from '../../src/emit/fixtures/values/place.ts'
import { take } from '../../src/emit/fixtures/values/take.ts'
import type { NumberSchema } from '../../src/model/schema.ts'
import { verdict } from '../../src/model/verdict/verdict.ts'
import { number } from '../emit-validators/build.ts'

type Limits = Partial<NumberSchema>

const best = (member: string, limits: Limits): unknown => [...take(numbers([leaf(limits)], { ...root, member }), 1)][0]
function leaf(limits: Limits): NumberSchema {
  const schema = number(limits)
  if (schema.kind !== 'number') throw new Error('This is no number')
  return schema
}

describe('numbers look like what they are called', () => {
  const integer: Limits = { integer: true }
  const int32: Limits = { integer: true, format: 'int32' }
  const rows: readonly [string, Limits, number, object][] = [
    ['port', integer, 8080, { kind: 'integer', min: 1024, max: 49_151, step: 1 }],
    ['port', { integer: true, minimum: 1, maximum: 65_535 }, 8080, { kind: 'integer', min: 1024, max: 49_151, step: 1 }],
    ['port', { integer: true, minimum: 1, maximum: 1024 }, 443, { kind: 'integer', min: 1, max: 1024, step: 1 }],
    ['serverPort', {}, 8080, { kind: 'integer', min: 1024, max: 49_151, step: 1 }],
    ['speed', integer, 1_000_000_000, { kind: 'integer', min: 100_000_000, max: 10_000_000_000, step: 50_000_000 }],
    ['speed', int32, 1_000_000_000, { kind: 'integer', min: 100_000_000, max: 2_100_000_000, step: 50_000_000 }],
    ['wind_speed', {}, 42.5, { kind: 'number', min: 0.1, max: 119.9, decimals: 1 }],
    ['price', {}, 19.99, { kind: 'number', min: 1.01, max: 499.99, decimals: 2 }],
    ['total_price', {}, 19.99, { kind: 'number', min: 1.01, max: 499.99, decimals: 2 }],
    ['price', { integer: true, minimum: 0, exclusiveMaximum: 100 }, 20, { kind: 'integer', min: 1, max: 99, step: 1 }],
    ['total', integer, 42, { kind: 'integer', min: 0, max: 500, step: 1 }],
    ['total', {}, 19.99, { kind: 'number', min: 1.01, max: 499.99, decimals: 2 }],
    ['total_count', int32, 3, { kind: 'integer', min: 0, max: 100, step: 1 }],
    ['count', { integer: true, minimum: 1, multipleOf: 5 }, 5, { kind: 'integer', min: 5, max: 100, step: 5 }],
    ['age', integer, 36, { kind: 'integer', min: 18, max: 80, step: 1 }],
    ['age', { integer: true, maximum: 12 }, 12, { kind: 'integer', min: -988, max: 12, step: 1 }],
    ['latitude', { minimum: -90, maximum: 90 }, 52.52, { kind: 'number', min: -59.9999, max: 69.9999, decimals: 4 }],
    ['percentage', { minimum: 0, maximum: 100 }, 50, { kind: 'number', min: 0.1, max: 99.9, decimals: 1 }],
    ['ratio', {}, 0.75, { kind: 'number', min: 0.01, max: 0.99, decimals: 2 }],
    ['created_at', { integer: true, format: 'int64' }, 1_715_938_200, { kind: 'integer', min: 1_700_000_000, max: 1_760_000_000, step: 1 }],
    ['month', integer, 5, { kind: 'integer', min: 1, max: 12, step: 1 }],
    ['discount', {}, 19.99, { kind: 'number', min: 1.01, max: 499.99, decimals: 2 }],
  ]
  test.each(rows)('%s of %j', (member, limits, literal, recipe) => {
    expect(best(member, limits)).toBe(literal)
    expect(numberRecipe([leaf(limits)], member)).toEqual(recipe)
  })

  test.each<[string, Limits, object]>([
    ['no limits', integer, { kind: 'integer', min: 1, max: 1001, step: 1 }],
    ['those of a format', int32, { kind: 'integer', min: 1, max: 1001, step: 1 }],
    ['far apart, from one on', { integer: true, minimum: 5, maximum: 2 ** 40 }, { kind: 'integer', min: 5, max: 1005, step: 1 }],
    ['far apart, below none', { integer: true, minimum: -(2 ** 40), maximum: -5 }, { kind: 'integer', min: -1005, max: -5, step: 1 }],
    [
      'far apart, in large steps',
      { minimum: 0, maximum: 2 ** 40, multipleOf: 1000 },
      { kind: 'integer', min: 0, max: 1_000_000, step: 1000 },
    ],
    ['near', { integer: true, minimum: -5, maximum: 5 }, { kind: 'integer', min: -5, max: 5, step: 1 }],
  ])('a name that says nothing: %s', (_, limits, recipe) => expect(numberRecipe([leaf(limits)], 'thing')).toEqual(recipe))
})

test('whatever they are called, numbers are within the limits', () => {
  const limit = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.integer(), fc.double({ noNaN: true, min: -1e6, max: 1e6 }))
  const limits = fc.record(
    {
      integer: fc.boolean(),
      minimum: limit,
      maximum: limit,
      exclusiveMinimum: limit,
      exclusiveMaximum: limit,
      multipleOf: fc.constantFrom(1, 2, 5, 60, 0.5),
      format: fc.constantFrom('int32', 'int64', 'double'),
    },
    { requiredKeys: [] },
  )
  const names = fc.constantFrom(
    'port',
    'speed',
    'price',
    'lat',
    'ratio',
    'percent',
    'year',
    'month',
    'memory',
    'created_at',
    'count',
    'thing',
  )
  let drawn = 0
  const holds = fc.property(names, limits, (member, given) => {
    const schema = leaf(given)
    const recipe = numberRecipe([schema], member)
    if (recipe?.kind !== 'integer' && recipe?.kind !== 'number') return
    drawn += 1
    const step = recipe.kind === 'integer' ? recipe.step : 1 / 10 ** recipe.decimals
    const next = Number((recipe.min + step).toFixed(6))
    for (const value of [recipe.min, recipe.max, ...(next <= recipe.max ? [next] : [])])
      expect({ ...recipe, value, passes: verdict(schema, value, 'response') }).toEqual({ ...recipe, value, passes: true })
  })
  fc.assert(holds, { seed: 8, numRuns: 2000 })
  expect(drawn).toBeGreaterThan(300)
})

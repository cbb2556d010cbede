import { describe, expect, test } from 'vitest'
import { Random } from '../../../../packages/runtime/src/fixtures/random.ts'
import { type Draw, draws } from '../../src/emit/fixtures/values/realistic.ts'
import type { Schema } from '../../src/model/schema.ts'
import { anyOf, api, array, boolean, cycle, named, nothing, number, object, oneOf, string, to, values } from '../emit-validators/build.ts'
import { alone, fixturesFor, fixturesOf, load } from './package.ts'

const integer = number({ integer: true })
const seeds = Array.from({ length: 200 }, (_, seed) => seed)

const person = object({
  id: string({ format: 'uuid' }),
  'name?': string(),
  'role?': values(['a', 'b', 'c']),
  'age?': number({ integer: true, minimum: 0, maximum: 120 }),
  'tags?': array(string(), { maxItems: 2 }),
  'owner?': anyOf([object({ email: string() }), nothing()], { keyword: 'type' }),
})

test('a seed gives the same value each time, and in each copy of the package', async () => {
  const [one, other] = [await load(alone(person)), await load(alone(person))]
  for (const seed of seeds.slice(0, 20)) {
    const value = fixturesOf(one, 'Thing').sample(seed)
    expect(fixturesOf(one, 'Thing').sample(seed)).toEqual(value)
    expect(fixturesOf(other, 'Thing').sample(seed)).toEqual(value)
  }
})

test('values vary: members, branches, lengths, numbers', async () => {
  const { sample } = await fixturesFor(person)
  const all = seeds.map((seed) => sample(seed) as Record<string, unknown>)
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(seeds.length)
  for (const name of ['name', 'role', 'age', 'tags', 'owner']) {
    const with_ = all.filter((one) => name in one).length
    expect(with_).toBeGreaterThan(80)
    expect(with_).toBeLessThan(190)
  }
  expect(new Set(all.flatMap(({ role }) => (role === undefined ? [] : [role])))).toEqual(new Set(['a', 'b', 'c']))
  expect(new Set(all.flatMap(({ tags }) => (Array.isArray(tags) ? [tags.length] : [])))).toEqual(new Set([0, 1, 2]))
  expect(all.some(({ owner }) => owner === null)).toBe(true)
  expect(all.some(({ owner }) => typeof owner === 'object' && owner !== null)).toBe(true)
  expect(new Set(all.map(({ age }) => age)).size).toBeGreaterThan(50)
})

test.each<[string, Schema]>([
  ['a pattern', string({ pattern: '^[a-z]{3}-\\d$' })],
  ['multiples', number({ multipleOf: 0.1, maximum: 5 })],
  ['branches that overlap', oneOf([object({ 'a?': integer }), object({ 'b?': integer })])],
  ['an object that is anything', object({})],
  ['anything', object({ a: { ...string(), kind: 'any' } })],
  ['all of a few', array(values([1, 2, 3]), { uniqueItems: true, minItems: 3 })],
])('a choice is taken: %s', async (_, schema) => {
  const { sample } = await fixturesFor(schema)
  expect(new Set(seeds.map((seed) => JSON.stringify(sample(seed)))).size).toBeGreaterThan(1)
})

test('overrides stand in the place of members, in literals and samples', async () => {
  const union = named('Union', anyOf([person, object({ other: boolean() })]))
  const exports = await load(api({ schemas: [named('Person', person), union, named('Text', string())] }))
  for (const name of ['Person', 'Union']) {
    const { make, sample } = fixturesOf(exports, name)
    expect(make({ name: 'mine' })).toMatchObject({ name: 'mine' })
    expect(make()).not.toMatchObject({ name: 'mine' })
    expect(sample(1, { name: 'mine' })).toMatchObject({ name: 'mine' })
  }
  expect(fixturesOf(exports, 'Text').make.length).toBe(0)
  expect(fixturesOf(exports, 'Text').sample.length).toBe(1)
})

test('schemas that lead to each other come to an end', async () => {
  const schemas = cycle(['Node', 'Leaf'], (all) => ({
    Node: object({ id: integer, children: array(all.Node), leaves: array(all.Leaf), 'parent?': all.Node, 'peer?': all.Node }),
    Leaf: object({ id: string({ format: 'uuid' }), name: string(), 'node?': all.Node }),
  }))
  const { sample } = fixturesOf(await load(api({ schemas })), 'Node')
  for (const seed of seeds) expect(sample(seed)).toEqual(sample(seed))
})

describe('the lengths that the emitter expects are those that are drawn', () => {
  test.each(Object.keys(draws) as Draw[])('%s', (draw) => {
    const lengths = Array.from({ length: 3000 }, (_, seed) => Random.from(seed)[draw]().length)
    const [shortest, longest] = draws[draw]
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(shortest)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longest)
  })
})

test('a reference is drawn where it is at home', async () => {
  const tag = named('Tag', string({ maxLength: 9 }))
  const exports = await load(api({ schemas: [tag, named('Tagged', object({ tags: array(to(tag), { minItems: 2 }) }))] }))
  expect(fixturesOf(exports, 'Tagged').sample(5)).toEqual({ tags: expect.arrayContaining([expect.any(String)]) })
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { unsatisfiable } from '../../src/emit/fixtures/unsatisfiable.ts'
import type { Schema } from '../../src/model/schema.ts'
import { schemas as arbitrary } from '../emit-validators/arbitrary.ts'
import { recursive } from '../emit-validators/api.ts'
import { api, named, to } from '../emit-validators/build.ts'
import { jsonSchema } from '../emit-validators/json-schema.ts'
import { emitted as emittedValidators, loaded, written } from '../emit-validators/package.ts'
import { rows, rowsApart } from '../emit-validators/rows.ts'
import { fixturesOf, loadWhole } from './package.ts'

const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false })
addFormats.default(ajv)

const seeds = Array.from({ length: 20 }, (_, seed) => seed)

type Judge = (value: unknown) => boolean

interface Found {
  readonly faults: readonly unknown[]
  /** Schemas for which no value is known. */
  readonly lost: readonly Schema[]
  readonly invalid: number
}

/** Values that a judge sees otherwise than the fixtures say. */
async function judged(given: readonly Schema[], judges: (schema: Schema, name: string) => readonly Judge[]): Promise<Found> {
  const all = api({ schemas: [...given.map((schema, index) => named(`Row${index}`, schema)), ...recursive] })
  const lost = new Set(unsatisfiable(all).map(({ name }) => name))
  const { main, fastCheck } = await loadWhole(all)
  const kept = given.map((schema, index) => ({ schema, name: `Row${index}` })).filter(({ name }) => !lost.has(`make${name}`))
  const cases = kept.flatMap(({ schema, name }) => {
    const { make, minimal, full, sample, boundaries, invalid } = fixturesOf(main, name)
    const any = fc.sample(fastCheck[`arbitrary${name}`]?.() ?? fc.constant(undefined), { numRuns: 30, seed: 7 })
    const valid = [
      ...Object.entries({ make, minimal, full }).map(([what, one]) => ({ what, value: one(), want: true })),
      ...seeds.map((seed) => ({ what: `sample ${seed}`, value: sample(seed), want: true })),
      ...any.map((value) => ({ what: 'arbitrary', value, want: true })),
    ]
    const near = boundaries.map(({ limit, bound, at, side, valid: want, value }) => ({
      what: `${side} ${limit} ${bound} at ${at}`,
      value,
      want,
    }))
    const refused = invalid.map(({ breaks, at, value }) => ({ what: `${breaks} at ${at}`, value, want: false }))
    return [...valid, ...near, ...refused].map((one) => ({ ...one, schema, name }))
  })
  const faults = cases.flatMap(({ schema, name, what, value, want }) => {
    const got = judges(schema, name).map((judge) => judge(value))
    return got.every((one) => one === want) ? [] : [{ what, got, value, schema: JSON.stringify(jsonSchema(schema)) }]
  })
  return {
    faults,
    lost: given.filter((_, index) => lost.has(`makeRow${index}`)),
    invalid: cases.filter(({ want }) => !want).length,
  }
}

async function validatorsOf(given: readonly Schema[]): Promise<(name: string) => Judge> {
  const schemas = [...given.map((schema, index) => named(`Row${index}`, schema)), ...recursive]
  const validators = loaded(await written(emittedValidators(api({ schemas }))))
  return (name) => (value) => validators[`${name}Schema`]?.safeParse(value).success === true
}

const compiled = new Map<Schema, Judge>()
function ajvFor(schema: Schema): Judge {
  const known = compiled.get(schema) ?? ajv.compile(jsonSchema(schema))
  compiled.set(schema, known)
  // ajv does not miss a member whose name is empty.
  return (value) => known(value) && !(isNameless(schema) && !Object.hasOwn(Object(value), ''))
}

const isNameless = (schema: Schema): boolean =>
  schema.kind === 'object' && schema.properties.some(({ name, required }) => required && name === '')

test('literals, small and large values and samples are valid, boundaries are what they say, and the invalid ones are not: by ajv and by the validators', async () => {
  const given = [...rows.map(([, schema]) => schema), ...recursive.map((schema) => to(schema))]
  const validators = await validatorsOf(given)
  const { faults, lost, invalid } = await judged(given, (schema, name) => [ajvFor(schema), validators(name)])
  expect(faults.slice(0, 3)).toEqual([])
  expect(invalid).toBeGreaterThan(200)
  // No branch, or nothing at all.
  expect(lost.every((schema) => schema.kind === 'never' || (schema.kind === 'anyOf' && schema.of.length === 0))).toBe(true)
})

test('by the validators alone, where ajv has another view', async () => {
  const given = rowsApart.map(([, schema]) => schema)
  const validators = await validatorsOf(given)
  expect((await judged(given, (_, name) => [validators(name)])).faults).toEqual([])
})

test('so they are for schemas at random', async () => {
  const given = fc.sample(arbitrary, { numRuns: 150, seed: 20 })
  const validators = await validatorsOf(given)
  const { faults, lost, invalid } = await judged(given, (schema, name) => [ajvFor(schema), validators(name)])
  expect(faults.slice(0, 3)).toEqual([])
  expect(invalid).toBeGreaterThan(300)
  expect(lost.length).toBeLessThan(80)
})

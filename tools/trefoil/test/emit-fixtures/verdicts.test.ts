import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schema } from '../../src/model/schema.ts'
import { schemas as arbitrary } from '../emit-validators/arbitrary.ts'
import { api, named } from '../emit-validators/build.ts'
import { jsonSchema } from '../emit-validators/json-schema.ts'
import { emitted as emittedValidators, loaded, written } from '../emit-validators/package.ts'
import { rows, rowsApart } from '../emit-validators/rows.ts'
import { unsatisfiable } from '../../src/emit/fixtures/fixtures-emitter.ts'
import { emitted, fixturesOf } from './package.ts'

const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false })
addFormats.default(ajv)

const seeds = Array.from({ length: 20 }, (_, seed) => seed)

/** What is wrong with the fixtures of schemas, as ajv and the validators see it. */
async function faults(given: readonly Schema[]): Promise<readonly unknown[]> {
  const all = api({ schemas: given.map((schema, index) => named(`Row${index}`, schema)) })
  const lost = new Set(unsatisfiable(all).map(({ name }) => name))
  const fixtures: Readonly<Record<string, unknown>> = loaded(await written(emitted(all)))
  const validators = loaded(await written(emittedValidators(all)))
  return given.flatMap((schema, index) => {
    const name = `Row${index}`
    if (lost.has(`make${name}`)) return []
    const { make, sample, invalid } = fixturesOf(fixtures, name)
    const json = jsonSchema(schema)
    const judge = ajv.compile(json)
    const passes = (value: unknown): unknown => [judge(value), validators[`${name}Schema`]?.safeParse(value).success]
    const check = (value: unknown, want: boolean, what: string) => {
      const [first, second] = passes(value) as [boolean, boolean]
      return first === want && second === want ? [] : [{ what, value, ajv: first, zod: second, json: JSON.stringify(json) }]
    }
    return [
      ...check(make(), true, 'make'),
      ...seeds.flatMap((seed) => check(sample(seed), true, `sample ${seed}`)).slice(0, 1),
      ...invalid.flatMap((one) => check(one.value, false, `invalid ${one.breaks} ${one.at}`)),
    ]
  })
}

test('rows', async () => {
  const found = await faults([...rows, ...rowsApart].map(([, schema]) => schema))
  expect(found.slice(0, 5)).toEqual([])
})

test('random', async () => {
  const given = fc.sample(arbitrary, { numRuns: 300, seed: Number(process.env.SEED ?? 20) })
  const found = await faults(given)
  expect(found.slice(0, 5)).toEqual([])
})

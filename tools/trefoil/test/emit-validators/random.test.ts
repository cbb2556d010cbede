import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemas, values } from './arbitrary.ts'
import * as make from './build.ts'
import { jsonSchema } from './json-schema.ts'
import { dialects, emitted, loaded, written } from './package.ts'

const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false })

test.each(dialects)('schemas and values at random: ajv and %s agree', async (dialect) => {
  const given = fc.sample(schemas, { numRuns: 250, seed: 20 })
  const named = given.map((schema, index) => make.named(`Row${index}`, schema))
  const validators = loaded(await written(emitted(make.api({ schemas: named }), dialect)))
  const tried = fc.sample(values, { numRuns: 80, seed: 30 })
  const verdicts = { true: 0, false: 0 }
  const differing = given.flatMap((schema, index) => {
    const json = jsonSchema(schema)
    const judge = ajv.compile(json)
    return tried.flatMap((value) => {
      const want = judge(value)
      const result = validators[`Row${index}Schema`]?.safeParse(value)
      verdicts[`${want}`] += 1
      if (result?.success) expect(result.data).toStrictEqual(value)
      return result?.success === want ? [] : [{ json: JSON.stringify(json), value, want }]
    })
  })
  expect(differing.slice(0, 3)).toEqual([])
  expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(2_000)
})

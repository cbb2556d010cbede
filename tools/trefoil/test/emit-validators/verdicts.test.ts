import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, named } from './build.ts'
import { jsonSchema } from './json-schema.ts'
import { dialects, emitted, loaded, type Validators, written } from './package.ts'
import { rows, rowsApart } from './rows.ts'

const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false })
addFormats.default(ajv)

const all = [...rows, ...rowsApart]
const schemas = all.map(([, schema], index) => named(`Row${index}`, schema))

describe.each(dialects)('verdicts of %s', (dialect) => {
  let validators: Validators = {}
  const clean: (() => Promise<void>)[] = []
  beforeAll(async () => {
    validators = loaded(await written(emitted(api({ schemas }), dialect), (end) => clean.push(end)))
  })
  afterAll(async () => {
    for (const end of clean) await end()
  })

  test.each(all.map(([name, , accepted, refused], index) => ({ name, accepted, refused, exported: `Row${index}Schema` })))(
    '$name',
    ({ exported, accepted, refused }) => {
      const judge = validators[exported]
      for (const value of accepted) expect(judge?.safeParse(value)).toStrictEqual({ success: true, data: value })
      for (const value of refused) expect([value, judge?.safeParse(value).success]).toEqual([value, false])
    },
  )
})

test.each(rows)('ajv agrees: %s', (_, schema, accepted, refused) => {
  const judge = ajv.compile(jsonSchema(schema))
  const wanted = [
    ...accepted.map((value) => [value, true]),
    ...refused.filter((value) => value !== undefined).map((value) => [value, false]),
  ]
  expect(wanted.map(([value]) => [value, judge(value)])).toEqual(wanted)
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schema } from '../../src/model/schema.ts'
import { verdict } from '../../src/model/verdict/verdict.ts'
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

test.each(dialects)('where enums let new values through, verdict and %s agree, and nothing is refused for it', async (dialect) => {
  const given = fc.sample(schemas, { numRuns: 200, seed: 21 }).flatMap((closed) => {
    const open = opened(closed)
    return JSON.stringify(open) === JSON.stringify(closed) ? [] : [{ open, closed }]
  })
  const named = given.map(({ open }, index) => make.named(`Row${index}`, open))
  const validators = loaded(await written(emitted(make.api({ schemas: named }), dialect)))
  const tried = fc.sample(values, { numRuns: 80, seed: 31 })
  const counts = { admitted: 0, refused: 0, new: 0 }
  for (const [index, { open, closed }] of given.entries())
    for (const value of tried) {
      const says = verdict(open, value, 'response')
      const said = { schema: JSON.stringify(open), value }
      expect({ ...said, says: validators[`Row${index}Schema`]?.safeParse(value).success }).toEqual({ ...said, says })
      const before = verdict(closed, value, 'response')
      // In the model conditions have no open enums; here they do.
      if (before === true && !said.schema.includes('"not"') && !said.schema.includes('"contains"'))
        expect({ ...said, says }).toEqual({ ...said, says: true })
      counts[says === true ? (before === true ? 'admitted' : 'new') : 'refused'] += 1
    }
  expect(Math.min(counts.admitted, counts.refused, counts.new)).toBeGreaterThan(150)
})

/** Schemas at random have no references: they are trees of plain values. */
const opened = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema), (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'enum' ? { ...part, unknown: 'everywhere' } : part,
  )

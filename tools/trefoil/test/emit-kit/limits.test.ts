import { expect, test } from 'vitest'
import { limitsOf } from '../../src/emit/kit/limits.ts'
import type { Schema } from '../../src/model/schema.ts'
import { allOf, anyOf, not, string } from '../emit-validators/build.ts'

const short = string({ maxLength: 2 })
const begins = string({ pattern: '^a' })

test.each<readonly [string, Schema, readonly string[]]>([
  ['a schema that is negated', allOf([begins, not(short)]), ['matches ^a', 'what another schema does not admit']],
  ['alternatives, one of them outside of a schema', anyOf([begins, not(short)]), ['matches ^a']],
  ['the same, with more to pass', anyOf([begins, allOf([not(short), begins])]), ['matches ^a']],
])('what is said of %s', (_, schema, said) => {
  expect(limitsOf(schema, (text) => text)).toEqual(said)
})

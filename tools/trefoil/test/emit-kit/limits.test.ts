import { expect, test } from 'vitest'
import { limitsOf } from '../../src/emit/kit/limits.ts'
import type { Schema } from '../../src/model/schema.ts'
import { allOf, anyOf, array, not, nothing, number, oneOf, string, values } from '../emit-validators/build.ts'

const short = string({ maxLength: 2 })
const begins = string({ pattern: '^a' })

const said = (value: string, description?: string): Schema => {
  const schema = values([value])
  return description === undefined ? schema : { ...schema, annotations: { ...schema.annotations, description } }
}

test.each<readonly [string, Schema, readonly string[]]>([
  ['a schema that is negated', allOf([begins, not(short)]), ['matches ^a', 'what another schema does not admit']],
  ['alternatives, one of them outside of a schema', anyOf([begins, not(short)]), ['matches ^a']],
  ['alternatives of which one says something', anyOf([begins, nothing()]), ['matches ^a']],
  ['alternatives of two types', anyOf([short, number({ minimum: 1 })]), ['a string: at most 2 characters; a number: at least 1']],
  ['alternatives of one type', oneOf([array(short), array(number())]), ['exactly one of the types']],
  [
    'a limit that JavaScript has to the last digit',
    number({ maximum: 2 ** 53 - 1, multipleOf: 0.1 }),
    ['at most 9007199254740991', 'a multiple of 0.1'],
  ],
  ['one that it rounds', number({ minimum: -(2 ** 63), maximum: 2 ** 63 }), ['at least about -9.22e+18', 'at most about 9.22e+18']],
  ['alternatives that say the same', anyOf([array(short), array(short)]), ['each element: at most 2 characters']],
  ['an alternative that says nothing', anyOf([short, array(string())]), ['a string: at most 2 characters']],
  ['a length of one or more', string({ minLength: 1 }), ['at least 1 character']],
  ['a length within a range', string({ minLength: 0, maxLength: 1 }), ['at most 1 character']],
  ['just so many', array(string(), { minItems: 2, maxItems: 2 }), ['exactly 2 elements']],
  ['none', array(string(), { minItems: 0, maxItems: 0 }), ['exactly 0 elements']],
  ['values with a word on each', oneOf([said('a', 'The\nfirst.'), said('b'), nothing()]), ['one of "a" (The first), "b"']],
  ['a list of such', array(anyOf([said('a'), said('b', 'Last.')])), ['each element: one of "a", "b" (Last)']],
  ['the same, with more to pass', anyOf([begins, allOf([not(short), begins])]), ['matches ^a']],
])('what is said of %s', (_, schema, said) => {
  expect(limitsOf(schema, (text) => text)).toEqual(said)
})

import { expect, test } from 'vitest'
import { pagesOf } from '../../src/emit/docs/pages.ts'
import { typeText } from '../../src/emit/docs/type-text.ts'
import type { Schema } from '../../src/model/schema.ts'
import { allOf, any, anyOf, array, integer, named, nothing, object, oneOf, reference, string, values } from './build.ts'

const metro = named('Metro', object())
const city = named('City', object())

test.each<readonly [string, Schema, string]>([
  ['anything', any(), 'unknown'],
  ['an integer', integer(), 'number'],
  ['a named schema', reference(metro), '[Metro](models/Metro.md)'],
  ['a list of them', array(reference(metro)), '[Metro](models/Metro.md)\\[\\]'],
  ['nullable', anyOf([string(), nothing]), 'string \\| null'],
  ['a list of a union', array(anyOf([string(), nothing])), '(string \\| null)\\[\\]'],
  ['a union of equal types', oneOf([string(), string({ format: 'uuid' })]), 'string'],
  ['values', values(['a', 'b', 1, null]), 'string \\| number \\| null'],
  ['a conjunction', allOf([reference(metro), any(), reference(city)]), '[Metro](models/Metro.md) & [City](models/City.md)'],
  ['limits beside values', allOf([string({ maxLength: 3 }), values(['a'])]), 'string'],
  ['a tuple', array(any(), { prefix: [string(), integer()] }), '\\[string, number\\]'],
  ['an object of anything', object(), 'object'],
  ['a dictionary', object({}, { additional: integer() }), '{ \\[name: string\\]: number }'],
  ['an inline object', object({ 'id!': string(), 'na-me': array(string()) }), "{ id: string; 'na-me'?: string\\[\\] }"],
  ['a hostile member', object({ 'a|b`<i>\n': string() }), "{ 'a\\|b\\`&lt;i&gt;\\\\n'?: string }"],
  ['lists in lists in lists', array(array(array(array(array(array(string())))))), '…\\[\\]\\[\\]\\[\\]\\[\\]\\[\\]'],
])('%s', (_, schema, want) => {
  expect(typeText(schema, pagesOf({ groups: [], schemas: [metro, city] }).from('docs'))).toBe(want)
})

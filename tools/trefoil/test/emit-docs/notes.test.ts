import { expect, test } from 'vitest'
import { notes } from '../../src/emit/docs/notes.ts'
import type { Schema } from '../../src/model/schema.ts'
import { allOf, anyOf, array, boolean, integer, named, nothing, number, object, reference, string, values } from './build.ts'

test.each<readonly [string, Schema, readonly string[]]>([
  ['nothing to say', string(), []],
  ['a range', integer({ minimum: 2, maximum: 4094 }), ['integer', 'at least `2`', 'at most `4094`']],
  ['an open range', number({ exclusiveMinimum: 0, multipleOf: 0.5 }), ['more than `0`', 'a multiple of `0.5`']],
  ['a string', string({ format: 'uuid', minLength: 1, maxLength: 9 }), ['format `uuid`', '`1` to `9` characters']],
  ['a pattern with a pipe and a backtick', string({ pattern: '^(a|`)$' }), ['matches ``^(a\\|`)$``']],
  ['a pattern with an escaped pipe', string({ pattern: '\\|<b>' }), ['matches <code>&#92;&#124;&#60;b&#62;</code>']],
  ['values', values(['a', 'b']), ['one of `"a"`, `"b"`']],
  ['a constant', values([1]), ['always `1`']],
  [
    'a list',
    array(values(['a', 'b']), { minItems: 1, uniqueItems: true }),
    ['at least `1` element', 'all elements different', 'each element: one of `"a"`, `"b"`'],
  ],
  ['nullable', anyOf([string({ format: 'date' }), nothing]), ['format `date`']],
  ['a conjunction', allOf([string({ format: 'date' }), string({ format: 'date' })]), ['format `date`']],
  [
    'an object',
    object({}, { maxProperties: 3, dependentRequired: [{ name: 'a', requires: ['b', 'c'] }] }),
    ['at most `3` members', '`a` needs `b`, `c`'],
  ],
  ['a named schema has a page of its own', reference(named('A', string({ format: 'date' }))), []],
  ['a default that is false', boolean({ default: false }), ['default `false`']],
  ['an example', string({}, { examples: ['a|b', 'c'] }), ['for example `"a\\|b"`']],
  ['where it travels', string({}, { readOnly: true, deprecated: true }), ['**deprecated**', 'only in responses']],
])('%s', (_, schema, want) => {
  expect(notes(schema)).toEqual(want)
})

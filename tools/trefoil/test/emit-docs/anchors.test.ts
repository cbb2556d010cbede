import { expect, test } from 'vitest'
import { anchors } from '../../src/emit/docs/anchors.ts'

test.each([
  ['words', ['API endpoints', 'x_auth_token'], ['api-endpoints', 'x_auth_token']],
  ['punctuation', ['a.b/c (d) $e'], ['abc-d-e']],
  ['the same again', ['Example', 'Example', 'Example'], ['example', 'example-1', 'example-2']],
  ['a name that another one would get', ['a', 'a-1', 'a', 'A'], ['a', 'a-1', 'a-2', 'a-3']],
  ['names of inherited members', ['constructor', 'constructor', '__proto__'], ['constructor', 'constructor-1', '__proto__']],
])('%s', (_, headings, want) => {
  expect(anchors(headings)).toEqual(want)
})

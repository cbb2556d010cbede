import { expect, test } from 'vitest'
import { wrapped } from '../../src/emit/kit/wrap.ts'

const long = 'word '.repeat(30).trim()
const [first, second] = ['word '.repeat(20).trim(), 'word '.repeat(10).trim()]

const rows: readonly (readonly [name: string, given: readonly string[], want: readonly string[]])[] = [
  ['a short line', ['short'], ['short']],
  ['a paragraph', [long], [first, second]],
  ['a list item, a table, an indented line', [`- ${long}`, `| ${long}`, `  ${long}`], [`- ${long}`, `| ${long}`, `  ${long}`]],
  ['code', ['```', long, '```', long], ['```', long, '```', first, second]],
  ['what would be a tag at the start of a line', [`${first} @deprecated ${first}`], [`${first} @deprecated`, first]],
  ['what would be a list at the start of a line', [`${first} - ${first}`], [`${first} -`, first]],
  ['a word longer than a line', ['x'.repeat(200)], ['x'.repeat(200)]],
  ['spaces that would be lost', ['a  b'], ['a  b']],
]

test.each(rows)('%s', (_, given, want) => expect(wrapped(given)).toEqual(want))

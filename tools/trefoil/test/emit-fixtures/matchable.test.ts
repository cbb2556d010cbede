import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchable } from '../../src/emit/fixtures/fast-check/patterns.ts'

type Row = readonly [source: string, min: number, max: number, want: string | undefined]

const rows: readonly Row[] = [
  ['^[a-z]{3}-\\d$', 0, Infinity, '^[a-z]{3}-\\d$'],
  ['b+', 0, Infinity, 'b+'],
  ['^(a|bc)?$', 0, Infinity, '^(?:a|bc)?$'],
  ['^(?<year>\\d{4})-\\d\\d??$', 0, Infinity, '^\\d{4}-\\d\\d?$'],
  ['^[A-Z]{2}$|^x$', 0, Infinity, '^[A-Z]{2}$|^x$'],
  ['^a\\.b\\/c$', 0, Infinity, '^a\\.b\\/c$'],
  ['^[^/]+$', 0, Infinity, '^[^/]+$'],
  ['^é$', 0, Infinity, '^é$'],
  // As long as it has to be, and no longer.
  ['^\\S+$', 1, 64, '^\\S{1,64}$'],
  ['^[a-z]*$', 3, Infinity, '^[a-z]{3,}$'],
  ['^(a|bc)+$', 0, 5, '^(?:a|bc){1,2}$'],
  ['^(a|bcdef)$', 0, 3, '^a$'],
  ['^[a-z0-9]+(-[a-z0-9]+)*$', 3, 63, '^[a-z0-9]{3,33}(?:-[a-z0-9]{1,3}){0,7}$'],
  ['^\\d+(\\.\\d{1,2})?$', 0, 6, '^\\d{1,4}(?:\\.\\d)?$'],
  ['b+', 3, 5, '^.{2}b{1,2}.?$'],
  ['^[0-9a-f]{8}$', 9, 10, undefined],
  ['^a{10}$', 0, 9, undefined],
  // What fast-check reads in another way, or not at all.
  ['a^b', 0, Infinity, undefined],
  ['^(a|b$)c', 0, Infinity, undefined],
  ['^(?=a)[ab]', 0, Infinity, undefined],
  ['^(?!a)[ab]', 0, Infinity, undefined],
  ['(?<=a)b', 0, Infinity, undefined],
  ['(a)\\1', 0, Infinity, undefined],
  ['\\ba', 0, Infinity, undefined],
  ['^\\p{L}$', 0, Infinity, undefined],
  ['^[\\u4e00-\\u9fa5]$', 0, Infinity, undefined],
  ['^[!-\uffee]$', 0, Infinity, undefined],
  ['^[^ -~]$', 0, Infinity, undefined],
  ['^[]$', 0, Infinity, undefined],
  ['', 0, Infinity, undefined],
]

describe('an expression for fast-check', () => {
  test.each(rows)('%s, %d to %d', (source, min, max, want) => {
    expect(matchable(source, { min, max })).toBe(want)
  })
})

/** Patterns as documents have them. */
const common = [
  '^[a-zA-Z0-9_.-]+$',
  '^[\\w.~-]{1,128}$',
  '^([a-z]|[a-z][a-z0-9-]*[a-z0-9])$',
  '^arn:aws:[a-z]+:[a-z0-9-]*:\\d{12}:.+$',
  '^#[0-9a-fA-F]{6}$',
  '^\\+[1-9]\\d{1,14}$',
  '^(\\d{4})-(\\d{2})-(\\d{2})$',
  '^v?\\d+(\\.\\d+){0,2}$',
  '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  '[a-z]',
  '^/',
  '=$',
  '^(GET|POST|PUT)$',
  '^[-a-z]+$',
  '^[a-]+$',
  '^[\\[\\]\\\\^-]+$',
  '^$|^[A-Z]{2}$',
  '^\\W\\D\\S$',
  '^😀{2}$',
  '^(a(b(c|d)?)*){1,3}$',
  '^',
  '[a^]$',
]
const lengths = [
  { min: 0, max: Infinity },
  { min: 4, max: 40 },
  { min: 0, max: 12 },
  { min: 20, max: 24 },
]

test.each(common)('all that fast-check makes of it matches: %s', (source) => {
  const made = lengths.flatMap((limits) => {
    const expression = matchable(source, limits)
    const texts = expression === undefined ? [] : fc.sample(fc.stringMatching(new RegExp(expression, 'u')), { numRuns: 200, seed: 3 })
    return texts.map((text) => ({ text, limits, expression }))
  })
  const faults = made.filter(({ text, limits: { min, max } }) => {
    const { length } = Array.from(text)
    return !new RegExp(source, 'u').test(text) || length < min || length > max
  })
  expect(faults.slice(0, 3)).toEqual([])
  expect(made.length).toBeGreaterThanOrEqual(200)
})

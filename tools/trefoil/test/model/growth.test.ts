import { describe, expect, test } from 'vitest'
import { growthOf, type Growth } from '../../src/model/pattern/growth.ts'
import { build } from './given.ts'

describe('how long matching a long text can take', () => {
  test.each<[string, Growth]>([
    // One way to read a text, or none that has to be tried again.
    ['abc', 'linear'],
    ['^[a-z]+$', 'linear'],
    ['^[a-z0-9-]+(\\.[a-z0-9-]+)*$', 'linear'],
    ['^(\\w+\\.)*\\w+$', 'linear'],
    ['^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', 'linear'],
    ['^(?:\\{[0-9a-f]{4}(?:-?[0-9a-f]{4}){7}\\}|[0-9a-f]{4}(?:-?[0-9a-f]{4}){7})$', 'linear'],
    ['^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$', 'linear'],
    ['^(?=.*[A-Z])(?=.*\\d).{8,}$', 'linear'],
    ['^(a|b)*$', 'linear'],
    ['^(a?)*$', 'linear'],
    ['^a{0,1000}b{0,1000}$', 'linear'],
    ['\\w+', 'linear'],
    ['(a*)*', 'linear'],
    ['[a-z]+[a-z0-9]', 'linear'],
    ['^\\s*(.*?)\\s*', 'linear'],
    ['.*|(?:a+)+$', 'linear'],
    ['^refs/(heads|tags|pull)/.*$', 'linear'],
    // Two loops in a row that can read the same; a search that begins again and again is the first of them.
    ['\\s+$', 'polynomial'],
    ['a*b', 'polynomial'],
    ['^a*a*$', 'polynomial'],
    ['^\\s*(.*?)\\s*$', 'polynomial'],
    ['^[^@]+@[^@]+\\.[^@]+$', 'polynomial'],
    ['^.*foo.*bar.*$', 'polynomial'],
    ['^[\\u00e0-\\u00ff]*[\\xe9]*!', 'polynomial'],
    ['^\\p{L}*[\\u{4e00}-\\u{9fff}]*!', 'polynomial'],
    ['(?=.*[A-Z]).*', 'polynomial'],
    // One loop that can read the same in two ways.
    ['^(a+)+$', 'exponential'],
    ['^(a|a)*$', 'exponential'],
    ['^(\\w|\\d)+$', 'exponential'],
    ['^(\\w+\\s?)*$', 'exponential'],
    ['(a*)*b', 'exponential'],
    ['(x+x+)+y', 'exponential'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'exponential'],
    ['^(.*a){20}$', 'exponential'],
    ['^(a?){50}a{50}$', 'exponential'],
    ['^(?!(a+)+b)', 'exponential'],
  ])('%s: %s', (source, want) => {
    expect(growthOf(source)).toBe(want)
  })

  test.each([
    '('.repeat(90) + 'a' + ')*'.repeat(90) + 'b',
    'a{1,1000}'.repeat(20),
    '(a|b|c|d|e|f)*'.repeat(300),
    `(${Array.from({ length: 3000 }, (_, index) => `w${index}x*`).join('|')})*$`,
    '(?:a?b?c?d?e?){1,12}'.repeat(40),
  ])('an expression made to take long to look at comes to an end', (source) => {
    expect(['linear', 'polynomial', 'exponential']).toContain(growthOf(source))
  })
})

describe('an expression that can take very long', () => {
  const schema = (own: object) => ({ components: { schemas: { A: own as never } } })
  test.each([
    ['of a text', { type: 'string', pattern: '^(a+)+$' }, '/components/schemas/A/pattern'],
    ['of names', { type: 'object', patternProperties: { 'x+$': {} } }, '/components/schemas/A/patternProperties/x+$'],
  ])('%s is a warning at its place', (_, own, at) => {
    expect(build(schema(own)).said).toEqual([`warning TF3114 ${at}`])
  })
})

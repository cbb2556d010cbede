import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matches, Undecided } from '../../src/model/pattern/matches.ts'
import { parsePattern } from '../../src/model/pattern/parse.ts'

const rows: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
  ['^[a-z]+$', ['a', 'abc'], ['', 'A', 'a1']],
  ['b', ['abc', 'b'], ['', 'ac']],
  ['^a|b$', ['ax', 'xb'], ['xa', 'bx']],
  ['^\\d{3}-\\d{2,4}$', ['123-45', '123-4567'], ['12-45', '123-45678']],
  ['^(?<year>[0-9]{4})(?:-W\\d\\d)?$', ['2024', '2024-W07'], ['2024-']],
  ['^(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{4,}$', ['Abc1', '1bcA'], ['abc1', 'Ab 1', 'A1']],
  ['\\bcat\\b', ['a cat!', 'cat'], ['concat', 'cats']],
  ['^.$', ['a', '😀', '\u2029'.slice(1) + 'x'], ['', 'ab', '\n', '😀😀']],
  ['^[^\\]\\n-]$', ['a', '['], [']', '-', '\n']],
  ['^\\u{1F600}\\uD83D\\uDE00\\x41\\cA$', ['😀😀A\u0001'], ['A']],
  ['^\\p{Lu}\\P{L}$', ['É1'], ['é1', 'ÉÉ']],
  ['^$', [''], ['a']],
  ['^(a?){3}a{3}$', ['aaa', 'aaaaaa'], ['aa', 'aaaaaaa']],
  ['^\\/[\\w.-]+\\/?$', ['/a.b-c/', '/x'], ['/', 'x']],
  ['', ['', 'anything'], []],
  ['[]', [], ['', 'a']],
]

describe('matching without a regular expression engine', () => {
  test.each(rows)('%s', (pattern, yes, no) => {
    const engine = new RegExp(pattern, 'u')
    for (const text of [...yes, ...no]) expect([text, matches(pattern, text)]).toEqual([text, engine.test(text)])
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([])
    expect(no.filter((text) => matches(pattern, text))).toEqual([])
  })

  test('agrees with the built-in engine', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '^', '$', '\\b', '\\B', '')
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('')),
        fc.tuple(tie('pattern'), tie('pattern')).map((parts) => `(?:${parts.join('|')})`),
        fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,}', '{0,3}?')).map(([part, times]) => `(${part})${times}`),
        fc.tuple(tie('pattern'), fc.constantFrom('?=', '?!')).map(([part, look]) => `(${look}${part})`),
      ),
    }))
    // No pairs of surrogates: the built-in engine, against ECMA-262, finds empty matches between the two of one.
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', 'é'), maxLength: 6 })
    fc.assert(
      fc.property(pattern, text, (source, given) => matches(source, given) === new RegExp(source, 'u').test(given)),
      { numRuns: 2000, seed: 7 },
    )
  })

  const bombs = ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(.*,){12}$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y']
  test.each(bombs)('%s ends', (pattern) => {
    expect(matches(pattern, `${'a'.repeat(20_000)}!`)).toBe(false)
  })

  const huge = ['(?:){1000000000}', '((((){9999}){9999}){9999}){9999}', '(a{1000}){1000}', `${'('.repeat(5000)}a${')'.repeat(5000)}`]
  test.each(huge)('%.40s ends', (pattern) => {
    let answer: boolean | Undecided
    try {
      answer = matches(pattern, 'a'.repeat(50))
    } catch (error) {
      if (!(error instanceof Undecided)) throw error
      answer = error
    }
    expect(answer === true || answer instanceof Undecided).toBe(true)
  })

  test('a long expression is not held against a long text: where there is one such question, there are hundreds', () => {
    const lines = 'line\n'.repeat(2_000)
    expect(matches(lines, 'line')).toBe(false)
    expect(() => matches(lines, lines)).toThrow(Undecided)
  })

  test.each(['(a)\\1', '(?<=a)b', '(?<n>a)\\k<n>'])('%s has no tree: short texts alone are decided', (pattern) => {
    expect(parsePattern(pattern)).toBeUndefined()
    expect(matches(pattern, 'aabaab')).toBe(true)
    expect(() => matches(pattern, 'x'.repeat(100))).toThrow(Undecided)
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { error, warning } from '../../src/diagnostic/diagnostic.ts'
import { frameOf } from '../../src/diagnostic/frame.ts'
import { diagnosticsAsJson, printDiagnostic, printDiagnostics } from '../../src/diagnostic/print.ts'

/** A folder with one file, `spec/a.yaml`. */
function folderWith(text: string): { readonly cwd: string; readonly file: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'trefoil-print-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const file = join(cwd, 'a.yaml')
  writeFileSync(file, text)
  return { cwd, file }
}

const words = {
  code: 'TF1002',
  message: '"pattern" is not a valid regular expression: Unterminated group',
  fix: 'Fix the expression.',
} as const

describe('a diagnostic as people read it', () => {
  test('code, place, message, line, fix', () => {
    const { cwd, file } = folderWith("type: string\n  pattern: '(abc'\nb: c\n")
    expect(printDiagnostic(error({ ...words, at: { file, line: 2, column: 12, length: 6 } }), { cwd, color: false })).toBe(
      [
        'error TF1002  a.yaml:2:12',
        '  "pattern" is not a valid regular expression: Unterminated group',
        "    2 |   pattern: '(abc'",
        '      |            ^^^^^^',
        '  Fix the expression.',
      ].join('\n'),
    )
  })

  test('without a place, or where the file has gone, without a frame', () => {
    expect(printDiagnostic(warning(words), { cwd: '/', color: false })).toBe(`warning TF1002\n  ${words.message}\n  ${words.fix}`)
    const at = { file: '/no/such.yaml', line: 3, column: 1, length: 1 }
    expect(printDiagnostic(error({ ...words, at }), { cwd: '/no/where', color: false })).toBe(
      `error TF1002  ../such.yaml:3:1\n  ${words.message}\n  ${words.fix}`,
    )
  })

  test('the line has no mark of the byte order and no carriage return', () => {
    const { cwd, file } = folderWith('\ufeffa: b\r\nc: d\r\n')
    const frame = (line: number) =>
      printDiagnostic(error({ ...words, at: { file, line, column: 1, length: 1 } }), { cwd, color: false })
        .split('\n')
        .slice(2, 4)
    expect(frame(1)).toEqual(['    1 | a: b', '      | ^'])
    expect(frame(2)).toEqual(['    2 | c: d', '      | ^'])
    expect(frame(9)).toEqual(['  Fix the expression.'])
  })

  test('colours, where they are asked for, add nothing else', () => {
    const { cwd, file } = folderWith('a: b\n')
    const diagnostic = error({ ...words, at: { file, line: 1, column: 4, length: 1 } })
    const coloured = printDiagnostic(diagnostic, { cwd, color: true })
    expect(coloured).toContain('\u001b[31m   ^')
    expect(stripVTControlCharacters(coloured)).toBe(printDiagnostic(diagnostic, { cwd, color: false }))
  })

  test('several, with an empty line between', () => {
    expect(printDiagnostics([error(words), warning(words)], { cwd: '/', color: false })).toBe(
      `${printDiagnostic(error(words), { cwd: '/', color: false })}\n\n${printDiagnostic(warning(words), { cwd: '/', color: false })}`,
    )
  })

  test('hostile text neither moves the cursor nor turns the line around', () => {
    const { cwd, file } = folderWith('a: "\u001b[2J\u202eb\u2066"\n')
    const printed = printDiagnostic(
      error({ ...words, message: 'x\n\u001b]0;title\u0007\u200b\ud800', at: { file, line: 1, column: 4, length: 6 } }),
      { cwd, color: false },
    )
    expect(printed.split('\n').slice(1, 4)).toEqual([
      '  x\\n\\u{1b}]0;title\\u{7}\\u{200b}\\u{d800}',
      '    1 | a: "\\u{1b}[2J\\u{202e}b\\u{2066}"',
      '      |    ^^^^^^^^^^^^^^^^^^',
    ])
  })
})

describe('the line and the mark', () => {
  const rows: readonly [string, Parameters<typeof frameOf>, string, string][] = [
    ['tabs become spaces', ['\tab:\tc', 6, 1], '  ab: c', '      ^'],
    ['wide characters take two columns', ['漢字: かな', 5, 2], '漢字: かな', '      ^^^^'],
    ['pairs of surrogates are one character', ['𝄞😀: x', 7, 1], '𝄞😀: x', '     ^'],
    ['combining marks take none', ['e\u0301: x', 5, 1], 'e\u0301: x', '   ^'],
    ['an empty line', ['', 1, 1], '', '^'],
    ['behind the end', ['ab', 3, 1], 'ab', '  ^'],
    ['longer than the line', ['abc', 2, 99], 'abc', ' ^^'],
  ]
  test.each(rows)('%s', (_, given, text, marks) => expect(frameOf(...given)).toEqual({ text, marks }))

  test('a long line is cut around the mark', () => {
    const { text, marks } = frameOf(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 501, 1)
    expect(text).toBe(`…${'a'.repeat(30)}X${'b'.repeat(69)}…`)
    expect(marks).toBe(`${' '.repeat(31)}^`)
  })

  test('and so is one that is short in characters and wide on the screen', () => {
    const { text, marks } = frameOf('漢'.repeat(90), 1, 90)
    expect(text).toBe(`${'漢'.repeat(50)}…`)
    expect(marks).toBe('^'.repeat(100))
  })

  test('wherever the mark is', () => {
    const { text, marks } = frameOf('漢'.repeat(90), 90, 1)
    expect(text).toBe(`…${'漢'.repeat(16)}`)
    expect(marks).toBe(`${' '.repeat(31)}^^`)
  })

  test('a document of one line and megabytes is not looked at as a whole', () => {
    const line = 'x\t'.repeat(10_000_000)
    expect(frameOf(line, 10_000_000, 5).text.length).toBeLessThan(200)
  })
})

test('as JSON, paths are relative and a place that is not known is left out', () => {
  const at = { file: '/w/spec/a.yaml', line: 3, column: 4, length: 5 }
  expect(diagnosticsAsJson([error({ ...words, at }), warning(words)], { cwd: '/w' })).toEqual([
    { ...words, severity: 'error', file: 'spec/a.yaml', line: 3, column: 4, length: 5 },
    { ...words, severity: 'warning' },
  ])
})

describe('what is said of many places', () => {
  const at = (line: number) => ({ file: '/w/a.yaml', line, column: 1, length: 2 })
  const one = warning({ ...words, at: at(1) })
  const two = warning({ ...words, at: at(2) })
  const fault = error({ ...words, at: at(3) })
  const shown = { cwd: '/w', color: false }

  test('a warning is told once, with where else it holds', () => {
    expect(printDiagnostics([one, two], shown)).toBe(
      `warning TF1002  a.yaml:1:1\n  ${words.message}\n  ${words.fix}\n  The same at a.yaml:2:1`,
    )
    expect(printDiagnostics([one, warning({ ...words, at: at(3) }), two, one], shown)).toMatch(
      /\n  The same at 2 other places, next at a\.yaml:3:1$/,
    )
    expect(diagnosticsAsJson([one, two], { cwd: '/w' })).toEqual([
      { ...words, severity: 'warning', ...at(1), file: 'a.yaml', also: [{ ...at(2), file: 'a.yaml' }] },
    ])
  })

  test('errors stay apart, but for what is the same to the letter', () => {
    const other = error({ ...words, at: at(4) })
    expect(diagnosticsAsJson([fault, one, other, fault], { cwd: '/w' })).toEqual([
      { ...words, severity: 'error', ...at(3), file: 'a.yaml' },
      { ...words, severity: 'warning', ...at(1), file: 'a.yaml' },
      { ...words, severity: 'error', ...at(4), file: 'a.yaml' },
    ])
  })
})

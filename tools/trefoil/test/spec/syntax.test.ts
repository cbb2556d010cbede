import { describe, expect, test } from 'vitest'
import { faults, rooted } from './folder.ts'

describe('YAML', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'a bracket that does not close',
      'paths: [\n',
      ['TF1002 o.yaml:6:1+1 The file is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    ['a quote that does not close', 'paths: {}\nx-a: "b\n\n', ['TF1002 o.yaml:6:6+2 The file is not valid YAML: this quote is not closed']],
    [
      'several faults are reported, each at its place',
      'paths: {}\nx-a: @b\nx-c: d: e\n',
      [
        'TF1002 o.yaml:6:6+1 The file is not valid YAML: Plain value cannot start with reserved character @',
        'TF1002 o.yaml:7:6+1 The file is not valid YAML: Nested mappings are not allowed in compact mappings',
      ],
    ],
    [
      'what follows from a fault is none',
      'paths:\n  {a: {b: [}}}\n',
      ['TF1002 o.yaml:6:12+1 The file is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    ['a key that stands twice', 'paths: {}\ninfo: {}\n', ['TF1002 o.yaml:6:1+4 The key "info" stands here for the second time']],
    ['and once more, deeper', 'paths: {a: 1, b: 2, "a": 3}\n', ['TF1002 o.yaml:5:21+3 The key "a" stands here for the second time']],
    [
      'keys of any type are what they are spelled',
      'paths: {}\nx-k: {200: a, "200": b, 0x10: c, 16: d, true: e, null: f}\n',
      ['TF1002 o.yaml:6:15+5 The key "200" stands here for the second time'],
    ],
    ['a key that is a list', 'paths: {}\nx-k: {[a]: 1}\n', ['TF1002 o.yaml:6:7+1 A key must be a string']],
    [
      'a number that is none',
      'paths: {}\nx-k: [.nan, -.inf, 1e400]\n',
      [
        'TF1002 o.yaml:6:7+4 JSON has no value ".nan"',
        'TF1002 o.yaml:6:13+5 JSON has no value "-.inf"',
        'TF1002 o.yaml:6:20+5 JSON has no value "1e400"',
      ],
    ],
    [
      'bytes and times',
      'paths: {}\nx-k: [!!binary aGk=, !!timestamp 2020-01-01, 2020-01-01]\n',
      [
        'TF1002 o.yaml:6:7+8 JSON has no such value: Unresolved tag: tag:yaml.org,2002:binary',
        'TF1002 o.yaml:6:22+11 JSON has no such value: Unresolved tag: tag:yaml.org,2002:timestamp',
      ],
    ],
    ['sets', 'paths: {}\nx-k: !!set {a, b}\n', ['TF1002 o.yaml:6:6+5 JSON has no such value: Unresolved tag: tag:yaml.org,2002:set']],
    [
      'an alias of nothing',
      'paths: {}\nx-k: *no\n',
      ['TF1002 o.yaml:6:6+3 The alias "*no" cannot be resolved: no anchor of that name stands before it'],
    ],
    [
      'an alias of what it is in',
      'paths: {}\nx-k: &a [*a]\n',
      ['TF1002 o.yaml:6:10+2 The alias "*a" cannot be resolved: it stands inside of what it repeats'],
    ],
    ['a merge of what it is in', 'paths: {}\nx-k: &a\n  <<: *a\n', ['TF1002 o.yaml:7:7+2 "<<" can only merge mappings']],
    ['a merge of a list of strings', 'paths: {}\nx-k:\n  <<: [a]\n', ['TF1002 o.yaml:7:7+3 "<<" can only merge mappings']],
    ['a second document', 'paths: {}\n---\na: b\n', ['TF1002 o.yaml:6:1+1 A second YAML document starts here']],
  ]
  test.each(rows)('%s', (_, rest, want) => expect(faults({ 'o.yaml': rooted(rest) })).toEqual(want))

  test('of another age', () => {
    expect(faults({ 'o.yaml': `%YAML 1.1\n---\n${rooted('paths: {}\n')}` })).toEqual([
      'TF1002 o.yaml:1:1+1 The file asks for YAML 1.1, but OpenAPI documents are YAML 1.2',
    ])
  })

  test('a bomb of aliases', () => {
    const lines = [
      'x0: &x0 [1,2,3,4,5,6,7,8,9]',
      ...Array.from({ length: 9 }, (_, i) => `x${i + 1}: &x${i + 1} [${Array(9).fill(`*x${i}`).join()}]`),
    ]
    const found = faults({ 'o.yaml': rooted(`paths: {}\n${lines.join('\n')}\n`) })
    expect(found[0]).toMatch(/^TF1002 o\.yaml:\d+:\d+\+3 The alias "\*x\d" cannot be resolved: aliases make more than 100000 values$/)
    expect(found.length).toBeLessThanOrEqual(50)
  })

  test('a bomb of merge keys', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `x${i + 1}: &x${i + 1} {<<: [${Array(9).fill(`*x${i}`).join()}], c${i}: 1}`)
    const found = faults({ 'o.yaml': rooted(`paths: {}\nx0: &x0 {a: 1}\n${lines.join('\n')}\n`) })
    expect(found[0]).toMatch(/^TF1002 o\.yaml:\d+:\d+\+\d+ "<<" cannot be resolved: aliases make more than 100000 values$/)
  })

  const deep: readonly [string, (depth: number) => string][] = [
    ['lists', (depth) => '['.repeat(depth) + ']'.repeat(depth)],
    ['lists that do not end', (depth) => '['.repeat(depth)],
    ['maps', (depth) => '{a: '.repeat(depth) + '}'.repeat(depth)],
    ['items', (depth) => `\n  ${'- '.repeat(depth)}x`],
  ]
  test.each(deep)('nested too deep: %s', (_, nest) => {
    expect(faults({ 'o.yaml': rooted(`paths: {}\nx-k: ${nest(20_000)}\n`) })).toEqual([
      expect.stringMatching(/^TF1002 o\.yaml:\d+:\d+\+1 Values are nested more than 500 levels deep$/),
    ])
  })
})

describe('JSON', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'a comma too many',
      '{"a": [1,],\n "b": 2,}',
      [
        'TF1002 o.json:1:10+1 The file is not valid JSON: a value is missing',
        'TF1002 o.json:2:9+1 The file is not valid JSON: a key in double quotes is missing',
      ],
    ],
    [
      'several commas are one fault on each line',
      '{"a": [1,,,2,,],\n "b": 2,,\n "c": 3}',
      [
        'TF1002 o.json:1:10+1 The file is not valid JSON: a value is missing',
        'TF1002 o.json:2:9+1 The file is not valid JSON: a key in double quotes is missing',
      ],
    ],
    ['a word without quotes', '{a: 1}', ['TF1002 o.json:1:2+1 The file is not valid JSON: this is not JSON']],
    ['a comment', '{\n  // why\n  "a": 1}', ['TF1002 o.json:2:3+6 The file is not valid JSON: JSON has no comments']],
    ['a string that does not end', '{"a": "x\n}', ['TF1002 o.json:1:7+2 The file is not valid JSON: a string does not end']],
    ['nothing at the end', '{"a": 1', ['TF1002 o.json:1:8+1 The file is not valid JSON: a closing brace is missing']],
    ['something after the end', '{}\n{}', ['TF1002 o.json:2:1+1 The file is not valid JSON: something follows the end of the document']],
    ['NaN', '[NaN]', ['TF1002 o.json:1:2+3 The file is not valid JSON: this is not JSON']],
    [
      'a key that stands twice',
      '{"a": {"b": 1, "c\\"": {"b": 1}, "b": 2}, "\\u0061": ":"}',
      [
        'TF1002 o.json:1:33+3 The key "b" stands here for the second time',
        'TF1002 o.json:1:42+8 The key "a" stands here for the second time',
      ],
    ],
  ]
  test.each(rows)('%s', (_, text, want) => expect(faults({ 'o.json': text })).toEqual(want))

  test.each([
    ['to the end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['and broken', '['.repeat(100_000)],
    ['beside a long string', `["${'\\"['.repeat(100_000)}", ${'[{"a":'.repeat(300)}`],
  ])('nested too deep, %s', (_, text) => {
    expect(faults({ 'o.json': text })).toEqual([
      expect.stringMatching(/^TF1002 o\.json:1:\d+\+1 Values are nested more than 500 levels deep$/),
    ])
  })
})

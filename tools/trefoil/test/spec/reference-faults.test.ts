import { describe, expect, test } from 'vitest'
import { faults, referring, rooted, rootWith, type Files } from './folder.ts'

describe('references', () => {
  const rows: readonly [string, Files, readonly string[]][] = [
    ['no such file', { 'o.yaml': referring('./no.yaml') }, ['TF1003 o.yaml:9:13+9 "./no.yaml" points to nothing: there is no such file']],
    [
      'no such member',
      { 'o.yaml': referring("'#/components/schemas/No'") },
      ['TF1003 o.yaml:9:13+25 "#/components/schemas/No" points to nothing: there is no "No" in /components/schemas of o.yaml'],
    ],
    [
      'no such member of a file',
      { 'o.yaml': referring('a.json#/b/c'), 'a.json': { b: 1 } },
      ['TF1003 o.yaml:9:13+11 "a.json#/b/c" points to nothing: there is no "c" in /b of a.json'],
    ],
    [
      'an inherited member',
      { 'o.yaml': referring('a.json#/b/length'), 'a.json': { b: [] } },
      ['TF1003 o.yaml:9:13+16 "a.json#/b/length" points to nothing: there is no "length" in /b of a.json'],
    ],
    [
      'no such anchor',
      { 'o.yaml': referring('a.json#b'), 'a.json': {} },
      ['TF1003 o.yaml:9:13+8 "a.json#b" points to nothing: a.json has no $anchor "b"'],
    ],
    [
      'out of the folder',
      { 'd/o.yaml': referring('../a.json'), 'a.json': {} },
      ['TF1004 d/o.yaml:9:13+9 "../a.json" leads out of the folder of the document'],
    ],
    [
      'out of it, to nothing',
      { 'd/o.yaml': referring('../no.json') },
      ['TF1004 d/o.yaml:9:13+10 "../no.json" leads out of the folder of the document'],
    ],
    [
      'out of it, encoded',
      { 'd/o.yaml': referring('"%2e%2e%2Fa.json"'), 'a.json': {} },
      ['TF1004 d/o.yaml:9:13+17 "%2e%2e%2Fa.json" leads out of the folder of the document'],
    ],
    [
      'to the root of the disk',
      { 'o.yaml': referring('/etc/passwd') },
      ['TF1004 o.yaml:9:13+11 "/etc/passwd" leads out of the folder of the document'],
    ],
    [
      'to the network',
      { 'o.yaml': referring('https://example.com/a.yaml#/A') },
      ['TF1007 o.yaml:9:13+29 "https://example.com/a.yaml#/A" is not a file, and nothing is fetched'],
    ],
    [
      'to another host',
      { 'o.yaml': referring('//example.com/a.yaml') },
      ['TF1007 o.yaml:9:13+20 "//example.com/a.yaml" is not a file, and nothing is fetched'],
    ],
    [
      'to a file by its URL',
      { 'o.yaml': referring('file:///etc/passwd') },
      ['TF1007 o.yaml:9:13+18 "file:///etc/passwd" is not a file, and nothing is fetched'],
    ],
    [
      'badly encoded',
      { 'o.yaml': referring('a%zz.yaml') },
      ['TF1003 o.yaml:9:13+9 "a%zz.yaml" is not a URI reference: two hexadecimal digits must follow a percent sign'],
    ],
    ['with a NUL', { 'o.yaml': referring('"a\\0b"') }, ['TF1003 o.yaml:9:13+6 "a\0b" points to nothing: there is no such file']],
    ['no string', { 'o.yaml': referring('[a]') }, ['TF1003 o.yaml:9:13+3 A $ref must be a string']],
    [
      'to itself',
      { 'o.yaml': referring("'#/components/schemas/A'") },
      ['TF1006 o.yaml:9:13+24 "#/components/schemas/A" leads back to itself and never to a value'],
    ],
    [
      'round and round',
      { 'o.yaml': referring('a.json'), 'a.json': { $ref: 'b.json' }, 'b.json': { $ref: 'a.json' } },
      ['TF1006 o.yaml:9:13+6 "b.json" leads back to itself and never to a value'],
    ],
    [
      'into itself',
      { 'o.yaml': referring("'#/components/schemas/A/x'") },
      ['TF1006 o.yaml:9:13+26 "#/components/schemas/A/x" leads back to itself and never to a value'],
    ],
    [
      'a fault behind another reference is reported where it is',
      { 'o.yaml': referring('a.json'), 'a.json': { $ref: 'no.json' } },
      ['TF1003 a.json:2:11+9 "no.json" points to nothing: there is no such file'],
    ],
    [
      'a broken file is reported once, and does not hide the rest',
      { 'o.yaml': rooted('paths:\n  /a: {$ref: b.yaml}\n  /b: {$ref: b.yaml}\n  /c: {$ref: no.yaml}\n'), 'b.yaml': 'a: "\n' },
      [
        'TF1002 b.yaml:1:4+1 The file is not valid YAML: this quote is not closed',
        'TF1003 o.yaml:8:14+7 "no.yaml" points to nothing: there is no such file',
      ],
    ],
    [
      'a map that holds itself',
      {
        'o.yaml': rooted('paths: {}\ncomponents: {schemas: {A: {$ref: a.json}}}\n'),
        'a.json': { properties: { x: { properties: { $ref: '#/properties' } } } },
      },
      ['TF1006 a.json:5:17+14 The $ref leads to what it stands in'],
    ],
    [
      'a path item that is none',
      { 'o.yaml': rooted('paths:\n  /a: {$ref: a.json}\n'), 'a.json': '"x"' },
      ['TF1011 o.yaml:6:14+6 The $ref leads to a string, which cannot take its place'],
    ],
    [
      'a document that is another one',
      { 'o.yaml': rooted('$ref: a.json\npaths: {}\n'), 'a.json': {} },
      ['TF1011 o.yaml:5:7+6 The $ref leads to an object, which cannot take its place'],
    ],
    [
      'a member that stands beside a reference that brings it',
      { 'o.yaml': rooted('paths:\n  /a:\n    get: {}\n    $ref: a.json\n'), 'a.json': { get: {} } },
      ['TF1010 o.yaml:7:10+2 "get" stands beside a $ref that brings one as well'],
    ],
  ]
  test.each(rows)('%s', (_, files, want) => expect(faults(files)).toEqual(want))

  test('path items that multiply', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => {
        const callbacks = { a: { x: { $ref: `p${i + 1}.json` } }, b: { x: { $ref: `p${i + 1}.json` } } }
        return [`p${i}.json`, { get: i < 29 ? { callbacks } : {} }]
      }),
    )
    const [first, ...others] = faults({ 'o.json': rootWith({ paths: { '/a': { $ref: 'p0.json' } } }), ...files })
    expect(first).toMatch(/^TF1009 /)
    expect(others.every((line) => line.startsWith('TF1009 '))).toBe(true)
  })

  test.each([
    ['a long chain', 300, []],
    ['a chain longer than can be followed', 3000, [expect.stringMatching(/^TF1015 /)]],
  ])('%s', (_, length, want) => {
    const schemas = Object.fromEntries(
      Array.from({ length }, (_, i) => [`S${i}`, i === length - 1 ? {} : { $ref: `#/components/schemas/S${i + 1}` }]),
    )
    expect(faults({ 'o.json': rootWith({ paths: {}, components: { schemas } }) })).toEqual(want)
  })

  test('path items in path items, by callbacks', () => {
    const item = (next: number): object => ({
      get: { responses: { 200: { description: 'd' } }, callbacks: { c: { u: { $ref: `#/x-items/${next}` } } } },
    })
    const items = [...Array.from({ length: 1000 }, (_, index) => item(index + 1)), {}]
    expect(faults({ 'o.json': rootWith({ paths: { '/a': item(0) }, 'x-items': items }) })).toEqual([
      expect.stringMatching(/^TF1009 .* References lead through more than 50 others, each to something that is put inside of the last$/),
    ])
  })
})

import { list } from './written.ts'

const head = 'openapi: 3.1.0\ninfo: { title: Bomb, version: "1" }\npaths: {}\n'
const laughs = list(12, (index) => `  l${index}: &l${index} [${list(9, () => (index === 0 ? 'x' : `*l${index - 1}`)).join(', ')}]`)

/** What YAML has and JSON has not. */
export const yaml: Readonly<Record<string, string>> = {
  'a billion laughs': `${head}x-bomb:\n${laughs.join('\n')}\n`,
  'a billion laughs in a schema': `${head}components:\n  schemas:\n    A:\n      enum:\n        - &a [x, x, x, x, x, x, x, x]\n${list(12, (index) => `        - &${'bcdefghijklmn'[index]} [${list(8, () => `*${'abcdefghijklm'[index]}`).join(', ')}]`).join('\n')}\n`,
  'merges that double': `${head}x-bomb:\n  m0: &m0 { a0: 1 }\n${list(40, (index) => `  m${index + 1}: &m${index + 1} { <<: [*m${index}, *m${index}], a${index + 1}: 1 }`).join('\n')}\n`,
  'an alias inside of what it repeats': `${head}x-bomb: &a { b: [*a] }\n`,
  'brackets 100,000 deep': `${head}x-bomb: ${'['.repeat(100_000)}`,
  'dashes 2,000 deep': `${head}x-bomb:\n  ${'- '.repeat(2_000)}x\n`,
  'keys 600 deep': `${head}x-bomb:\n${list(600, (index) => `${' '.repeat(index + 1)}k:`).join('\n')} x\n`,
  'a tag that makes something': `${head}x-bomb: !!js/function 'function () { globalThis.pwned = 1 }'\n`,
  'a tag of binary data': `${head}x-bomb: !!binary aGVsbG8=\n`,
  'a key that is a list': `${head}x-bomb: { [a, b]: c }\n`,
  'a key twice': `${head}info: { title: Again, version: "2" }\n`,
  'two documents': `${head}---\n${head}`,
  'another version of YAML': `%YAML 1.1\n---\n${head}`,
  'numbers that are none': `${head}x-bomb: [.nan, .inf, 0o17, 0xff, 1e999]\n`,
  'a megabyte of one line': `${head}x-bomb: "${'x'.repeat(1_000_000)}"\n`,
  'a hundred thousand anchors': `${head}x-bomb:\n${list(100_000, (index) => `  - &a${index} x`).join('\n')}\n`,
}

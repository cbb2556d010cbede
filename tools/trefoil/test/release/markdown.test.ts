import { expect, test } from 'vitest'
import { code, unmarked, words } from '../../src/release/markdown.ts'

const joiner = '\u2060'

test.each<[string, string, string]>([
  ['marks', '*a* _b_ `c` [d](e) #f ~g~ |h| !i \\j', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\#f \\~g\\~ \\|h\\| \\!i \\\\j'],
  ['tags and comments', '--><script>&amp;<!-- trefoil end -->', '--&gt;&lt;script&gt;&amp;amp;&lt;\\!-- trefoil end --&gt;'],
  ['lines and what has no width', 'a\r\n\n- b\u0000c\u200bd\u2060e', 'a - b c d e'],
  ['mentions', '@octocat and a@b.example', `@${joiner}octocat and a@${joiner}b.example`],
  ['links', 'https://evil.example www.evil.example', `https:${joiner}//evil.example www.${joiner}evil.example`],
  ['numbers of issues', '#12 and # 12', `\\#${joiner}12 and \\# 12`],
])('words mark up nothing: %s', (_, given, want) => {
  expect(words(given)).toBe(want)
  expect(words(unmarked(want))).toBe(want)
})

test.each<[string, string]>([
  ['getPet', '`getPet`'],
  ['a b/c.yaml:4', '`a b/c.yaml:4`'],
  ['a`b', 'a\\`b'],
  ['@acme/client', '`@acme/client`'],
  ['@octo~cat', `@${joiner}octo\\~cat`],
])('a name is code where it can be: %s', (given, want) => expect(code(given)).toBe(want))

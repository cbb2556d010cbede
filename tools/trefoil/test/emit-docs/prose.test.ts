import { describe, expect, test } from 'vitest'
import { inline, prose } from '../../src/emit/docs/prose.ts'

describe("a document's text keeps code spans, strong and emphasis; all else is shown as it stands", () => {
  test.each([
    ['plain words', 'What it is.', 'What it is.'],
    ['a code span', 'One of `a_b`, `c`.', 'One of `a_b`, `c`.'],
    ['strong and emphasis', 'Is **very** *much* so', 'Is **very** *much* so'],
    ['a product is no emphasis', '2*3*4 and a * b * c', '2\\*3\\*4 and a \\* b \\* c'],
    ['a lone backtick', 'a ` b', 'a \\` b'],
    ['an empty span', 'a ` ` b', 'a \\` \\` b'],
    ['a pipe in text and in code', 'a | b `c | d`', 'a \\| b `c \\| d`'],
    ['HTML', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['HTML in code', '`<b>`', '`<b>`'],
    ['a link', '[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['a link to the web', 'See [the *list*](https://example.com/a_b?c=1#d).', 'See [the \\*list\\*](https://example.com/a_b?c=1#d).'],
    ['a link that would not end', '[a](https://example.com/)b|c)', '[a](https://example.com/)b\\|c)'],
    ['an image', '![x](http://x)', '!\\[x\\](http://x)'],
    ['a heading', '# Big', '\\# Big'],
    ['a fence', '```ts', '\\`\\`\\`ts'],
    ['line breaks', 'a\n\n| b |\r\nc', 'a \\| b \\| c'],
    ['the beginning of a list', '- a', '\\- a'],
    ['the beginning of a numbered list', '1. a', '1\\. a'],
    ['a line below a heading', '===', '\\==='],
    ['a direction override', 'a\u202eb', 'ab'],
    ['nothing', '', ''],
  ])('%s', (_, given, want) => {
    expect(inline(given)).toBe(want)
  })

  test('long texts come to an end', () => {
    for (const piece of ['`', '`a', '**a', '*a ', ' ', '\n', ' \n', '<', '[', '[a](https://a', '![a](http://'] as const)
      inline(piece.repeat(100_000))
  })
})

describe('paragraphs and lists', () => {
  test.each([
    ['paragraphs', 'a\nb\n\n\nc', 'a b\n\nc'],
    ['a list', '- a\n  more\n- `b`\n* c', '- a more\n- `b`\n- c'],
    ['a list after words stays in the paragraph', 'a\n- b', 'a - b'],
    ['a pipe in code', '`a | b`', '`a | b`'],
    ['nothing', undefined, ''],
  ])('%s', (_, given, want) => {
    expect(prose(given)).toBe(want)
  })
})

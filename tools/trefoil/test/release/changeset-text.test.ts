import { expect, test } from 'vitest'
import { changesetText, splitChangeset } from '../../src/release/changeset-file.ts'
import { parseSummary, summaryText, type Summary } from '../../src/release/changeset-text.ts'

const summary: Summary = {
  before: '',
  region: {
    of: 'pets',
    title: 'Changes of the pets API:',
    needs: { client: 'minor', validators: 'major', fixtures: 'none' },
    lines: [
      '- `getPet`: query parameter page\\_size is required (major: client)',
      '- `Pet`: name has at most 10 characters (major: validators)',
    ],
  },
  after: '',
}
const written = summaryText(summary)

test.each<[string, Summary]>([
  ['our part alone', summary],
  ['words before it', { ...summary, before: 'Why we did it.\n\nTwo paragraphs.' }],
  ['words after it', { ...summary, after: '- a list\n- of theirs' }],
  ['an empty list', { ...summary, region: { ...summary.region, lines: [] } }],
  ['a title of its own', { ...summary, region: { ...summary.region, title: 'We have **tidied up**' } }],
])('what is written is read: %s', (_, given) => expect(parseSummary(summaryText(given))).toEqual(given))

test.each<[string, (text: string) => string]>([
  ['other bullets', (text) => text.replace(/^- /gm, '* ')],
  ['a list broken anew', (text) => text.replace('is required', 'is\n  required')],
  ['no empty lines', (text) => text.replace(/\n+/g, '\n')],
  ['escapes that are not needed', (text) => text.replace('\\_', '_')],
])('a formatter may have passed: %s', (_, formatted) => {
  const { region } = parsed(formatted(written))
  expect(region.lines).toHaveLength(2)
})

test.each<[string, (text: string) => string, number]>([
  ['a word of the list is another', (text) => text.replace('at most', 'no more than'), 1],
  ['a line of the list is gone', (text) => text.replace(/^- `Pet`.*$/m, ''), 1],
  ['a line is added to the list', (text) => text.replace('- `Pet`', '- `Toy`: is gone\n- `Pet`'), 1],
  ['no end', (text) => text.replace('<!-- trefoil end -->', ''), 0],
  ['no beginning', (text) => text.split('\n').slice(1).join('\n'), 4],
  ['two of them', (text) => `${text}\n\n${text}`, 7],
  ['a bump that is none', (text) => text.replace('client=minor', 'client=huge'), 0],
  ['a mark that lacks a package', (text) => text.replace(' fixtures=none', ''), 0],
])('what was edited in our part is refused: %s', (_, edited, line) => {
  expect(parseSummary(edited(written))).toEqual({ line, reason: expect.any(String) })
})

test('whoever empties the list wants it anew', () => {
  expect(parsed(written.replace(/^- .*$/gm, '')).region.lines).toEqual([])
})

test('a changeset without a part of ours is a person’s', () => expect(parseSummary('We fixed it.\n\n- really')).toBeUndefined())

test('front matter keeps what a person wrote', () => {
  const given = '# about us\n"@pets/client": patch # so be it\nother: major'
  const releases = { client: 'minor', validators: 'none', fixtures: 'patch' } as const
  expect(changesetText(given, releases, '@pets', 'Words.')).toBe(`---
# about us
"@pets/client": minor # so be it
other: major
"@pets/validators": none
"@pets/fixtures": patch
---

Words.
`)
})

test.each<[string, string, string | undefined]>([
  ['as changesets writes it', '---\na: patch\n---\n\nWords.\n', '\nWords.\n'],
  ['line ends of Windows', '---\r\na: patch\r\n---\r\nWords.\r\n', 'Words.\n'],
  ['a rule in the words', '---\na: patch\n---\nOne\n---\nTwo', 'One\n---\nTwo'],
  ['no front matter', 'Words.', undefined],
  ['an open end', '---\na: patch\n', undefined],
])('the parts of a changeset: %s', (_, text, words) => expect(splitChangeset(text)?.summary).toBe(words))

function parsed(text: string): Summary {
  const result = parseSummary(text)
  if (result === undefined || 'reason' in result) throw new Error(`not read: ${result?.reason}`)
  return result
}

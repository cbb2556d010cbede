import { expect, test } from 'vitest'
import type { Bumps } from '../../src/compat/change.ts'
import { changesetId } from '../../src/release/branch.ts'
import { saidOf, splitChangeset, type ChangesetFile } from '../../src/release/changeset-file.ts'
import { parseSummary, type Region } from '../../src/release/changeset-text.ts'
import { none, type Entry } from '../../src/release/entry.ts'
import { lineOf } from '../../src/release/line.ts'
import { updateFor, type Task } from '../../src/release/update.ts'

const entry = (subject: string, bumps: Partial<Bumps>): Entry => ({
  subject,
  text: 'has changed',
  why: 'It is so',
  bumps: { ...none, ...bumps },
})
const [one, two, three] = [
  entry('one', { client: 'minor' }),
  entry('two', { client: 'major', fixtures: 'patch' }),
  entry('three', { validators: 'patch' }),
]

const task = (entries: readonly Entry[], pending: readonly ChangesetFile[], more: Partial<Task> = {}): Task => ({
  root: '/r',
  api: 'pets',
  of: 'pets',
  scope: '@pets',
  version: '1.2.3',
  branch: 'fix/it',
  entries,
  pending,
  ...more,
})

/** The changeset with this id as it would be read again. */
function read(id: string, text: string): ChangesetFile {
  const parts = splitChangeset(text)
  if (parts === undefined) throw new Error(`not read: ${text}`)
  const releases = [...parts.frontMatter.matchAll(/^"(.*)": (major|minor|patch|none)/gm)].map(([, name = '', type]) => ({ name, type }))
  return { id, file: `/r/.changeset/${id}.md`, ...parts, says: saidOf('@pets', releases as Parameters<typeof saidOf>[1]) }
}

/** What a run on a branch with nothing but these changes writes, as it would be read again. */
function written(entries: readonly Entry[], branch: string, change: (text: string) => string = (text) => text, prefix = ''): ChangesetFile {
  const [edit] = updateFor(task(entries, [], { branch })).edits
  const id = /([^/]+)\.md$/.exec(edit?.file ?? '')?.[1] ?? ''
  return read(`${prefix}${id}`, change(edit?.text ?? ''))
}

/** The names of the changesets and what they are to list and to say; null where one is to go. */
function done(given: Task): object {
  return Object.fromEntries(
    updateFor(given).edits.map(({ file, text }) => {
      const id = file.replace('/r/.changeset/', '')
      if (text === undefined) return [id, null]
      const { says, summary } = read(id, text)
      return [id, [Object.values(says).join(' '), ...regionOf(summary).lines.map((line) => /- (\w+)/.exec(line)?.[1])]]
    }),
  )
}

function regionOf(summary: string): Region {
  const parsed = parseSummary(summary)
  if (parsed === undefined || 'reason' in parsed) throw new Error(`not read: ${summary}`)
  return parsed.region
}

const own = 'pets-fix-it-bbe4d8cc.md'
const raised = (text: string): string => text.replace('"@pets/client": minor', '"@pets/client": major')
const lowered = (text: string): string => text.replace('"@pets/client": minor', '"@pets/client": patch')
const explained = (text: string): string => text.replace('Changes of', 'We had to.\n\nChanges of')

test.each<[string, Task, object]>([
  ['the first changes', task([two, one], []), { [own]: ['major none patch', 'two', 'one'] }],
  ['nothing has changed', task([], []), {}],
  ['it is there already', task([one], [written([one], 'fix/it')]), {}],
  ['another change', task([one, three], [written([one], 'fix/it')]), { [own]: ['minor patch none', 'one', 'three'] }],
  ['less than before', task([one], [written([one, two], 'fix/it')]), { [own]: ['minor none none', 'one'] }],
  ['all is undone', task([], [written([one], 'fix/it')]), { [own]: null }],
  ['merged from another branch', task([one, two], [written([one], 'other')]), { [own]: ['major none patch', 'two'] }],
  ['listed by another branch', task([one], [written([one], 'other')]), {}],
  ['undone what another branch did', task([], [written([one], 'other')]), { 'pets-other-d9298a10.md': null }],
  [
    'a part of what another branch did',
    task([two], [written([one, two], 'other')]),
    { 'pets-other-d9298a10.md': ['major none patch', 'two'] },
  ],
  ['raised, and no other change', task([one], [written([one], 'fix/it', raised)]), {}],
  ['raised, and another change', task([one, three], [written([one], 'fix/it', raised)]), { [own]: ['major patch none', 'one', 'three'] }],
  ['raised, and undone', task([], [written([one], 'fix/it', raised)]), { [own]: ['major none none'] }],
  ['lowered below what is needed', task([one], [written([one], 'fix/it', lowered)]), { [own]: ['minor none none', 'one'] }],
  ['words, and undone', task([], [written([one], 'fix/it', explained)]), { [own]: ['none none none'] }],
  ['taken in by a pre-release', task([one], [written([one], 'fix/it', undefined, 'pre/')]), {}],
  [
    'after a pre-release, under another name',
    task([one, two], [written([one], 'fix/it', undefined, 'pre/')]),
    { [own.replace('.md', '-2.md')]: ['major none patch', 'two'] },
  ],
  ['undone what a pre-release has', task([], [written([one], 'fix/it', undefined, 'pre/')]), {}],
  ['below 1.0.0', task([two, one], [], { version: '0.4.0' }), { [own]: ['minor none patch', 'two', 'one'] }],
  ['of another API', task([one], [written([one], 'fix/it')], { of: 'toys' }), { 'toys-fix-it-bbe4d8cc.md': ['minor none none', 'one'] }],
])('changesets follow the changes: %s', (_, given, want) => expect(done(given)).toEqual(want))

test('a changeset of that name without a list is a person’s: it gets one, and loses nothing', () => {
  const theirs = written([one], 'fix/it', (text) => raised(text).replace(/Changes of[^]*/, 'Theirs alone.\n'))
  const [edit, ...others] = updateFor(task([two, three], [theirs])).edits
  expect([edit?.file, others]).toEqual([`/r/.changeset/${own}`, []])
  expect(edit?.text).toMatch(/client": major\n"@pets\/validators": patch\n[^]*---\n\nTheirs alone\.\n\nChanges of[^]*- two/)
  expect(updateFor(task([], [theirs])).edits).toEqual([])
})

test('words and titles of a person stay', () => {
  const theirs = written([one], 'fix/it', (text) => `${explained(text).replace('Changes of the pets API:', 'Pages')}\nThanks, Ada.\n`)
  const text = updateFor(task([one, two], [theirs])).edits[0]?.text
  expect(text).toMatch(/---\n\nWe had to\.\n\nPages <!--[^>]*-->\n\n- one.*\n- two.*\n\n<!-- trefoil end -->\n\nThanks, Ada\.\n$/)
})

test('what was written once is not touched by a second run', () => {
  const first = written([one, two], 'fix/it')
  expect(updateFor(task([one, two], [first])).edits).toEqual([])
})

test('what is left of an undone change is said', () => {
  expect(updateFor(task([], [written([one], 'fix/it', explained)])).diagnostics).toMatchObject([{ code: 'TF6112', severity: 'warning' }])
})

test('a list that was edited stops it all', () => {
  const edited = written([one], 'other', (text) => text.replace('has changed', 'has CHANGED'))
  expect(() => updateFor(task([two], [edited]))).toThrow(/TF6104/)
})

test('two branches have two names', () => {
  const id = (branch: string | undefined, entries: readonly Entry[] = []): string =>
    changesetId({ of: 'pets', branch, lines: entries.map(lineOf), taken: new Set() })
  const ids = ['fix/it', 'fix-it', 'Fix/it', 'fix_it', '../../etc', 'x'.repeat(200), `${'x'.repeat(200)}y`].map((branch) => id(branch))
  expect(new Set(ids.map((each) => each.toLowerCase())).size).toBe(ids.length)
  expect(ids.every((each) => /^[a-z0-9-]{1,70}$/.test(each))).toBe(true)
  expect(id(undefined, [one])).not.toBe(id(undefined, [two]))
})

import { expect, test } from 'vitest'
import type { Bumps } from '../../src/compat/change.ts'
import type { ChangesetFile } from '../../src/release/changeset-file.ts'
import { none, type Entry } from '../../src/release/entry.ts'
import { verdictOn } from '../../src/release/verdict.ts'

const at = { file: '/spec/openapi.yaml', line: 3, column: 5, length: 1 }
const entry = (subject: string, bumps: Partial<Bumps>): Entry => ({
  subject,
  text: 'has\\_changed',
  why: 'they said so',
  bumps: { ...none, ...bumps },
  at: () => at,
})
const says = (bumps: Partial<Bumps>, id = 'some'): ChangesetFile => ({
  id,
  file: `/r/.changeset/${id}.md`,
  frontMatter: '',
  summary: 'Words.',
  summaryAt: 3,
  says: { ...none, ...bumps },
})
const added = entry('`addPet`', { client: 'minor', validators: 'minor' })
const gone = entry('`getPet`', { client: 'major' })

test.each<[string, readonly Entry[], readonly ChangesetFile[], readonly string[], string?]>([
  ['nothing has changed', [], [], []],
  [
    'no changeset',
    [gone, added],
    [],
    ['TF6101 The packages of @pets have changed, and no changeset says so: getPet: has_changed, and 1 more'],
  ],
  [
    'a changeset of others',
    [gone],
    [says({})],
    ['TF6101 The packages of @pets have changed, and no changeset says so: getPet: has_changed'],
  ],
  [
    'too low for one',
    [gone, added],
    [says({ client: 'minor', validators: 'minor' })],
    ['TF6102 The changesets make @pets/client minor, and a change needs major: getPet: has_changed; they said so'],
  ],
  [
    'nothing for one, too low for another',
    [gone, added],
    [says({ client: 'patch' })],
    [
      'TF6102 The changesets make @pets/client patch, and a change needs major: getPet: has_changed; they said so',
      'TF6102 The changesets say nothing of @pets/validators, and a change needs minor: addPet: has_changed; they said so',
    ],
  ],
  [
    'together enough',
    [gone, added],
    [says({ client: 'major' }), says({ validators: 'minor' }, 'pre/other')],
    ['TF6108 The changesets say enough, but this change is listed in none of them (and 1 more): getPet: has_changed'],
  ],
  [
    'more than enough',
    [added],
    [says({ client: 'major', validators: 'major', fixtures: 'major' })],
    ['TF6108 The changesets say enough, but this change is listed in none of them: addPet: has_changed'],
  ],
  [
    'below 1.0.0 a minor is enough',
    [gone],
    [says({ client: 'minor' })],
    ['TF6108 The changesets say enough, but this change is listed in none of them: getPet: has_changed'],
    '0.9.0',
  ],
  [
    'below 1.0.0 a patch is not',
    [gone],
    [says({ client: 'patch' })],
    ['TF6102 The changesets make @pets/client patch, and a change needs minor: getPet: has_changed; they said so'],
    '0.9.0',
  ],
])('%s', (_, entries, pending, want, version = '1.0.0') => {
  const diagnostics = verdictOn({ entries, pending, of: 'pets', scope: '@pets', version })
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual(want)
  expect(diagnostics.every((diagnostic) => diagnostic.at === at)).toBe(true)
})

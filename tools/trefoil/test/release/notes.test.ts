import { expect, test } from 'vitest'
import { releaseNotes } from '../../src/release/notes.ts'

const section = (words: string): string => `### Minor Changes\n\n- abc1234: ${words}`
const changelog = (name: string, words: string): { name: string; text: string } => ({
  name,
  text: `# ${name}\n\n## 1.10.0\n\nOther.\n\n## 1.1.0\n\n${section(words)}\n\n## 1.0.1\n\nOld.\n`,
})

test.each<[string, Parameters<typeof releaseNotes>[1], string]>([
  ['packages that say the same', [changelog('a', 'One.'), changelog('b', 'One.')], `## \`a\`, \`b\`\n\n${section('One.')}\n`],
  [
    'packages that do not',
    [changelog('a', 'One.'), changelog('b', 'Two.')],
    `## \`a\`\n\n${section('One.')}\n\n## \`b\`\n\n${section('Two.')}\n`,
  ],
  [
    'marks of generated lists go',
    [
      changelog(
        'a',
        'List: <!-- trefoil pets client=minor validators=none fixtures=none 0123456789ab -->\n\n  - one\n\n  <!-- trefoil end -->',
      ),
    ],
    `## \`a\`\n\n${section('List:\n\n  - one')}\n`,
  ],
  ['no changelog yet', [{ name: 'a', text: undefined }], 'The first release.\n'],
  ['a changelog without the version', [{ name: 'a', text: '# a\n\n## 1.1.01\n\nNo.\n' }], 'The first release.\n'],
])('%s', (_, changelogs, want) => expect(releaseNotes('1.1.0', changelogs)).toBe(want))

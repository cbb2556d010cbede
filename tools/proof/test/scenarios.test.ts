import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasEngine, noEngine } from '../src/engine.ts'
import { emptyFolder } from '../src/folder.ts'
import { root } from '../src/places.ts'
import { scenarios } from '../src/scenarios/all.ts'
import { buildScenario, readScenario, type Built } from '../src/scenarios/build.ts'
import { faultsOf } from '../src/scenarios/check.ts'
import { indexPage } from '../src/scenarios/index-page.ts'
import { parseScenario } from '../src/scenarios/parse.ts'
import { surfaceFiles } from '../src/scenarios/surfaces.ts'
import { openWorkshop, scopeOf } from '../src/scenarios/workshop.ts'

const folder = emptyFolder()
const all = scenarios()
const workshop = openWorkshop(join(folder, 'workshop'))

/** A scenario none of whose words is true. */
const untrue = parseScenario(
  'untrue/untrue',
  `# Untrue

Nothing here holds.

\`\`\`yaml
openapi: 3.1.0
components: { schemas: { Name: { type: string, minLength: 2, size: 1 } } }
\`\`\`

\`\`\`ts
// client/src/types/name.ts
export type Name = number
\`\`\`

\`\`\`ts
import type { Name } from '@acme/client/types'

export const name: Name = 1
\`\`\`

| \`NameSchema\` | Verdict              | Issue   |
| ------------ | -------------------- | ------- |
| \`"ab"\`       | invalid              |         |
| \`"abc"\`      | valid; ajv: invalid  |         |
| \`"a"\`        | invalid              | Too bad |

| Call               | Result |
| ------------------ | ------ |
| \`makeName().size\` | \`1\`    |

| Line | Code             | Message |
| ---- | ---------------- | ------- |
| 3    | warning \`TF3103\` |         |
`,
)

describe('scenarios', () => {
  const builds = new Map<string, Built>()
  let compiled: readonly string[] = []
  let missing = 0

  beforeAll(async () => {
    const reads = [...all, untrue].map((scenario) => readScenario(scenario, join(folder, 'documents', scopeOf(scenario.id))))
    const documents = reads.flatMap(({ document }) => document ?? [])
    const surfaces = await surfaceFiles(documents, { scratch: join(folder, 'engine'), engine: hasEngine })
    missing = hasEngine ? 0 : surfaces.missing
    if (missing > 0) return
    for (const read of reads) {
      const built = await buildScenario(read, { file: read.document && surfaces.files.get(read.document), cache: join(folder, 'cache') })
      builds.set(read.scenario.id, built)
      workshop.write(built)
    }
    compiled = await workshop.compile()
  })

  const faults = (id: string): readonly string[] | undefined => {
    const built = builds.get(id)
    return built && [...faultsOf(built, workshop), ...compiled.filter((line) => line.startsWith(`${scopeOf(id)}/`))]
  }

  test.for(all)('$id', ({ id }, { skip }) => {
    if (missing > 0) skip(noEngine)
    expect(faults(id)).toEqual([])
  })

  test('nothing else is wrong with what is compiled', () => {
    expect(compiled.filter((line) => ![...all, untrue].some(({ id }) => line.startsWith(`${scopeOf(id)}/`)))).toEqual([])
  })

  test('what is not true is found out', ({ skip }) => {
    if (missing > 0) skip(noEngine)
    const found = faults(untrue.id)?.map((fault) => fault.split('\n')[0])
    expect(found).toEqual([
      'Said, but not listed: 2 warning TF3103 "size" is no keyword of a schema and changes nothing',
      'Listed, but not said: 3 warning TF3103 ',
      'client/src/types/name.ts does not hold',
      'NameSchema of "ab": {"zod":true,"mini":true,"ajv":true}, ',
      'NameSchema of "abc": {"zod":true,"mini":true,"ajv":true}, ',
      'NameSchema of "a" says: Too small: expected string to have >=2 characters',
      'makeName().size gives undefined',
      expect.stringContaining("Type 'number' is not assignable to type 'string'"),
    ])
  })
})

const page = '# Title\n\nWhy.\n\n```yaml\nopenapi: 3.1.0\n```\n'

test.each([
  ['no document', '# Title\n\nWhy.\n\n| `ASchema` | Verdict |\n| - | - |\n| `1` | valid |\n', 'no document'],
  ['no title', `Why.\n${page}`, 'no title'],
  ['nothing to show', page, 'nothing to show'],
  ['a table of its own', `${page}\n| A | B |\n| - | - |\n| 1 | 2 |\n`, 'read by nobody'],
  ['a table without rows', `${page}\n| \`ASchema\` | Verdict |\n| - | - |\n`, 'no rows'],
  ['another language', `${page}\n\`\`\`js\n1\n\`\`\`\n`, 'a block of js'],
  ['a path that is nowhere', `${page}\n\`\`\`ts\n// clients/src/a.ts\n1\n\`\`\`\n`, 'a path of no package'],
  ['no JSON', `${page}\n| \`ASchema\` | Verdict |\n| - | - |\n| \`a\` | valid |\n`, 'no JSON'],
  ['no verdict', `${page}\n| \`ASchema\` | Verdict |\n| - | - |\n| \`1\` | good |\n`, 'no verdict'],
])('a scenario with %s is not read past', (_, markdown, said) => {
  expect(() => parseScenario('a/b', markdown)).toThrow(said)
})

test('docs/features.md lists every scenario', async () => {
  await expect(indexPage(all)).toMatchFileSnapshot(join(root, 'docs/features.md'))
})

import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judged } from '../samples/judge.ts'
import { linksIn } from '../samples/links.ts'
import { type Pages, samplesIn, unknownFences } from '../samples/pages.ts'
import { compiled, type Packages, writeProject } from '../samples/project.ts'
import { emptyFolder } from '../src/folder.ts'
import { packagesFolder, root } from '../src/places.ts'

const packages: Packages = { scope: '@trefoil-metal', folder: packagesFolder }

/** What a reader of the repository meets: its own pages, and those of the packages. */
const pages: Pages = new Map(
  globSync(
    [
      '*.md',
      'docs/*.md',
      'packages/metal/*/*.md',
      'packages/metal/client/docs/**/*.md',
      'tools/*/README.md',
      'tools/proof/scenarios/**/*.md',
    ],
    {
      cwd: root,
      exclude: ['**/node_modules/**'],
    },
  )
    .sort()
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)
/** The scenarios are tests of their own, and the tour is one of Harbour's packages. */
const taught: Pages = new Map([...pages].filter(([path]) => !path.startsWith('tools/') && path !== 'docs/tour.md'))

const folder = emptyFolder()
const samples = samplesIn(taught)

test('every sample of every page compiles, and does what it says', async () => {
  expect(samples.length).toBeGreaterThan(30)
  writeProject(folder, samples, packages)
  const { status, stdout } = await compiled(folder)
  expect(stdout).toBe('')
  expect(status).toBe(0)
  const { runs, problems } = await judged(folder, samples, packages)
  expect(problems).toEqual([])
  expect(runs).toBeGreaterThan(samples.length)
})

test('no page has programs in a language that is not tried', () => {
  expect(unknownFences(taught)).toEqual([])
})

test('every link of every page leads somewhere', () => {
  const { checked, dead } = linksIn(pages, (path) => existsSync(join(root, path)))
  expect(dead).toEqual([])
  expect(checked).toBeGreaterThan(400)
})

import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judged } from './judge.ts'
import { linksIn } from './links.ts'
import { type Pages, samplesIn, unknownFences } from './pages.ts'
import { compiled, type Packages, writeProject } from './project.ts'

/** What became of the samples and the links of pages. */
export interface Tried {
  readonly samples: number
  readonly runs: number
  readonly links: number
  /** What is wrong, each with its place. */
  readonly problems: readonly string[]
}

/** Compiles and runs every sample of the pages of packages, and of others beside them, in a new folder; follows their links. */
export async function tried(folder: string, packages: Packages, beside: Pages = new Map()): Promise<Tried> {
  const own = pagesBelow(packages.folder)
  const pages = new Map([...own, ...beside])
  const samples = samplesIn(pages)
  mkdirSync(folder)
  writeProject(folder, samples, packages)
  const { checked, dead } = linksIn(own, (path) => existsSync(join(packages.folder, path)))
  const wrong = [...dead, ...unknownFences(pages), ...(await compiled(folder)).stdout.split('\n').filter(Boolean)]
  if (wrong.length > 0) return { samples: samples.length, runs: 0, links: checked, problems: wrong }
  return { samples: samples.length, links: checked, ...(await judged(folder, samples, packages)) }
}

const pagesBelow = (folder: string): Pages =>
  new Map(
    globSync('**/*.md', { cwd: folder, exclude: ['**/node_modules/**'] })
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  )

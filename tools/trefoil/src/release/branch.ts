import { spawnSync } from 'node:child_process'
import { plainOf, shortHash } from './changeset-text.ts'

/** The branch that the folder is on; undefined where HEAD is on none, or there is no git. */
export function branchOf(folder: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd: folder, encoding: 'utf8' })
  const branch = status === 0 ? stdout.trim() : ''
  return branch === '' ? undefined : branch
}

interface Naming {
  /** The scope of the packages, as marks have it. */
  readonly of: string
  readonly branch: string | undefined
  /** What the changeset is to list. */
  readonly lines: readonly string[]
  /** Ids of all changesets. */
  readonly taken: ReadonlySet<string>
}

/**
 * The id of the changeset for the changes of a branch. Two branches have two: the digest of the name tells apart what
 * reads the same without its slashes or on a disk that knows no case. Without a branch the changes themselves tell. What
 * a pre-release took in keeps its name in .changeset/pre, and the next one must not be moved over it.
 */
export function changesetId({ of, branch, lines, taken }: Naming): string {
  const own = branch === undefined ? shortHash(lines.join('\n')) : `${plainOf(branch)}-${shortHash(branch)}`
  const id = `${of}-${own}`
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? id : `${id}-${count}`
    if (!taken.has(`pre/${candidate}`)) return candidate
  }
}

import { dirname } from 'node:path'
import { fail, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { branchOf } from '../release/branch.ts'
import { changesetRoot } from '../release/changeset-root.ts'
import { slug } from '../release/changeset-text.ts'
import { differing, digestsOf } from '../release/digests.ts'
import { entriesBetween, type State } from '../release/entries.ts'
import type { Entry } from '../release/entry.ts'
import { checkFixedGroup } from '../release/fixed-group.ts'
import { pendingChangesets } from '../release/pending.ts'
import { readReleased } from '../release/read-released.ts'
import { hasReleased, readReleasedConfig, readReleasedDigests } from '../release/released-files.ts'
import { isStable } from '../release/released.ts'
import type { Task } from '../release/update.ts'
import { verdictOn } from '../release/verdict.ts'
import { startOf } from '../write/disk.ts'
import type { Compiled } from './compile.ts'
import { packageVersion } from './package-version.ts'
import type { Request } from './request.ts'

/** The state that a run has compiled. */
export const stateOf = ({ api, document, told, output }: Compiled): State => ({ api, document, ...told, digests: digestsOf(output) })

/** All that a changeset has to know. Throws a DiagnosticError where nothing was released yet, or changesets is not set up. */
export async function taskFor(request: Request, compiled: Compiled): Promise<Task> {
  const { released = nothingReleased() } = request
  if (!hasReleased(released)) return nothingReleased()
  const root = changesetRoot(dirname(released)) ?? notSetUp()
  const { scope, name } = request.config
  const { version } = checkedVersion(request, released)
  await checkFixedGroup(root, scope)
  return {
    root,
    api: name,
    // Names of APIs may be the same; packages may not.
    of: slug(scope.slice(1)),
    scope,
    version,
    branch: branchOf(root),
    entries: await entriesSince(released, stateOf(compiled)),
    pending: await pendingChangesets(root, scope),
  }
}

/** Whether the pending changesets say enough. Where nobody keeps releases, or has changesets, there is nothing to say. */
export async function releaseVerdict(request: Request, compiled: Compiled): Promise<readonly Diagnostic[]> {
  const { released } = request
  const isKept = released !== undefined && hasReleased(released) && changesetRoot(dirname(released)) !== undefined
  return isKept ? verdictOn(await taskFor(request, compiled)) : []
}

/** Where no generated file is another one, whoever installs the packages finds the same: there is nothing to release. */
async function entriesSince(released: string, now: State): Promise<readonly Entry[]> {
  if (differing(readReleasedDigests(released), now.digests).size === 0) return []
  const { config, ...before } = await readReleased(released)
  return entriesBetween({ ...before, ...config }, now)
}

function checkedVersion({ out }: Request, released: string): { readonly version: string } {
  const { version } = readReleasedConfig(released)
  const now = packageVersion(out)
  if (!isStable(now) || now === version) return { version }
  return fail({
    code: 'TF6106',
    message: `The packages are at ${now}, and the last release that is kept is ${version}`,
    fix: 'Run `trefoil release record`, which belongs to every `changeset version`, and commit what it writes.',
    at: startOf(released),
  })
}

function nothingReleased(): never {
  return fail({
    code: 'TF6109',
    message: 'Nothing has been released yet, so nothing has changed since',
    fix: 'Run `trefoil release record` once the packages are as they are to be published first; it needs a trefoil.config.ts.',
  })
}

function notSetUp(): never {
  return fail({
    code: 'TF6110',
    message: 'There is no .changeset/config.json in this repository',
    fix: 'Add @changesets/cli and run `changeset init`.',
  })
}

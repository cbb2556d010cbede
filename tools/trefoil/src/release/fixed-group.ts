import { join } from 'node:path'
import { packageRoles } from '../compat/change.ts'
import { fail } from '../diagnostic/diagnostic.ts'
import { startOf } from '../write/disk.ts'
import { packageName } from './changeset-file.ts'
import { notInstalled } from './pending.ts'

/**
 * The three packages depend on each other at their exact version, and generate writes one version into all of them: so
 * changesets has to give them one. Throws TF6107 where its config does not say so, and TF6110 where it is none.
 */
export async function checkFixedGroup(root: string, scope: string): Promise<void> {
  const { readConfig } = await import('@changesets/config').catch(notInstalled)
  const at = startOf(join(root, '.changeset/config.json'))
  const { config, errors } = await readConfig(root)
  if (config === undefined)
    return fail({ code: 'TF6110', message: `Changesets refuses its config: ${errors.join('; ')}`, fix: 'Correct it.', at })
  const names = packageRoles.map((role) => packageName(scope, role))
  if (config.fixed.some((group) => names.every((name) => group.includes(name)))) return
  return fail({
    code: 'TF6107',
    message: `${names.join(', ')} are not in one fixed group, so they would get versions of their own`,
    fix: `Write "fixed": [["${scope}/*"]], and see that the three are packages of the workspace.`,
    at,
  })
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError, error, fail, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { compare } from '../order.ts'
import { startOf } from '../write/disk.ts'
import { saidOf, splitChangeset, type ChangesetFile } from './changeset-file.ts'

const folderName = '.changeset'

/** The file of a changeset. */
export const changesetFile = (root: string, id: string): string => join(root, folderName, `${id}.md`)

/**
 * All changesets that no stable release has taken in, sorted: those of pre-releases as well. Throws TF6103 where one
 * cannot be read, and TF6110.
 */
export async function pendingChangesets(root: string, scope: string): Promise<readonly ChangesetFile[]> {
  const { readChangesets } = await import('@changesets/read').catch(notInstalled)
  const changesets = await readChangesets(root).catch(async (thrown: unknown) => await refusal(root, thrown))
  return changesets
    .map(({ id, releases }) => {
      const file = changesetFile(root, id)
      const parts = splitChangeset(readFileSync(file, 'utf8'))
      return parts === undefined
        ? unreadable(file, 'it does not begin with its front matter')
        : { id, file, ...parts, says: saidOf(scope, releases) }
    })
    .sort((a, b) => compare(a.id, b.id))
}

/** Changesets' libraries are loaded where they are needed: they want a newer Node than the rest. Throws TF6110. */
export function notInstalled(thrown: unknown): never {
  return fail({
    code: 'TF6110',
    message: `What reads changesets cannot be loaded: ${firstLine(thrown)}`,
    fix: 'Install again with Node 22.11 or newer, which changesets needs: its libraries are optional dependencies of trefoil.',
  })
}

/** Names the files at fault: the library does not. */
async function refusal(root: string, thrown: unknown): Promise<never> {
  const { parseChangesetFile } = await import('@changesets/parse')
  const faults = ['', 'pre']
    .flatMap((folder) => textsIn(join(root, folderName, folder)))
    .flatMap(({ file, text }): readonly Diagnostic[] => {
      try {
        parseChangesetFile(text)
        return []
      } catch (refused) {
        return [malformed(file, firstLine(refused).replace(/^could not parse changeset - /, ''))]
      }
    })
  if (faults.length === 0) throw thrown
  throw new DiagnosticError(faults)
}

function textsIn(folder: string): readonly { readonly file: string; readonly text: string }[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && !/^(?:readme|agents|claude|gemini)\.md$/i.test(name))
  return names.sort(compare).map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

const malformed = (file: string, reason: string): Diagnostic =>
  error({
    code: 'TF6103',
    message: `This changeset cannot be read: ${reason.replace(/\.$/, '')}`,
    fix: 'Correct it: between two lines of --- stand packages and their bumps, and below them what has changed.',
    at: startOf(file),
  })

function unreadable(file: string, reason: string): never {
  throw new DiagnosticError([malformed(file, reason)])
}

const firstLine = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? ''

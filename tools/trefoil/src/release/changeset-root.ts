import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that has changesets set up, at this one or above it in the repository; undefined where there is none. */
export function changesetRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.changeset/config.json'))) return folder
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return undefined
  }
}

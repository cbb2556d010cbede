import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../diagnostic/diagnostic.ts'
import { startOf } from '../write/disk.ts'
import { parseDigests, type Digests } from './digests.ts'
import { parseReleasedConfig } from './released-config.ts'
import type { ReleasedConfig } from './released.ts'

/** The files of released/: the last stable release, as far as it takes to know what has changed since. */
export interface ReleasedFiles {
  /** The document, bundled and after overlays. */
  readonly document: string
  readonly surface: string
  readonly config: string
  /** A digest of each generated file. */
  readonly files: string
}

export const releasedFiles = (folder: string): ReleasedFiles => ({
  document: join(folder, 'openapi.json'),
  surface: join(folder, 'surface.ts'),
  config: join(folder, 'config.json'),
  files: join(folder, 'files.json'),
})

/** Whether anything was released yet: its config tells. */
export const hasReleased = (folder: string): boolean => existsSync(releasedFiles(folder).config)

/** The config of the last stable release. Throws TF6105. */
export function readReleasedConfig(folder: string): ReleasedConfig {
  const { config: file } = releasedFiles(folder)
  return parseReleasedConfig(textOf(file)) ?? unreadable(file, 'this is not what trefoil writes there')
}

/** What the generated files were at the last stable release. Throws TF6105. */
export function readReleasedDigests(folder: string): Digests {
  const { files: file } = releasedFiles(folder)
  return parseDigests(textOf(file)) ?? unreadable(file, 'this is no list of files and their digests')
}

/** The text of a file of the folder, with the line ends that we wrote. Throws TF6105. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  } catch (thrown) {
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    return unreadable(file, isMissing ? 'this file is missing' : String(thrown))
  }
}

function unreadable(file: string, reason: string): never {
  return fail({
    code: 'TF6105',
    message: `The last release cannot be read: ${reason}`,
    fix: 'Restore the folder from version control; without it, `trefoil release record` begins anew with what stands here now.',
    at: startOf(file),
  })
}

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { changesetRoot } from '../release/changeset-root.ts'
import { differing, digestsOf } from '../release/digests.ts'
import { hasReleased, readReleasedConfig, readReleasedDigests } from '../release/released-files.ts'
import { isStable } from '../release/released.ts'
import { readManifest } from '../write/manifest.ts'
import { packageVersion } from './package-version.ts'
import type { Request } from './request.ts'

/**
 * Whether the generated files on the disk are those of the last release, or nobody keeps releases: then no changeset can
 * be missing, and nothing more has to be known. Throws a DiagnosticError.
 */
export function isAsReleased({ out, released }: Request): boolean {
  if (released === undefined || !hasReleased(released) || changesetRoot(dirname(released)) === undefined) return true
  const version = packageVersion(out)
  if (isStable(version) && version !== readReleasedConfig(released).version) return false
  const files = [...readManifest(out).paths].map((path) => ({ path, text: readFileSync(join(out, path), 'utf8') }))
  return differing(readReleasedDigests(released), digestsOf(files)).size === 0
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../diagnostic/diagnostic.ts'
import { standingAt } from '../write/disk.ts'

const first = '1.0.0'
const semver = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/

/**
 * The version that the generated packages have: changesets raises it in their package.json, and we keep it. The three
 * are one fixed group, so the client's speaks for all. Throws TF6005 where the file has none.
 */
export function packageVersion(out: string): string {
  const file = join(out, 'client/package.json')
  if (!existsSync(file) || standingAt(file) !== 'file') return first
  const version = versionIn(readFileSync(file, 'utf8'))
  if (version !== undefined && semver.test(version)) return version
  return fail({
    code: 'TF6005',
    message: 'This package.json has no version that the generated one could keep',
    fix: `Restore it from version control, or remove it to begin with ${first}.`,
    at: { file, line: 1, column: 1, length: 1 },
  })
}

function versionIn(text: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(text)
    const isObject = typeof manifest === 'object' && manifest !== null && 'version' in manifest
    return isObject && typeof manifest.version === 'string' ? manifest.version : undefined
  } catch {
    return undefined
  }
}

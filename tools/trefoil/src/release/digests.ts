import { hash } from 'node:crypto'
import { packageRoles, type PackageRole } from '../compat/change.ts'
import { compare } from '../order.ts'

/** A generated file: its path from the output folder, with slashes, and its text. */
interface Generated {
  readonly path: string
  readonly text: string
}

/** Digests of the files of the packages, by path. */
export type Digests = ReadonlyMap<string, string>

/** The package that a path belongs to. */
const roleOf = (path: string): PackageRole | undefined => packageRoles.find((role) => path.startsWith(`${role}/`))

/** What the files of the packages are, their version aside: that is what follows. */
export function digestsOf(files: readonly Generated[]): Digests {
  const own = files.filter(({ path }) => roleOf(path) !== undefined).sort((a, b) => compare(a.path, b.path))
  return new Map(own.map(({ path, text }) => [path, digest(isManifest(path) ? withoutVersions(text) : text)]))
}

const digest = (text: string): string => hash('sha256', text).slice(0, 32)
const isManifest = (path: string): boolean => /^\w+\/package\.json$/.test(path)

/** A package.json as it would be at any version: the packages name each other's exact one. */
function withoutVersions(text: string): string {
  const { version, name } = manifestIn(text)
  const scope = name.split('/')[0] ?? ''
  return text
    .split('\n')
    .map((line) => (line.includes('"version":') || line.includes(`"${scope}/`) ? line.replace(`"${version}"`, '""') : line))
    .join('\n')
}

function manifestIn(text: string): { readonly name: string; readonly version: string } {
  const manifest: unknown = JSON.parse(text)
  const has = typeof manifest === 'object' && manifest !== null && 'name' in manifest && 'version' in manifest
  return has ? { name: String(manifest.name), version: String(manifest.version) } : { name: '', version: '' }
}

/** The text of released/files.json: a line for each file, so that branches merge. */
export const digestsText = (digests: Digests): string => `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`

/** What a released/files.json says; undefined where it is none. */
export function parseDigests(text: string): Digests | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const pairs = Object.entries(value).flatMap(([path, is]) => (typeof is === 'string' ? [[path, is] as const] : []))
    return new Map(pairs)
  } catch {
    return undefined
  }
}

/** The packages that have a file which the other state has not, or has otherwise. */
export function differing(before: Digests, after: Digests): ReadonlySet<PackageRole> {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
  return new Set(paths.flatMap((path) => roleOf(path) ?? []))
}

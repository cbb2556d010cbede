import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { compare } from '../order.ts'

/** The folder of the tool's package: these sources lie two folders below, be it in src or in dist. */
const root: string = join(import.meta.dirname, '../..')

/** In the workspace the sources are there; packed they are not. */
const isPacked = (): boolean => !existsSync(join(root, 'src'))

export function toolVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}

const runtimeFolder = (): string => (isPacked() ? join(root, 'runtime') : join(root, '../../packages/runtime/src'))

/** Paths below a folder, sorted; none where the folder does not exist. */
function filesBelow(folder: string, wanted: RegExp): readonly string[] {
  if (!existsSync(folder)) return []
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'))
  return paths.filter((path) => wanted.test(path)).sort(compare)
}

/** The sources of the runtime by path, to be vendored: the tool's own copy, or the workspace's originals. */
export function runtimeSources(): ReadonlyMap<string, string> {
  const folder = runtimeFolder()
  return new Map(filesBelow(folder, /\.ts$/).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** A digest of all that makes the tool answer as it does: another digest, other answers. */
export function toolDigest(): string {
  const folders = [join(root, isPacked() ? 'dist' : 'src'), join(root, 'templates'), runtimeFolder()]
  const files = folders.flatMap((folder) => filesBelow(folder, /\.(?:ts|js|json|mustache)$/).map((path) => join(folder, path)))
  return hash('sha256', [toolVersion(), ...files.map((file) => hash('sha256', readFileSync(file)))].join('\n'))
}

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { root } from '../src/places.ts'
import { run } from '../src/run.ts'
import { roles } from './roles.ts'
import type { Packages } from './versions.ts'

const compilerOptions = {
  noCheck: true,
  declaration: true,
  emitDeclarationOnly: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  strict: true,
  rewriteRelativeImportExtensions: true,
  skipLibCheck: true,
}

export const tsc: string = join(root, 'node_modules/.bin/tsc')

/** Where the declarations of a version lie: what consumers are compiled with. */
export const declarationsOf = ({ folder }: Packages): string => join(folder, '../../types/versions', basename(folder))

/** Emits the declarations of versions, once for each of them. The folder is that of the workshop. */
export async function declare(versions: readonly Packages[], workspace: string): Promise<void> {
  const fresh = [...new Set(versions)].filter((version) => !existsSync(declarationsOf(version)))
  if (fresh.length === 0) return
  // What is reached by the name of a package before it is by a path counts as another's, and is not emitted: so roots say it.
  const include = [...fresh.map(({ folder }) => `${relative(workspace, folder)}/*/src`), 'runtime']
  const options = { ...compilerOptions, rootDir: '.', outDir: 'types' }
  writeFileSync(join(workspace, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include }))
  const { status, stdout, stderr } = await run(tsc, ['-p', workspace, '--pretty', 'false'], { cwd: workspace, timeout: 600_000 })
  if (status !== 0) throw new Error(`tsc ended with ${status}: ${stdout.slice(0, 500)}${stderr.slice(0, 500)}`)
  for (const version of fresh) {
    linkPackages(declarationsOf(version))
  }
}

/** Packages find each other by their names. */
function linkPackages(declarations: string): void {
  const scope = join(declarations, 'node_modules/@proof')
  mkdirSync(scope, { recursive: true })
  for (const role of roles) {
    const own = join(declarations, role)
    const exports = { '.': './src/index.d.ts', './*': './src/*/index.d.ts' }
    writeFileSync(join(own, 'package.json'), JSON.stringify({ name: `@proof/${role}`, type: 'module', exports }))
    symlinkSync(own, join(scope, role))
  }
}

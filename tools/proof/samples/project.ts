import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from '../src/packed.ts'
import { root } from '../src/places.ts'
import { type Ran, run } from '../src/run.ts'
import type { Sample } from './pages.ts'

/** Packages that samples use: the folder with client, validators and fixtures, built. */
export interface Packages {
  readonly scope: string
  readonly folder: string
  /** Where the bodies of pages say that there are more, by the path of the operation: a program may go through them all. */
  readonly next?: Readonly<Record<string, string>>
}

/** Writes a project whose modules are the samples, as someone would who has installed the packages. */
export function writeProject(folder: string, samples: readonly Sample[], { scope, folder: packages }: Packages): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(folder, 'src'), { recursive: true })
  mkdirSync(join(modules, scope), { recursive: true })
  for (const name of ['client', 'validators', 'fixtures']) symlinkSync(join(packages, name), join(modules, scope, name))
  symlinkSync(join(root, 'packages/runtime/node_modules/zod'), join(modules, 'zod'))
  writeTool(join(modules, 'trefoil'))
  for (const name of ['fast-check', 'msw', '@types']) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  for (const { name, program } of samples) writeFileSync(join(folder, 'src', `${name}.ts`), `${program}\nexport {}\n`)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  const compilerOptions = { strict: true, module: 'nodenext', target: 'es2022', noEmit: true, types: ['node'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
}

/** The tool as it is published: what it exports is built. */
function writeTool(folder: string): void {
  const manifest: { readonly publishConfig: { readonly exports: object } } = JSON.parse(
    readFileSync(join(root, 'tools/trefoil/package.json'), 'utf8'),
  )
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', exports: manifest.publishConfig.exports }))
  symlinkSync(join(root, 'tools/trefoil/dist'), join(folder, 'dist'))
}

/** Compiles all of them at once. */
export const compiled = (folder: string): Promise<Ran> => run(bin('tsc'), ['-p', '.'], { cwd: folder })

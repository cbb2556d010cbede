import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packagesFolder, root, specFolder, trefoil } from './places.ts'
import { run, type Ran } from './run.ts'

const built = new Set(['node_modules', 'dist', '.turbo', 'results'])
const asWritten = (source: string): boolean => !built.has(basename(source)) && !source.endsWith('.tsbuildinfo')

/** A copy of the spec and the generated packages, where a test may edit and generate. */
export interface Copy {
  readonly packages: string
  edit(file: string, from: string, to: string): void
  write(file: string, text: string): void
  trefoil(command: 'generate' | 'check', ...options: readonly string[]): Promise<Ran>
  /** As a machine without Java would run it. */
  trefoilWithoutJava(command: 'generate' | 'check', ...options: readonly string[]): Promise<Ran>
}

export function copyInto(folder: string): Copy {
  const spec = join(folder, 'spec/metal')
  const packages = join(folder, 'packages/metal')
  cpSync(specFolder, spec, { recursive: true, filter: asWritten })
  cpSync(packagesFolder, packages, { recursive: true, filter: asWritten })
  cpSync(join(root, 'pnpm-workspace.yaml'), join(folder, 'pnpm-workspace.yaml'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'tools/trefoil'), join(folder, 'node_modules/trefoil'))
  return {
    packages,
    edit: (file, from, to) => edit(join(spec, file), from, to),
    write: (file, text) => writeFileSync(join(spec, file), text),
    trefoil: (command, ...options) => run(process.execPath, [trefoil, command, ...options], { cwd: spec }),
    trefoilWithoutJava: (command, ...options) =>
      run(process.execPath, [trefoil, command, ...options], {
        cwd: spec,
        env: { PATH: folder, JAVA_HOME: undefined, TREFOIL_ENGINE_JAR: undefined },
      }),
  }
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`${from} does not stand exactly once in ${file}`)
  writeFileSync(
    file,
    text.replace(from, () => to),
  )
}

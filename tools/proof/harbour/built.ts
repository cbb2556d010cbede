import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from '../src/packed.ts'
import { root, trefoil } from '../src/places.ts'
import { succeed } from '../src/run.ts'

/** The document of our own that uses every feature of a client. */
export const harbour: string = join(import.meta.dirname, 'openapi.yaml')
export const scope = '@harbour'

/** Generates and builds the packages of Harbour below a folder, as someone does who has no config. Gives where they are. */
export async function builtPackages(folder: string): Promise<string> {
  await succeed(process.execPath, [trefoil, 'generate', '--spec', harbour, '--out', 'sdk', '--scope', scope, '--name', 'harbour'], {
    cwd: folder,
  })
  const sdk = join(folder, 'sdk')
  const modules = join(sdk, 'node_modules')
  mkdirSync(join(modules, scope), { recursive: true })
  for (const name of ['client', 'validators', 'fixtures']) symlinkSync(join(sdk, name), join(modules, scope, name))
  symlinkSync(join(root, 'packages/runtime/node_modules/zod'), join(modules, 'zod'))
  for (const name of ['fast-check', 'msw', '@types']) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  await succeed(bin('tsc'), ['-b'], { cwd: sdk })
  return sdk
}

/** Takes what uses the packages there, and compiles it. Gives the module to run. */
export async function builtUse(sdk: string): Promise<string> {
  const use = join(sdk, 'use')
  cpSync(join(import.meta.dirname, 'use'), use, { recursive: true })
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['esnext', 'dom', 'dom.iterable', 'dom.asynciterable'],
    types: ['node'],
    allowImportingTsExtensions: true,
    noEmit: true,
  }
  writeFileSync(join(use, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  await succeed(bin('tsc'), ['-p', 'use'], { cwd: sdk })
  return join(use, 'main.ts')
}

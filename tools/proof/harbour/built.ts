import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from '../src/packed.ts'
import { standalone } from '../samples/standalone.ts'
import { succeed } from '../src/run.ts'

/** The document of our own that uses every feature of a client. */
export const harbour: string = join(import.meta.dirname, 'openapi.yaml')
export const scope = '@harbour'

/** Generates and builds the packages of Harbour below a folder. Gives where they are. */
export async function builtPackages(folder: string): Promise<string> {
  const sdk = await standalone(folder, { file: harbour, scope })
  if (sdk === undefined) throw new Error('Harbour is refused')
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

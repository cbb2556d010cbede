import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from '../src/packed.ts'
import { root, trefoil } from '../src/places.ts'
import { run, succeed } from '../src/run.ts'

/** A document, and the scope of what is made of it. */
export interface Given {
  readonly file: string
  readonly scope: string
}

/**
 * Generates and builds packages below a folder, as someone does who has no config. Gives where they are; nothing where the
 * document is refused. Throws where they do not compile.
 */
export async function standalone(folder: string, { file, scope }: Given): Promise<string | undefined> {
  const { status } = await run(process.execPath, [trefoil, 'generate', '--spec', file, '--out', 'sdk', '--scope', scope], { cwd: folder })
  if (status !== 0) return undefined
  const sdk = join(folder, 'sdk')
  const modules = join(sdk, 'node_modules')
  mkdirSync(join(modules, scope), { recursive: true })
  for (const name of ['client', 'validators', 'fixtures']) symlinkSync(join(sdk, name), join(modules, scope, name))
  symlinkSync(join(root, 'packages/runtime/node_modules/zod'), join(modules, 'zod'))
  for (const name of ['fast-check', 'msw', '@types']) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  await succeed(bin('tsc'), ['-b'], { cwd: sdk })
  return sdk
}

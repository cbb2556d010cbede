import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { measured, type Measured } from '../src/measured.ts'
import { root } from '../src/places.ts'

export interface Compiler {
  readonly name: string
  readonly program: string
  /** What a project's own script gives it beside -b. */
  readonly flags: readonly string[]
}

/** A compiler by the package that it is in, as it is found from a folder. */
function compiler(from: string, name: string, flags: readonly string[]): Compiler {
  const require = createRequire(join(from, 'package.json'))
  const manifest: { readonly version: string } = require(`${name}/package.json`)
  return { name: `TypeScript ${manifest.version}`, program: join(dirname(require.resolve(`${name}/package.json`)), 'lib/tsc.js'), flags }
}

/** The one that the workspace is built with, and the last that is not native. */
export const compilers: readonly Compiler[] = [
  compiler(root, 'typescript', ['--builders', '1']),
  compiler(join(root, 'tools/proof'), 'typescript-5.9', []),
]

export interface Compiled extends Measured {
  readonly errors: readonly string[]
}

/** Compiles a folder's project and what it refers to. */
export async function compile({ program, flags }: Compiler, folder: string): Promise<Compiled> {
  const ran = await measured(process.execPath, [program, '-b', ...flags, '--pretty', 'false'], folder, 1_200_000)
  const errors = ran.stdout.split('\n').filter((line) => line.includes('error TS'))
  return { ...ran, errors: ran.status === 0 || errors.length > 0 ? errors : [`tsc ended with ${ran.status}: ${ran.stderr.slice(0, 500)}`] }
}

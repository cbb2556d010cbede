import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { measured, type Measured } from '../src/measured.ts'
import { folders } from '../src/packed.ts'
import { root } from '../src/places.ts'

export interface Compiler {
  readonly name: string
  readonly program: string
  /** What Node is given beside the program. */
  readonly flags: readonly string[]
}

/** What is built by a process of its own, in this order: as the script of packages that stand alone does it, and then what uses them. */
const builds = [...folders.map((own) => `packages/${own}`), '.']

/** A compiler by the package that it is in, as it is found from a folder. */
function compiler(from: string, name: string): Pick<Compiler, 'name' | 'program'> {
  const require = createRequire(join(from, 'package.json'))
  const manifest: { readonly version: string } = require(`${name}/package.json`)
  return { name: `TypeScript ${manifest.version}`, program: join(dirname(require.resolve(`${name}/package.json`)), 'lib/tsc.js') }
}

/**
 * The one that the workspace is built with, and the last that is not native. Of that one the heap has a limit: as much as
 * it likes, V8 takes by how busy the machine is, and not by what is needed.
 */
export const compilers: readonly Compiler[] = [
  { ...compiler(root, 'typescript'), flags: [] },
  { ...compiler(join(root, 'tools/proof'), 'typescript-5.9'), flags: ['--max-old-space-size=1400'] },
]

/** What all builds cost: the time of all, the memory of the one that took most. */
export interface Compiled extends Pick<Measured, 'cost' | 'wall'> {
  readonly errors: readonly string[]
}

/** Compiles a folder's project and what it refers to. */
export async function compile(compiler: Compiler, folder: string): Promise<Compiled> {
  let all: Compiled = { errors: [], wall: 0, cost: { wall: 0, cpu: 0, memory: 0 } }
  for (const build of builds) all = together(all, await built(compiler, join(folder, build)))
  return all
}

async function built({ program, flags }: Compiler, project: string): Promise<Compiled> {
  const ran = await measured(process.execPath, [...flags, program, '-b', '--pretty', 'false'], project, 1_200_000)
  const errors = ran.stdout.split('\n').filter((line) => line.includes('error TS'))
  return { ...ran, errors: ran.status === 0 || errors.length > 0 ? errors : [`tsc ended with ${ran.status}: ${ran.stderr.slice(0, 500)}`] }
}

const together = (one: Compiled, other: Compiled): Compiled => ({
  errors: [...one.errors, ...other.errors],
  wall: one.wall + other.wall,
  cost: one.cost &&
    other.cost && {
      wall: one.cost.wall + other.cost.wall,
      cpu: one.cost.cpu + other.cost.cpu,
      memory: Math.max(one.cost.memory, other.cost.memory),
    },
})

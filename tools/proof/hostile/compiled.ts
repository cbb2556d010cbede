import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { folders } from '../src/packed.ts'
import { root } from '../src/places.ts'
import { run } from '../src/run.ts'

/** An output, by its folder. */
export interface Output {
  readonly out: string
}

const options = {
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  strict: true,
  noUncheckedIndexedAccess: true,
  declaration: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
}

/** More at once would take more memory than time. */
const most = 20

/** What the compiler has to say of each of some outputs. Some are one program, so that what they share is read once. */
export async function compileErrors(outputs: readonly Output[], folder: string): Promise<ReadonlyMap<Output, readonly string[]>> {
  const errors = new Map<Output, readonly string[]>()
  for (let done = 0; done < outputs.length; done += most)
    for (const [output, lines] of await errorsOf(outputs.slice(done, done + most), folder)) errors.set(output, lines)
  return errors
}

async function errorsOf(outputs: readonly Output[], folder: string): Promise<readonly (readonly [Output, readonly string[]])[]> {
  const project = join(folder, 'tsconfig.json')
  const include = outputs.flatMap(({ out }) => folders.map((name) => `${out}/${name}/src`))
  writeFileSync(project, JSON.stringify({ compilerOptions: { ...options, paths: pathsIn(outputs) }, include }))
  const { status, stdout } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', project], { cwd: folder, timeout: 600_000 })
  const lines = stdout.split('\n').filter((line) => line.includes('error TS'))
  if (status !== 0 && lines.length === 0) throw new Error(`tsc ended with ${status}: ${stdout.slice(0, 500)}`)
  const own = ({ out }: Output): readonly string[] => lines.filter((line) => line.startsWith(`${relative(folder, out)}/`))
  const strays = lines.filter((line) => outputs.every(({ out }) => !line.startsWith(`${relative(folder, out)}/`)))
  if (strays.length > 0) throw new Error(strays.join('\n'))
  return outputs.map((output) => [output, own(output)])
}

const pathsIn = (outputs: readonly Output[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(outputs.flatMap(({ out }) => folders.flatMap((name) => pathsOf(join(out, name)))))

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>
}

/** The entries of a package, as its package.json has them, by their sources. */
function pathsOf(folder: string): readonly (readonly [string, readonly string[]])[] {
  const { name, exports }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.entries(exports).flatMap(([subpath, entry]) =>
    typeof entry === 'string' ? [] : [[`${name}${subpath.slice(1)}`, [join(folder, sourceOf(entry.types))]] as const],
  )
}

const sourceOf = (types: string): string => types.replace('/dist/', '/src/').replace('.d.ts', '.ts')

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folders } from '../src/packed.ts'
import { root } from '../src/places.ts'
import type { Subject } from './subjects.ts'

/** Where a document becomes three packages, and a program that uses them all. */
export interface Project {
  readonly folder: string
  readonly config: string
  readonly packages: string
}

const json = (value: unknown): string => JSON.stringify(value, null, 2)

/** An empty project with a config for the subject. */
export function projectFor({ name, dialect }: Subject, file: string, folder: string): Project {
  const packages = join(folder, 'packages')
  mkdirSync(join(folder, 'node_modules/@scale'), { recursive: true })
  for (const own of folders) symlinkSync(join(packages, own), join(folder, 'node_modules/@scale', own))
  for (const peer of ['zod', 'fast-check', 'msw']) symlinkSync(installed(peer), join(folder, 'node_modules', peer))
  const config = join(folder, 'trefoil.config.mts')
  const options = { name: name.replace(/\W+/g, '-'), spec: file, out: packages, scope: '@scale', validators: { dialect } }
  writeFileSync(config, `export default ${json(options)}\n`)
  return { folder, config, packages }
}

function installed(name: string): string {
  const places = ['packages/runtime/node_modules', 'node_modules'].map((place) => join(root, place, name))
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error(`${name} is not installed`)
  return found
}

/** As strict as a user's own settings may be, whatever those of the packages are. */
const strictest = { strict: true, module: 'nodenext', skipLibCheck: false, exactOptionalPropertyTypes: true, isolatedDeclarations: true }

/** Makes the settings of the packages the strictest, and adds a program that imports all that they export. */
export function makeStrict({ folder, packages }: Project): void {
  const specifiers: string[] = []
  for (const own of folders) {
    edit(join(packages, own, 'tsconfig.json'), (settings) => ({
      ...settings,
      compilerOptions: { ...membersOf(settings['compilerOptions']), ...strictest },
    }))
    const { exports } = objectIn(join(packages, own, 'package.json'))
    const subpaths = Object.keys(membersOf(exports)).filter((subpath) => !subpath.endsWith('.json'))
    specifiers.push(...subpaths.map((subpath) => `@scale/${own}${subpath.slice(1)}`))
  }
  writeFileSync(join(folder, 'program.ts'), specifiers.map((name, index) => `export * as from${index} from '${name}'\n`).join(''))
  const compilerOptions = {
    ...strictest,
    noEmit: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    declaration: true,
  }
  const references = folders.map((own) => ({ path: `packages/${own}` }))
  writeFileSync(join(folder, 'tsconfig.json'), json({ compilerOptions, files: ['program.ts'], references }))
  writeFileSync(join(folder, 'package.json'), json({ private: true, type: 'module' }))
}

type Members = Readonly<Record<string, unknown>>

const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? { ...value } : {})
const objectIn = (file: string): Members => membersOf(JSON.parse(readFileSync(file, 'utf8')))
const edit = (file: string, change: (value: Members) => Members): void => writeFileSync(file, json(change(objectIn(file))))

/** The paths and the bytes of the sources of a package. */
export function sourcesOf({ packages }: Project, own: string): readonly { readonly file: string; readonly bytes: number }[] {
  const source = join(packages, own, 'src')
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  return paths.map((path) => ({ file: join(source, path), bytes: statSync(join(source, path)).size }))
}

/** Back to before anything was compiled. */
export function forgetBuild({ packages }: Project): void {
  for (const own of folders)
    for (const built of ['dist', 'tsconfig.tsbuildinfo']) rmSync(join(packages, own, built), { recursive: true, force: true })
}

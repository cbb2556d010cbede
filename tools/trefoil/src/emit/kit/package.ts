import type { EmitOptions } from '../options.ts'
import { jsonText } from './escape.ts'
import type { EmittedFile } from './file.ts'

interface PackageShape {
  readonly folder: 'client' | 'validators' | 'fixtures'
  readonly description: string
  /** Subpath to module below src without extension: `{ '.': 'index', './types': 'types/index' }`. */
  readonly exports: Readonly<Record<string, string>>
  /** Folders of sibling packages that it depends on. */
  readonly siblings: readonly ('client' | 'validators')[]
  readonly peerDependencies?: Readonly<Record<string, string>>
  /** Of those, the ones that it can do without: what needs them stands behind a subpath. */
  readonly optionalPeers?: readonly string[]
  /** What the workspace installs to build it. */
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly files: readonly string[]
}

/** package.json and tsconfig.json of one generated package. */
export function packageFiles(shape: PackageShape, options: EmitOptions): readonly EmittedFile[] {
  return [
    { path: 'package.json', text: jsonText(manifest(shape, options)) },
    { path: 'tsconfig.json', text: jsonText(tsconfig(shape)) },
  ]
}

function manifest(shape: PackageShape, options: EmitOptions): object {
  const { license, author, repository, homepage } = options.metadata
  const own = options.workspace === 'pnpm' ? 'workspace:*' : options.version
  return {
    name: `${options.scope}/${shape.folder}`,
    version: options.version,
    description: plain(shape.description),
    license: license ?? 'UNLICENSED',
    author,
    homepage,
    repository: repository && {
      type: 'git',
      url: repository.url,
      ...(repository.directory && { directory: `${repository.directory}/${shape.folder}` }),
    },
    type: 'module',
    sideEffects: false,
    exports: Object.fromEntries([
      ...Object.entries(shape.exports).map(([subpath, module]) => [subpath, entry(module)]),
      ['./package.json', './package.json'],
    ]),
    files: ['dist', 'src', ...shape.files],
    scripts: { build: 'tsc -b', typecheck: 'tsc -b' },
    dependencies:
      shape.siblings.length > 0 ? Object.fromEntries(shape.siblings.map((sibling) => [`${options.scope}/${sibling}`, own])) : undefined,
    peerDependencies: shape.peerDependencies,
    peerDependenciesMeta: shape.optionalPeers && Object.fromEntries(shape.optionalPeers.map((name) => [name, { optional: true }])),
    devDependencies: shape.devDependencies,
    // What the tests run them on; browsers do not ask.
    engines: { node: '>=20' },
    publishConfig: { access: 'public' },
  }
}

/** On one line, without what some readers of JSON refuse: lone surrogates and control characters. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim()

const entry = (module: string): object => ({ types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` })

function tsconfig({ siblings }: PackageShape): object {
  return {
    compilerOptions: {
      rootDir: 'src',
      outDir: 'dist',
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      module: 'nodenext',
      strict: true,
      noUncheckedIndexedAccess: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      composite: true,
      skipLibCheck: false,
    },
    include: ['src'],
    references: siblings.map((sibling) => ({ path: `../${sibling}` })),
  }
}

/** The part of the runtime that a package vendors, under src/runtime. */
export function vendored(folder: 'http' | 'zod' | 'fixtures', { runtime }: EmitOptions): readonly EmittedFile[] {
  return [...runtime]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => ({ path: `src/runtime/${path.slice(folder.length + 1)}`, text }))
}

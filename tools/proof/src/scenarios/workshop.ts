import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Exports, linkModules } from '../made.ts'
import { root } from '../places.ts'
import { run } from '../run.ts'
import type { Built } from './build.ts'

/** A folder in which the packages of all scenarios stand side by side, each under a scope of its own. */
export interface Workshop {
  readonly write: (built: Built) => void
  /** What a module exports, by its path; Node loads it as it stands. */
  readonly load: (built: Built, path: string) => Exports
  /** What the compiler says of all that was written, line by line. */
  readonly compile: () => Promise<readonly string[]>
}

/** The folder, and so the scope, of a scenario. */
export const scopeOf = (id: string): string => id.replaceAll('/', '--')

const load = createRequire(import.meta.url)
const inRuntime = '/src/runtime/'

export function openWorkshop(folder: string): Workshop {
  mkdirSync(folder)
  linkModules(folder)
  return {
    write: (built) => write(folder, built),
    load: ({ scenario: { id } }, path) => load(join(folder, scopeOf(id), path)),
    compile: () => compile(folder),
  }
}

/** The runtime is the same in each: it is written once, so that it is compiled and loaded once. */
function write(folder: string, { scenario: { id, uses }, output }: Built): void {
  const scope = scopeOf(id)
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of output) {
    const [name = '', ...inside] = path.split('/')
    const isRuntime = path.startsWith(`${name}${inRuntime}`)
    const shared = join('runtime', name, path.slice(name.length + inRuntime.length))
    if (isRuntime && !existsSync(join(folder, shared))) put(shared, text)
    if (isRuntime || !path.endsWith('.ts')) continue
    const up = '../'.repeat(inside.length + 1)
    put(join(scope, path), inScope(text, scope).replace(/ from '[./]+\/runtime\//g, ` from '${up}runtime/${name}/`))
  }
  for (const [index, text] of uses.entries()) put(join(scope, `use-${index + 1}.ts`), inScope(text, scope))
}

const inScope = (text: string, scope: string): string => text.replaceAll("'@acme/", `'@${scope}/`)

const settings = {
  compilerOptions: {
    noEmit: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: false,
    paths: {
      '@*/client/types': ['./*/client/src/types/index.ts'],
      '@*/client/servers': ['./*/client/src/servers.ts'],
      '@*/client/auth': ['./*/client/src/auth.ts'],
      '@*/client/runtime': ['./runtime/client/index.ts'],
      '@*/client': ['./*/client/src/index.ts'],
      '@*/validators': ['./*/validators/src/index.ts'],
      '@*/fixtures/fast-check': ['./*/fixtures/src/fast-check/index.ts'],
      '@*/fixtures/msw': ['./*/fixtures/src/msw/index.ts'],
      '@*/fixtures': ['./*/fixtures/src/index.ts'],
    },
  },
  include: ['*/*/src', '*/use-*.ts'],
}

async function compile(folder: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const { status, stdout, stderr } = await run(join(root, 'node_modules/.bin/tsc'), ['-p', '.', '--pretty', 'false'], { cwd: folder })
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => /^\S/.test(line))
  return status === 0 || lines.length > 0 ? lines : [`tsc ended with ${status}`]
}

import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { run, succeed, type Ran } from '../src/run.ts'
import { root as workspace } from '../src/places.ts'

export const roles = ['client', 'validators', 'fixtures'] as const
export const scope = '@boats'

/** A repository that releases what trefoil makes of a document, with scripts like those of this one. */
export interface Repository {
  readonly folder: string
  /** Runs a script of its package.json. */
  readonly script: (name: string, ...args: readonly string[]) => Promise<Ran>
  /** Starts one that is to be killed, in a process group of its own. */
  readonly start: (name: string) => { readonly kill: () => void; readonly ended: Promise<unknown> }
  readonly git: (...args: readonly string[]) => Promise<string>
  readonly commit: (message: string) => Promise<void>
  /** Makes the document this one, and the packages what it says. */
  readonly become: (document: string) => Promise<void>
  readonly version: () => string
  /** The version that released/ has. */
  readonly released: () => string
}

/** Neither the package manager that runs this, nor the one who does, has a say in what is run. */
const cleared = Object.fromEntries(Object.keys(process.env).flatMap((name) => (/^(?:npm|pnpm)_/i.test(name) ? [[name, undefined]] : [])))
export const environment: Readonly<Record<string, string | undefined>> = {
  ...cleared,
  PATH: `${dirname(execPath)}:${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
}

const trefoilHere = (command: string): string => `trefoil ${command} --config api/trefoil.config.ts`
const manifestWith = (tool: string): object => ({
  name: 'boats',
  version: '0.0.0',
  private: true,
  type: 'module',
  scripts: {
    generate: trefoilHere('generate'),
    check: trefoilHere('check'),
    release: trefoilHere('release'),
    'release:record': trefoilHere('release record'),
    'release:notes': trefoilHere('release notes'),
    'release:version': 'changeset version && pnpm run release:record',
    'release:publish': 'pnpm -r run build && changeset publish --no-git-tag && changeset git-tag',
    'release:snapshot': 'changeset version --snapshot snapshot && pnpm -r run build && changeset publish --tag snapshot --no-git-tag',
    'release:pre': 'changeset pre',
  },
  devDependencies: { '@changesets/cli': '3.0.3', trefoil: `link:${tool}`, typescript: '7.0.2' },
})

/** The tool as it is now: whoever works on it meanwhile changes nothing. Gives its folder. */
function copiedTool(folder: string): string {
  const parts = ['bin', 'src', 'templates', 'package.json'].map((part) => `tools/trefoil/${part}`)
  for (const part of [...parts, 'packages/runtime/src']) cpSync(join(workspace, part), join(folder, part), { recursive: true })
  const tool = join(folder, 'tools/trefoil')
  symlinkSync(join(workspace, 'tools/trefoil/node_modules'), join(tool, 'node_modules'))
  return tool
}

const files = ({ port, token, tool }: Surroundings): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify(manifestWith(tool), null, 2),
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
  '.npmrc': `registry=http://127.0.0.1:${port}/\n//127.0.0.1:${port}/:_authToken=${token}\n`,
  '.gitignore': 'node_modules\ndist\n*.tsbuildinfo\n.npmrc\n',
  '.changeset/config.json': JSON.stringify({
    fixed: [[`${scope}/*`]],
    access: 'public',
    format: false,
    baseBranch: 'main',
    changelog: '@changesets/changelog-git',
    snapshot: { useCalculatedVersion: true, prereleaseTemplate: '{tag}-{commit-short}-{datetime}' },
  }),
  'api/trefoil.config.ts': `import { defineConfig } from 'trefoil/config'
export default defineConfig({ name: 'boats', spec: 'openapi.yaml', out: '../packages', scope: '${scope}', package: { license: 'MIT' } })
`,
})

interface Surroundings {
  /** Of the registry. */
  readonly port: number
  readonly token: string
  /** The folder of the tool. */
  readonly tool: string
}

/** Makes the repository of the first document, with all that it takes installed. */
export async function repositoryIn(
  folder: string,
  document: string,
  registry: { readonly port: number; readonly token: string },
): Promise<Repository> {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const tool = copiedTool(join(folder, '../tool'))
  for (const [path, text] of Object.entries(files({ ...registry, tool }))) put(path, text)
  const options = { cwd: folder, env: environment }
  const git = async (...args: readonly string[]): Promise<string> => (await succeed('git', args, options)).stdout
  const script: Repository['script'] = (name, ...args) => run('npx', ['--yes', 'pnpm@12', 'run', name, ...args], options)
  const versionIn = (path: string): string => /"version": "(.*)"/.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? ''
  const become = async (text: string): Promise<void> => {
    put('api/openapi.yaml', text)
    const { status, stderr } = await script('generate')
    if (status !== 0) throw new Error(stderr)
  }
  await git('init', '--quiet', '--initial-branch', 'main')
  await git('config', 'user.name', 'Ada')
  await git('config', 'user.email', 'ada@boats.example')
  await succeed('npx', ['--yes', 'pnpm@12', 'install', '--ignore-scripts'], options)
  await become(document)
  await succeed('npx', ['--yes', 'pnpm@12', 'install', '--ignore-scripts', '--no-frozen-lockfile'], options)
  return {
    folder,
    script,
    start: (name) => started(folder, name),
    git,
    commit: async (message) => {
      await git('add', '.')
      await git('commit', '--quiet', '--message', message)
    },
    become,
    version: () => versionIn('packages/client/package.json'),
    released: () => versionIn('api/released/config.json'),
  }
}

function started(cwd: string, name: string): ReturnType<Repository['start']> {
  const child = spawn('npx', ['--yes', 'pnpm@12', 'run', name], {
    cwd,
    env: { ...process.env, ...environment },
    detached: true,
    stdio: 'ignore',
  })
  const { pid } = child
  return {
    kill: () => {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    },
    ended: new Promise((resolve) => child.on('close', resolve)),
  }
}

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { bin } from '../src/packed.ts'
import { run, succeed } from '../src/run.ts'
import { environment, roles, scope } from './repository.ts'

/** What became of a program that somebody installed the packages for. */
export interface Consumed {
  /** The versions that were installed. */
  readonly versions: readonly string[]
  /** What the compiler said; empty where it was content. */
  readonly compiled: string
  /** What the program printed. */
  readonly printed: string
}

const compilerOptions = {
  target: 'es2023',
  lib: ['es2023', 'dom'],
  module: 'nodenext',
  strict: true,
  types: [],
  rootDir: 'src',
  outDir: 'out',
}

/** Installs the packages at a range or a tag as a consumer does, compiles a program against them, and runs it. */
export async function consume(parent: string, port: number, wanted: string, program: string): Promise<Consumed> {
  const folder = mkdtempSync(join(parent, 'consumer-'))
  const dependencies = Object.fromEntries(roles.map((role) => [`${scope}/${role}`, wanted]))
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text)
  put('package.json', JSON.stringify({ private: true, type: 'module', dependencies: { ...dependencies, zod: '^4.1.0' } }))
  put('.npmrc', `registry=http://127.0.0.1:${port}/\n`)
  put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }))
  mkdirSync(join(folder, 'src'))
  put('src/main.ts', program)
  const options = { cwd: folder, env: environment }
  await succeed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-online'], options)
  const compiled = await run(bin('tsc'), ['-p', '.'], options)
  const ran = compiled.status === 0 ? await run(execPath, ['out/main.js'], options) : undefined
  return {
    versions: roles.map((role) => installed(folder, role)),
    compiled: compiled.status === 0 ? '' : (compiled.stdout.split('\n')[0] ?? ''),
    printed: ran === undefined ? '' : `${ran.stdout}${ran.stderr}`,
  }
}

function installed(folder: string, role: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'node_modules', scope, role, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}

import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { afterAll } from 'vitest'

const bin = join(import.meta.dirname, '../../bin/trefoil.js')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a user does, in a process of its own whose output is a pipe. */
export function trefoil(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
  })
}

const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin/java') : 'java'

/** Whether there is Java. Where TREFOIL_REQUIRE_ENGINE is 1 the answer is yes, so that its lack fails. */
export const hasEngine: boolean = process.env['TREFOIL_REQUIRE_ENGINE'] === '1' || spawnSync(java, ['-version']).status === 0
export const noEngine = 'there is no Java (11 or newer), so the engine cannot run'

/** Files by path. */
export type Tree = Readonly<Record<string, string>>

const made: string[] = []
// Once, for the whole file: asked for within a test, it would never be called.
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true })
})

/** A new folder with these files; it goes when the tests of the file are over. */
export function folderWith(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'trefoil-cli-'))
  made.push(root)
  put(root, tree)
  return root
}

export function put(root: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** The same files somewhere else. */
export function copyOf(root: string): string {
  const copy = folderWith({})
  cpSync(root, copy, { recursive: true })
  return copy
}

export function treeOf(root: string): Tree {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
  return Object.fromEntries(paths.sort().map((path) => [path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')]))
}

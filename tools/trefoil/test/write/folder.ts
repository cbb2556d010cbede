import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { apply } from '../../src/write/apply.ts'
import { plan, type Plan } from '../../src/write/plan.ts'

/** Files by path, as they stand in a folder or are to stand there. */
export type Tree = Readonly<Record<string, string>>

/** A folder of its own for one test, removed after it. */
export function folder(tree: Tree = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'trefoil-write-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  put(root, tree)
  return root
}

export function put(root: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Every file below a folder, by path. Folders without files end with a slash. */
export function treeOf(root: string): Tree {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const folders = paths.filter((path) => statSync(join(root, path)).isDirectory())
  const empty = folders.filter((path) => readdirSync(join(root, path)).length === 0)
  const files = paths.filter((path) => !folders.includes(path))
  return Object.fromEntries([
    ...empty.map((path) => [`${path}/`, '']),
    ...files.map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  ])
}

export const planOf = (out: string, tree: Tree, yielding: readonly string[] = []): Plan =>
  plan({ out, output: Object.entries(tree).map(([path, text]) => ({ path, text })), beside: [], yielding: new Set(yielding) })

/** Plans and applies. */
export async function write(out: string, tree: Tree): Promise<Plan> {
  const made = planOf(out, tree)
  await apply(made, new AbortController().signal)
  return made
}

export const manifestOf = (...paths: readonly string[]): Tree => ({ '.trefoil/manifest.json': `${JSON.stringify(paths, null, 2)}\n` })

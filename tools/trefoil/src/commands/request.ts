import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Config } from '../config.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { localFile } from './local-file.ts'
import { matching } from './patterns.ts'

/** What is to be generated, wherever it was said: in flags or in a config. All paths are absolute. */
export interface Request {
  readonly config: Config
  readonly spec: string
  readonly overlays: readonly string[]
  readonly out: string
  /** The file of the config, where there is one. */
  readonly configFile?: string
  /** Where the engine's answer is kept. */
  readonly surface: string
  /** Where the last release is kept: beside a config, for what stands alone has nobody to version it. */
  readonly released?: string
  /** The document as headers name it: the same wherever the project lies. */
  readonly source: string
  /** Standing alone, the output folder is a project of its own, and the surface lies in it. */
  readonly layout: 'workspace' | 'standalone'
  readonly workspace: 'pnpm' | 'npm'
  readonly diagnostics: readonly Diagnostic[]
}

/** A request that a config makes. The folder is the config's, which its paths are relative to. */
export function requestOfConfig(config: Config, folder: string): Request {
  const spec = localFile(folder, config.spec)
  const root = workspaceRoot(folder)
  const { files, diagnostics } = matching(config.overlays ?? [], folder)
  return {
    config,
    spec,
    overlays: files,
    out: resolve(folder, config.out),
    surface: join(folder, 'surface.ts'),
    released: join(folder, 'released'),
    source: sourceName(spec, root.folder),
    layout: 'workspace',
    workspace: root.workspace,
    diagnostics,
  }
}

export interface Flags {
  readonly spec: string
  readonly out: string
  readonly scope: string
  readonly overlay: readonly string[]
  readonly name?: string
}

/** A request that flags make. Their paths are relative to the current folder. */
export function requestOfFlags(flags: Flags, folder: string): Request {
  const spec = localFile(folder, flags.spec)
  const out = resolve(folder, flags.out)
  const name = flags.name ?? basename(spec).replace(/\.[^.]*$/, '')
  return {
    config: { name, spec: flags.spec, out: flags.out, scope: flags.scope, overlays: flags.overlay },
    spec,
    overlays: flags.overlay.map((overlay) => localFile(folder, overlay)),
    out,
    surface: join(out, '.trefoil/surface.ts'),
    source: sourceName(spec, out),
    layout: 'standalone',
    workspace: 'npm',
    diagnostics: [],
  }
}

/** A document outside the root goes by its file's name: where it lies differs between machines. */
function sourceName(file: string, root: string): string {
  const path = relative(root, file).split(sep).join('/')
  return path.startsWith('../') || isAbsolute(path) ? basename(file) : path
}

interface Root {
  readonly folder: string
  readonly workspace: 'pnpm' | 'npm'
}

/** The nearest folder above that is a pnpm workspace or a repository; without one, the folder itself. */
function workspaceRoot(from: string): Root {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return { folder, workspace: 'pnpm' }
    if (existsSync(join(folder, '.git'))) return { folder, workspace: 'npm' }
    if (folder === dirname(folder)) return { folder: from, workspace: 'npm' }
  }
}

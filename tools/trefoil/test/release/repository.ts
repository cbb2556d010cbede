import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, trefoil, type Ran } from '../commands/cli.ts'

const changesets = join(import.meta.dirname, '../../../../node_modules/@changesets/cli/bin.js')

/** A repository of somebody who releases what trefoil makes of a document. */
export interface Repository {
  readonly root: string
  readonly trefoil: (...args: readonly string[]) => Promise<Ran>
  readonly changeset: (...args: readonly string[]) => void
  readonly git: (...args: readonly string[]) => void
  /** Replaces a piece of the text of a file that stands in it once. */
  readonly edit: (file: string, from: string, to: string) => void
  readonly read: (file: string) => string
  readonly write: (file: string, text: string) => void
  /** The changesets, by id, those of pre-releases too. */
  readonly changesets: () => readonly string[]
  /** The version of each package. */
  readonly versions: () => readonly string[]
}

/** Makes one on a branch `main`, with a commit of all that it holds. */
export function repositoryWith(document: string): Repository {
  const root = folderWith({
    'package.json': '{ "name": "acme", "version": "0.0.0", "private": true, "type": "module" }',
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    '.gitignore': 'node_modules\n',
    '.changeset/config.json': '{ "fixed": [["@acme/*"]], "format": false, "changelog": "@changesets/changelog-git", "baseBranch": "main" }',
    'api/openapi.yaml': document,
    'api/trefoil.config.ts': `import { defineConfig } from 'trefoil/config'\nexport default defineConfig({ name: 'pets', spec: 'openapi.yaml', out: '../packages', scope: '@acme' })\n`,
  })
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(join(import.meta.dirname, '../..'), join(root, 'node_modules/trefoil'))
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: root, stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch', 'main')
  git('config', 'user.name', 'Ada')
  git('config', 'user.email', 'ada@acme.example')
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text)
  const idsIn = (folder: string): readonly string[] => {
    const files = existsSync(join(root, '.changeset', folder)) ? readdirSync(join(root, '.changeset', folder)) : []
    return files.filter((name) => name.endsWith('.md')).map((name) => `${folder}${name.replace('.md', '')}`)
  }
  return {
    root,
    trefoil: (...args) => trefoil(join(root, 'api'), args),
    changeset: (...args) => void execFileSync(process.execPath, [changesets, ...args], { cwd: root, stdio: 'pipe' }),
    git,
    read,
    write,
    edit(file, from, to) {
      if (read(file).split(from).length !== 2) throw new Error(`not there once: ${from}`)
      write(
        file,
        read(file).replace(from, () => to),
      )
    },
    changesets: () => ['', 'pre/'].flatMap(idsIn).sort(),
    versions: () =>
      ['client', 'validators', 'fixtures'].map((name) => /"version": "(.*)"/.exec(read(`packages/${name}/package.json`))?.[1] ?? ''),
  }
}

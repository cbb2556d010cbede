import { jsonText } from '../kit/escape.ts'
import type { EmittedFile } from '../kit/file.ts'
import type { EmitOptions } from '../options.ts'

const packages = ['client', 'validators', 'fixtures'] as const

/** What builds the packages: these are the versions that they are tested with. */
const builtWith = { 'fast-check': '^4.10.2', msw: '^3.0.5', typescript: '^7.0.2', zod: '^4.6.7' } as const

const json = (path: string, value: unknown): EmittedFile => ({ path, text: jsonText(value) })

/**
 * The private project around the three packages, where they stand alone: `npm install` in it links them to each other
 * and, through prepare, builds them.
 */
export function rootFiles({ scope }: Pick<EmitOptions, 'scope'>): readonly EmittedFile[] {
  // One after the other, in a process each: in one, the packages of a large document would take twice the memory.
  const build = packages.map((own) => `tsc -b ${own}`).join(' && ')
  return [
    json('package.json', {
      name: `${scope.slice(1)}-packages`,
      private: true,
      type: 'module',
      workspaces: packages,
      scripts: { build, typecheck: build, prepare: build },
      devDependencies: builtWith,
    }),
    json('tsconfig.json', { files: [], references: packages.map((path) => ({ path })) }),
  ]
}

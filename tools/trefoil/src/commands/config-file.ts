import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Diagnostic, DiagnosticError, error, fail, type Position } from '../diagnostic/diagnostic.ts'
import { checkConfig, type Misfit } from './config-shape.ts'
import { placeInConfig } from './place-in-config.ts'
import { requestOfConfig, type Request } from './request.ts'

/** The second for folders whose package.json makes CommonJS of every .ts, the third for a Node that reads no TypeScript. */
const names = ['trefoil.config.ts', 'trefoil.config.mts', 'trefoil.config.mjs']

/**
 * Loads a config, by its path or as trefoil.config.* in the folder. Throws a DiagnosticError where there is none, it
 * does not load, or it has another shape than Config.
 */
export async function requestFromConfig(path: string | undefined, folder: string): Promise<Request> {
  const candidates = path === undefined ? names : [path]
  const file = candidates.map((name) => resolve(folder, name)).find((candidate) => existsSync(candidate))
  if (file === undefined) return missing(path)
  const checked = checkConfig(await exported(file))
  if (checked.misfits !== undefined) throw new DiagnosticError(checked.misfits.map((misfit) => misfitAt(misfit, file)))
  return { ...requestOfConfig(checked.config, dirname(file)), configFile: file }
}

function missing(path: string | undefined): never {
  if (path !== undefined) return fail({ code: 'TF6001', message: `There is no config at ${path}`, fix: 'Correct --config.' })
  return fail({
    code: 'TF6001',
    message: `There is no ${names[0]} in this folder`,
    fix: 'Run it where the config is, or name one with --config FILE; generate and check can go without: --spec FILE --out DIR --scope @acme.',
  })
}

async function exported(file: string): Promise<unknown> {
  try {
    const module: unknown = await import(pathToFileURL(file).href)
    return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined
  } catch (thrown) {
    const message = firstLine(thrown)
    return fail({
      code: 'TF6002',
      message: `The config does not load: ${message}`,
      fix: remedies.find(({ of }) => of.test(message))?.fix ?? correctIt,
      at: placeOf(thrown, file),
    })
  }
}

const correctIt = 'Correct it; it is run by Node itself, so its types have to be erasable and its imports have to resolve from it.'
const remedies: readonly { readonly of: RegExp; readonly fix: string }[] = [
  { of: /outside a module|token 'export'/, fix: `Name it ${names[1]}, or let the package.json above it say "type": "module".` },
  {
    of: /Unknown file extension/,
    fix: `Use Node 22.18 or newer, which reads TypeScript (this is ${process.versions.node}), or write it as ${names[2]}.`,
  },
]

const firstLine = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? ''

/** Where Node says that it failed, as far as it says so. */
function placeOf(thrown: unknown, file: string): Position {
  const stack = thrown instanceof Error ? String(thrown.stack) : ''
  const url = pathToFileURL(file).href
  const after = [url, file].flatMap((name) => (stack.includes(`${name}:`) ? [stack.slice(stack.indexOf(`${name}:`) + name.length)] : []))[0]
  const [, line, column, indent] = /^:(\d+)(?::(\d+))?(?:(?:\n.*){1,5}?\n( *)\^+)?/.exec(after ?? '') ?? []
  return { file, line: Number(line ?? 1), column: Number(column ?? (indent ?? '').length + 1), length: 1 }
}

/** A misfit as a diagnostic, at the member that it is about. */
export const misfitAt = ({ path, message, fix }: Misfit, file: string): Diagnostic =>
  error({ code: 'TF6003', message, fix, at: placeInConfig(path.split('.').at(-1) ?? '', file) })

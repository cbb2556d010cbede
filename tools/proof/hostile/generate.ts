import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, trefoil } from '../src/places.ts'
import { run } from '../src/run.ts'
import type { Filled } from './subject.ts'

/** An error as the command reports it. */
export interface Fault {
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** What a run came to. */
export type Ran =
  | { readonly kind: 'output'; readonly out: string }
  | { readonly kind: 'diagnostics'; readonly faults: readonly Fault[] }
  /** What must never be: a crash, a hang, something written that was not to be. */
  | { readonly kind: 'failure'; readonly why: string }

/** A folder for all runs, with what the packages need to be compiled. */
export interface Bench {
  readonly folder: string
  readonly generate: (filled: Filled) => Promise<Ran>
  readonly remove: () => void
}

/** No document may take longer, in seconds of the processor; on a busy machine that is more of the clock. */
const patience = 60
const longest = 1_200_000

export function bench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-hostile-'))
  mkdirSync(join(folder, 'node_modules'))
  for (const peer of ['zod', 'fast-check', 'msw']) {
    const found = ['packages/runtime/node_modules', 'node_modules']
      .map((place) => join(root, place, peer))
      .find((place) => existsSync(place))
    if (found !== undefined) symlinkSync(found, join(folder, 'node_modules', peer))
  }
  const surface = join(folder, 'surface.ts')
  let runs = 0
  return {
    folder,
    generate: (filled) => generateIn(join(folder, `run-${(runs += 1)}`), filled, surface),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const limited = `ulimit -t ${patience} && exec "$0" "$@"`

/** What the engine said lies beside a config. */
const beside = 'spec/surface.ts'

/** Runs the command some levels below a folder that is watched: a path that leads upwards is seen. */
async function generateIn(watched: string, { files, args }: Filled, surface: string): Promise<Ran> {
  const here = join(watched, 'a/b/c/d')
  const out = join(here, 'out')
  for (const { file, text } of files) {
    mkdirSync(dirname(join(here, file)), { recursive: true })
    writeFileSync(join(here, file), text)
  }
  // What it said once is not asked again: the documents that a config is about do not differ for it.
  const hasConfig = args.includes('--config')
  if (hasConfig && existsSync(surface)) copyFileSync(surface, join(here, beside))
  const before = new Set(treeOf(watched, out))
  const { status, stdout, stderr } = await run('sh', ['-c', limited, process.execPath, trefoil, 'generate', ...args, '--json'], {
    cwd: here,
    timeout: longest,
  })
  const stray = treeOf(watched, out).filter((path) => !before.has(path) && path !== join(here, beside))
  if (stray.length > 0) return { kind: 'failure', why: `outside of the output: ${stray.join(', ')}` }
  const ran = outcome(status, { stdout, stderr }, out)
  if (hasConfig && ran.kind === 'output' && !existsSync(surface)) copyFileSync(join(here, beside), surface)
  return ran
}

/** All that stands in a folder, but for what is in the output. */
const treeOf = (folder: string, out: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (path === out) return []
    return entry.isDirectory() ? [path, ...treeOf(path, out)] : [path]
  })

interface Printed {
  readonly stdout: string
  readonly stderr: string
}

interface Report {
  readonly diagnostics: readonly (Fault & { readonly severity: string })[]
}

/** Faults of the tool, and of an engine that was given up. */
const ownFaults: ReadonlySet<string> = new Set(['TF2005', 'TF2006', 'TF3401', 'TF3402', 'TF3403', 'TF9000'])

function outcome(status: number | null, { stdout, stderr }: Printed, out: string): Ran {
  if (status === null) return { kind: 'failure', why: `it took more than ${patience} s` }
  if (stderr !== '') return { kind: 'failure', why: `on standard error: ${stderr.slice(0, 500)}` }
  if (status === 0) return { kind: 'output', out }
  if (stdout === '') return { kind: 'failure', why: `exit code ${status}, and nothing was printed` }
  const { diagnostics }: Report = JSON.parse(stdout)
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  const own = faults.find(({ code }) => ownFaults.has(code))
  if (status !== 1 || own !== undefined) return { kind: 'failure', why: `exit code ${status}: ${own?.code} ${own?.message}` }
  return existsSync(out) ? { kind: 'failure', why: 'it was refused, and something was written' } : { kind: 'diagnostics', faults }
}

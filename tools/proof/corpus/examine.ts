import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { root, trefoil } from '../src/places.ts'
import { run } from '../src/run.ts'
import type { Named } from './documents.ts'
import { refusals } from './refusals.ts'

/** What came of one document. */
export interface Examined {
  readonly name: string
  readonly exit: number | null
  readonly seconds: number
  /** How often each code was reported. */
  readonly errors: ReadonlyMap<string, number>
  readonly warnings: ReadonlyMap<string, number>
  readonly operations: number
  readonly schemas: number
  /** All that should not be; empty where the document did what is expected of it. */
  readonly complaints: readonly string[]
}

interface Told {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** What `--json` prints, as far as it is read here. */
interface Report {
  readonly result: string
  readonly operations?: number
  readonly schemas?: number
  readonly diagnostics: readonly Told[]
}

const packages = ['client', 'validators', 'fixtures'] as const

/** Generates, generates again with the engine forced, compiles and loads what one document comes to, in an empty folder. */
export async function examine({ name, file }: Named, out: string): Promise<Examined> {
  const begun = performance.now()
  const { exit, report, stderr } = await generate(file, out)
  const seconds = (performance.now() - begun) / 1000
  const { diagnostics, operations = 0, schemas = 0 } = report
  const complaints = exit === 0 ? await complaintsAbout(file, out, report) : []
  return {
    name,
    exit,
    seconds,
    operations,
    schemas,
    errors: counted(diagnostics, 'error'),
    warnings: counted(diagnostics, 'warning'),
    complaints: [...refusalComplaints(name, exit, report), ...complaints, ...(stderr === '' ? [] : [stderr])],
  }
}

async function generate(
  spec: string,
  out: string,
  ...more: readonly string[]
): Promise<{ exit: number | null; report: Report; stderr: string }> {
  const args = [trefoil, 'generate', '--spec', spec, '--out', out, '--scope', '@acme', '--json', ...more]
  const { status, stdout, stderr } = await run(process.execPath, args, { cwd: root, timeout: 600_000 })
  try {
    const report: Report = JSON.parse(stdout)
    return { exit: status, report, stderr }
  } catch {
    return { exit: status, report: { result: 'nothing printed', diagnostics: [] }, stderr: stderr || 'no report was printed' }
  }
}

function counted(diagnostics: readonly Told[], severity: Told['severity']): ReadonlyMap<string, number> {
  const codes = diagnostics.filter((told) => told.severity === severity).map(({ code }) => code)
  return new Map([...new Set(codes)].sort().map((code) => [code, codes.filter((other) => other === code).length]))
}

function refusalComplaints(name: string, exit: number | null, { diagnostics }: Report): readonly string[] {
  const expected = refusals.get(name)?.code
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const unexpected = errors.filter(({ code }) => code !== expected).map(({ code, message }) => `${code} ${message}`)
  if (expected === undefined) return exit === 0 || unexpected.length > 0 ? unexpected : [`exit code ${exit}`]
  return exit === 1 && errors.length > unexpected.length ? unexpected : [`was to be refused with ${expected}`, ...unexpected]
}

async function complaintsAbout(file: string, out: string, report: Report): Promise<readonly string[]> {
  const again = await generate(file, out, '--engine')
  const same = again.report.result === 'unchanged' ? [] : [`the second run: ${again.report.result}`]
  link(out)
  return [...same, ...(await compileErrors(out)), ...(await loadErrors(out, report))]
}

/** What `npm install` would do, without the registry. */
function link(out: string): void {
  mkdirSync(join(out, 'node_modules/@acme'), { recursive: true })
  for (const name of packages) symlinkSync(join(out, name), join(out, 'node_modules/@acme', name))
  symlinkSync(join(root, 'packages/runtime/node_modules/zod'), join(out, 'node_modules/zod'))
  for (const name of ['fast-check', 'msw']) symlinkSync(join(root, 'node_modules', name), join(out, 'node_modules', name))
}

async function compileErrors(out: string): Promise<readonly string[]> {
  const { status, stdout } = await run(join(root, 'node_modules/.bin/tsc'), ['-b'], { cwd: out, timeout: 600_000 })
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'))
  return status === 0 || errors.length > 0 ? errors : [`tsc ended with ${status}`]
}

async function loadErrors(out: string, { diagnostics }: Report): Promise<readonly string[]> {
  const args = [join(import.meta.dirname, 'smoke.ts'), out]
  const { status, stdout, stderr } = await run(process.execPath, args, { cwd: root, timeout: 300_000 })
  if (status !== 0) return [`the packages do not load: ${stderr.split('\n').find((line) => line.includes('Error')) ?? status}`]
  const found: { readonly complaints: readonly string[]; readonly throwing: readonly string[] } = JSON.parse(stdout)
  // What can only throw is announced, and what is announced throws.
  const announced = diagnostics.flatMap(({ code, message }) => (code === 'TF4101' ? (/\bmake\w+/.exec(message) ?? []) : []))
  return [
    ...found.complaints,
    ...found.throwing.filter((name) => !announced.includes(name)).map((name) => `${name} throws, and no warning says so`),
    ...announced.filter((name) => !found.throwing.includes(name)).map((name) => `${name} does not throw, though a warning says so`),
  ]
}

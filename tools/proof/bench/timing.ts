import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { root, specFolder, trefoil } from '../src/places.ts'
import { succeed } from '../src/run.ts'

/**
 * What `generate` costs, as whole processes: cold (no output, no surface, no cache but the jar), nothing changed, one
 * description edited, one member added. Minimum of five, wall seconds, with the phases of the quickest run.
 * Run: pnpm --filter @trefoil/proof bench
 */

const runs = 5

interface Subject {
  readonly name: string
  readonly cwd: string
  readonly options: readonly string[]
  /** Back to before anything was generated. */
  readonly forget: () => void
  /** Changes the document so that it differs from each run before. */
  readonly editDescription: (round: number) => void
  readonly addMember: (round: number) => void
}

const folder = mkdtempSync(join(tmpdir(), 'trefoil-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

function metal(): Subject {
  const spec = join(folder, 'spec/metal')
  cpSync(specFolder, spec, { recursive: true, filter: (source) => !source.includes('node_modules') })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'tools/trefoil'), join(folder, 'node_modules/trefoil'))
  const file = join(spec, 'schemas/metro.yaml')
  const original = readFileSync(file, 'utf8')
  return {
    name: 'Interconnections, 15 operations',
    cwd: spec,
    options: [],
    forget: () => [join(folder, 'packages'), join(spec, 'surface.ts')].forEach((path) => rmSync(path, { recursive: true, force: true })),
    editDescription: (round) => writeFileSync(file, original.replace('What the metro is known by.', `What it is known by (${round}).`)),
    addMember: (round) => writeFileSync(file, `${original}  extra_${round}:\n    type: string\n`),
  }
}

interface Paths {
  readonly paths: Record<string, Record<string, { description?: string }>>
  readonly components: { readonly schemas: Record<string, { properties?: Record<string, object> }> }
}

function directus(): Subject {
  const file = join(folder, 'directus.json')
  const out = join(folder, 'directus')
  const text = readFileSync(join(dirname(join(root, 'node_modules/@directus/specs/package.json')), 'dist/openapi.json'), 'utf8')
  const edited = (edit: (document: Paths) => void): void => {
    const document: Paths = JSON.parse(text)
    edit(document)
    writeFileSync(file, JSON.stringify(document, null, 2))
  }
  edited(() => {})
  return {
    name: '@directus/specs',
    cwd: folder,
    options: ['--spec', file, '--out', out, '--scope', '@bench'],
    forget: () => rmSync(out, { recursive: true, force: true }),
    editDescription: (round) =>
      edited(({ paths }) => Object.assign(Object.values(Object.values(paths)[0] ?? {})[0] ?? {}, { description: `Round ${round}.` })),
    addMember: (round) =>
      edited(({ components }) =>
        Object.assign(Object.values(components.schemas).find(({ properties }) => properties)?.properties ?? {}, {
          [`extra_${round}`]: { type: 'string' },
        }),
      ),
  }
}

interface Measured {
  readonly seconds: number
  readonly printed: string
}

async function measure({ cwd, options }: Subject, prepare: (round: number) => void): Promise<Measured> {
  const measured: Measured[] = []
  for (let round = 0; round < runs; round += 1) {
    prepare(round)
    const start = performance.now()
    const { stdout } = await succeed(process.execPath, [trefoil, 'generate', '--timing', ...options], { cwd })
    measured.push({ seconds: (performance.now() - start) / 1000, printed: stdout })
  }
  return measured.reduce((least, next) => (next.seconds < least.seconds ? next : least))
}

for (const subject of [metal(), directus()]) {
  const scenarios: readonly (readonly [string, (round: number) => void])[] = [
    ['cold', subject.forget],
    ['nothing changed', () => {}],
    ['one description edited', subject.editDescription],
    ['one member added', subject.addMember],
  ]
  for (const [scenario, prepare] of scenarios) {
    const { seconds, printed } = await measure(subject, prepare)
    process.stdout.write(`## ${subject.name}: ${scenario}: ${seconds.toFixed(2)} s\n${printed}\n`)
  }
}

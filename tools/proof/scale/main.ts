import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { hasEngine, noEngine } from '../src/engine.ts'
import type { Entries } from '../src/entries.ts'
import { measured, type Measured } from '../src/measured.ts'
import { folders } from '../src/packed.ts'
import { root, trefoil } from '../src/places.ts'
import { anyIn } from './any.ts'
import { compile, compilers } from './compilers.ts'
import { forgetBuild, makeStrict, type Project, projectFor, sourcesOf } from './project.ts'
import { type Subject, subjects } from './subjects.ts'

/**
 * What the packages of large documents cost to generate and to compile, and whether they are sound: no error from either
 * compiler under the strictest settings, in less than 2 GB; no `any`; each file that the order of loading could matter to
 * loads as the entry. Exit code 1 where one of these does not hold.
 * Run: pnpm --filter @trefoil/proof scale [parts of names]
 */

const mostMemory = 2e9
const shown = 5

interface Line {
  readonly text: string
  readonly complaints: readonly string[]
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

function costText({ wall, cost }: Pick<Measured, 'wall' | 'cost'>): string {
  const more = cost ? [`${cost.cpu.toFixed(1)} s CPU`, `${megabytes(cost.memory)} resident`] : ['CPU and memory not known on this system']
  return [`${wall.toFixed(1)} s`, ...more].join(', ')
}

async function generated({ config, folder }: Project): Promise<Line> {
  const ran = await measured(process.execPath, [trefoil, 'generate', '--config', config, '--json'], folder, 600_000)
  return {
    text: `generate: ${costText(ran)}`,
    complaints: ran.status === 0 ? [] : [`generate ended with ${ran.status}: ${ran.stderr.slice(0, 500)}`],
  }
}

function sized(project: Project, own: string): Line {
  const sources = sourcesOf(project, own)
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0)
  const places = sources.flatMap(({ file }) => anyIn(file).map((place) => `${file}:${place} says any`))
  return { text: `${own}: ${sources.length} sources, ${megabytes(bytes)}`, complaints: places }
}

async function* compiled(project: Project): AsyncGenerator<Line> {
  for (const compiler of compilers) {
    forgetBuild(project)
    const result = await compile(compiler, project.folder)
    const { errors, cost } = result
    const isLarge = cost !== undefined && cost.memory > mostMemory
    yield {
      text: `${compiler.name}: ${errors.length} errors, ${costText(result)}`,
      complaints: [...errors, ...(isLarge ? [`more than ${megabytes(mostMemory)}`] : [])],
    }
  }
}

async function loaded({ packages }: Project, own: string): Promise<Line> {
  const args = [join(root, 'tools/proof/src/entries.ts'), join(packages, own, 'dist'), 'circles']
  const { status, stdout, stderr } = await measured(process.execPath, args, root, 600_000)
  if (status !== 0) return { text: `${own}: does not load`, complaints: [stderr.slice(0, 500)] }
  const { files, circular, loaded, failures }: Entries = JSON.parse(stdout)
  return {
    text: `${own}: ${files} modules, ${circular} of them on circles, ${loaded} loaded as the entry`,
    complaints: failures.map(({ file, message }) => `${file}: ${message}`),
  }
}

async function* examined(subject: Subject, folder: string): AsyncGenerator<Line> {
  const project = projectFor(subject, await subject.file(), folder)
  const first = await generated(project)
  yield first
  if (first.complaints.length > 0) return
  for (const own of folders) yield sized(project, own)
  makeStrict(project)
  yield* compiled(project)
  for (const own of folders) yield await loaded(project, own)
}

const parts = argv.slice(2)
if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
for (const subject of subjects.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))) {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-scale-'))
  try {
    stdout.write(`${subject.name}\n`)
    for await (const { text, complaints } of examined(subject, folder)) {
      stdout.write(
        `  ${text}\n${complaints
          .slice(0, shown)
          .map((complaint) => `    ${complaint}\n`)
          .join('')}`,
      )
      if (complaints.length > shown) stdout.write(`    and ${complaints.length - shown} more\n`)
      if (complaints.length > 0) process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

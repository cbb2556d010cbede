import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exit, stdout } from 'node:process'
import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { fetched, github } from '../src/fetched.ts'
import { measured } from '../src/measured.ts'
import { trefoil } from '../src/places.ts'
import { edited } from './edited.ts'

/**
 * How long it takes to say what has changed between the largest document at hand and a copy with changes all over it: the
 * first time, when the engine has to name both, and when their names are known. Exit code 1 where no change is found, or
 * comparing alone takes longer than anyone waits.
 * Run: pnpm --filter @trefoil/proof difference
 */

if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'trefoil-difference-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const file = await fetched(github)
const before: JsonObject = JSON.parse(readFileSync(file, 'utf8'))
const { root, edits } = edited(before)
writeFileSync(join(folder, 'edited.json'), JSON.stringify(root, null, 2))
stdout.write(`${github.name}: ${(readFileSync(file).length / 1e6).toFixed(1)} MB, ${edits} edits\n`)

const most = 30

interface Report {
  readonly changes: readonly { readonly code: string }[]
  readonly bump: string
  readonly timings: readonly { readonly name: string; readonly wall: number; readonly cpu: number }[]
}

for (const round of ['first', 'again']) {
  const ran = await measured(process.execPath, [trefoil, 'diff', file, 'edited.json', '--json'], folder, 600_000)
  if (ran.status !== 0) {
    stdout.write(`diff ended with ${ran.status}: ${ran.stdout.slice(0, 500)}${ran.stderr.slice(0, 500)}\n`)
    exit(1)
  }
  const { changes, bump, timings }: Report = JSON.parse(ran.stdout)
  const phases = timings.map(({ name, wall, cpu }) => `${name} ${(wall / 1000).toFixed(1)} s (${(cpu / 1000).toFixed(1)} CPU)`)
  const memory = ran.cost ? `, ${(ran.cost.memory / 1e6).toFixed(0)} MB resident` : ''
  stdout.write(`${round}: ${ran.wall.toFixed(1)} s${memory}; ${phases.join(', ')}\n`)
  stdout.write(`  ${changes.length} changes, ${new Set(changes.map(({ code }) => code)).size} codes, ${bump}\n`)
  const compare = timings.find(({ name }) => name === 'compare')
  if (changes.length === 0 || compare === undefined || compare.cpu > most * 1000) process.exitCode = 1
}

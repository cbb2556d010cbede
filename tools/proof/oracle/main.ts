import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { hasEngine, noEngine } from '../src/engine.ts'
import { linkModules } from '../src/made.ts'
import { mutations, walks } from './mutations.ts'
import { judged } from './run.ts'
import { faultsOf, type Judged, line, summary, uncovered } from './table.ts'

/**
 * Holds the classifier of changes against what really breaks: changes documents, one thing at a time and ten in a row,
 * and uses the new packages as a consumer of the old ones does. Prints a line for each: name, codes, what the classifier
 * says of client, validators and fixtures, what the oracle says of them, and whether they agree. Exit code 1 where they
 * do not, where a change is not called what it is to be called, and where a code is too rare.
 * Run: pnpm --filter @trefoil/proof oracle [parts of names]
 */

if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const parts = argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'trefoil-oracle-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
linkModules(folder)
const all = [...mutations(), ...walks(folder)].filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))
const done: Judged[] = []
await judged(all, folder, (step, found) => {
  const { name, told: expected } = step
  const one: Judged = { ...found, name, ...(expected && { expected }) }
  done.push(one)
  stdout.write(`${line(one)}\n`)
})
const faults = [...done.flatMap(faultsOf), ...(parts.length === 0 ? uncovered(done) : [])]
stdout.write(`\n${summary(done)}\n${faults.length} faults\n${faults.map((fault) => `  ${fault}\n`).join('')}`)
if (faults.length > 0) process.exitCode = 1

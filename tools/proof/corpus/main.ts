import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { hasEngine, noEngine } from '../src/engine.ts'
import { realDocuments } from '../src/real-documents.ts'
import type { Named } from './documents.ts'
import { examine, type Examined } from './examine.ts'
import { refusals } from './refusals.ts'

/**
 * Runs `trefoil generate` on documents that are not ours, and holds the outcome against what is promised: it compiles,
 * it loads, a second run changes nothing, and the fixtures agree with the validators. Exit code 1 where one does not.
 * Run: pnpm --filter @trefoil/proof corpus [parts of names]
 */

const workers = 2

/** The table goes to the terminal line by line, so that a long run shows where it is. */
async function examineAll(named: readonly Named[], folder: string): Promise<readonly Examined[]> {
  const waiting = named.map((document, index) => ({ document, out: join(folder, String(index)) }))
  const done: Examined[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const examined = await examine(next.document, next.out)
      rmSync(next.out, { recursive: true, force: true })
      stdout.write(row(examined))
      done.push(examined)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return done
}

const codes = (counts: ReadonlyMap<string, number>): string => [...counts].map(([code, count]) => `${code}x${count}`).join(' ')

function row({ name, exit, seconds, operations, schemas, errors, warnings, complaints }: Examined): string {
  const size = exit === 0 ? `${operations} op ${schemas} sch` : ''
  const told = [errors.size > 0 ? `errors ${codes(errors)}` : '', warnings.size > 0 ? `warnings ${codes(warnings)}` : '']
  const columns = [name.padEnd(42), `exit ${exit}`, `${seconds.toFixed(1)} s`.padStart(7), size.padEnd(16), told.filter(Boolean).join('; ')]
  return [columns.join('  ').trimEnd(), ...complaints.map((complaint) => `    ${complaint}`), ''].join('\n')
}

function totals(done: readonly Examined[]): string {
  const refused = done.filter(({ exit }) => exit !== 0)
  const failed = done.filter(({ complaints }) => complaints.length > 0)
  const reasons = refused.map(({ name }) => `  refused  ${name}: ${refusals.get(name)?.reason ?? 'not expected'}\n`)
  const sum = done.reduce((seconds, examined) => seconds + examined.seconds, 0)
  return `\n${reasons.sort().join('')}${done.length} documents, ${done.length - refused.length} generated, ${refused.length} refused, ${failed.length} with complaints, ${sum.toFixed(0)} s of generating\n`
}

const parts = argv.slice(2)
const chosen = await realDocuments(parts)
if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'trefoil-corpus-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const done = await examineAll(chosen, folder)
const gone = parts.length === 0 ? [...refusals.keys()].filter((name) => !done.some((examined) => examined.name === name)) : []
stdout.write(totals(done))
for (const name of gone) stdout.write(`  ${name} is listed among the refusals, and is no document\n`)
process.exitCode = gone.length > 0 || done.some(({ complaints }) => complaints.length > 0) ? 1 : 0

import { argv, exit, stdout } from 'node:process'
import { join } from 'node:path'
import { forEachDocument } from '../src/each.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { realDocuments } from '../src/real-documents.ts'
import { commonFaults, faultsOf, gone } from './faults.ts'
import { failed, type Judged } from './judged.ts'
import { head, line, summary } from './table.ts'

/**
 * Holds the emitted validators against ajv: for every named schema of documents that are not ours, values that are built
 * from the schema as it is written and values that are changed to break each of its keywords. Ends with 1 where the
 * promise is broken, or the list of known causes is wrong in either direction.
 * Run: pnpm --filter @trefoil/proof differential [parts of names]
 */
const parts = argv.slice(2)
if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const named = await realDocuments(parts)
stdout.write(`${head}\n`)
const all = await forEachDocument<Judged>(join(import.meta.dirname, 'child.ts'), named, {
  failed,
  then: (judged) => stdout.write(`${line(judged)}\n`),
})
const faults = [
  ...all.flatMap((judged) => faultsOf(judged).map((fault) => `${judged.name}: ${fault}`)),
  ...(parts.length === 0 ? [...commonFaults(all), ...gone(named.map(({ name }) => name))] : []),
]
stdout.write(`${summary(all)}\n\n${faults.length} faults\n`)
for (const fault of faults.slice(0, 200)) stdout.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

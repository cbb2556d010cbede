import { argv, exit, stdout } from 'node:process'
import { hasEngine, noEngine } from '../src/engine.ts'
import { documentSubject } from './document.ts'
import { payloads } from './payloads.ts'
import { prove } from './prove.ts'
import { surroundings } from './surroundings.ts'
import { legend, rowLines, totals } from './table.ts'

/**
 * Puts texts that mean something to somebody into every string and key of a document, and of what stands around it. Each
 * has to come to a diagnostic, with nothing written, or to an output that has the same shape as that of its harmless
 * twin, compiles, loads, and does nothing of its own. Then documents that are small to write and large to understand.
 * Run: pnpm --filter @trefoil/proof hostile [parts of names]
 */

if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const parts = argv.slice(2)
const chosen = payloads.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))
const subjects = [documentSubject(), surroundings()]
for (const { name, positions } of subjects) stdout.write(`${name}: ${legend(positions)}\n\n`)
const rows = await prove(chosen, subjects, (row) => stdout.write(rowLines(row)))
stdout.write(totals(rows))

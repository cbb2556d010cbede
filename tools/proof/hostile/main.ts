import { argv, exit, stdout } from 'node:process'
import { hasEngine, noEngine } from '../src/engine.ts'
import { bombs } from './bombs.ts'
import { documentSubject } from './document.ts'
import { explode } from './explode.ts'
import { payloads } from './payloads.ts'
import { prove } from './prove.ts'
import { surroundings } from './surroundings.ts'
import { blastLine, blastTotals, legend, rowLines, totals } from './table.ts'

/**
 * Puts texts that mean something to somebody into every string and key of a document, and of what stands around it. Each
 * has to come to a diagnostic, with nothing written, or to an output that has the same shape as that of its harmless
 * twin, compiles, loads, and does nothing of its own. Then documents that are small to write and large to understand:
 * these have to come to an end, in one of the two ways. Ends with 1 where anything else came of any.
 * Run: pnpm --filter @trefoil/proof hostile [parts of names]
 */

if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const parts = argv.slice(2)
const isChosen = ({ name }: { readonly name: string }): boolean => parts.length === 0 || parts.some((part) => name.includes(part))
const subjects = [documentSubject(), surroundings()]
for (const { name, positions } of subjects) stdout.write(`${name}: ${legend(positions)}\n\n`)
const rows = await prove(payloads.filter(isChosen), subjects, (row) => stdout.write(rowLines(row)))
stdout.write(totals(rows))
const blasts = await explode(bombs.filter(isChosen), (blast) => stdout.write(blastLine(blast)))
stdout.write(blastTotals(blasts))
const complaints = [...rows, ...blasts].flatMap((one) => one.complaints)
const failures = rows.flatMap(({ cells }) => [...cells.values()].filter(({ kind }) => kind === 'failure'))
process.exitCode = complaints.length + failures.length === 0 ? 0 : 1

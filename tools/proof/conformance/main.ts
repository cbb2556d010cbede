import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { faultsOf } from './compare.ts'
import { judged } from './judged.ts'
import { countedIn } from './parts.ts'
import { remaining } from './remaining.ts'
import { tableOf } from './table.ts'
import { openWorkshop } from './validators.ts'

/**
 * Judges the official JSON Schema test suite by emitted validators: `conformance FOLDER`, where the folder is a
 * checkout of json-schema-org/JSON-Schema-Test-Suite or its `tests`; or the folder stands in JSON_SCHEMA_TEST_SUITE. Ends
 * with 1 where what remains is not what the list says, in either direction.
 */
const [given = process.env['JSON_SCHEMA_TEST_SUITE']] = process.argv.slice(2)
if (given === undefined) {
  process.stderr.write('Say where the suite is: pnpm --filter @trefoil/proof conformance FOLDER\n')
  process.exit(2)
}
// pnpm runs scripts in the folder of the package; a path is meant from where the person is.
const place = resolve(process.env['INIT_CWD'] ?? '.', given)
const folder = [place, join(place, 'tests')].find((one) => existsSync(join(one, 'draft2020-12')))
if (folder === undefined) {
  process.stderr.write(`${place} is no checkout of the suite: it has no tests/draft2020-12\n`)
  process.exit(2)
}
const workshop = openWorkshop()
process.on('exit', workshop.close)

const all = countedIn(folder).flatMap((counted) => judged(counted, workshop))
const faults = faultsOf(remaining, all)
process.stdout.write(`${tableOf(all)}\n\n${remaining.length} rows in the list of what remains, wrong in ${faults.length} places\n`)
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

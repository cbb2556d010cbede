import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The test command: builds, type-checks, lints and tests, all through turbo, then adds up the counts of every project.
 * Plain JavaScript, because it must be able to say that Node is too old to strip types.
 */

const root = join(import.meta.dirname, '../../..')
const projects = ['tools/trefoil', 'tools/proof', 'packages/runtime']
// `pnpm check` is what CI runs: nothing may be missing, and the engine is asked again.
if (process.argv.includes('--engine')) process.env.TREFOIL_REQUIRE_ENGINE = '1'
const check = process.env.TREFOIL_REQUIRE_ENGINE === '1' ? 'check:engine' : 'check'
const tasks = ['lint:code', 'lint:format', 'lint:imports', 'build', 'typecheck', check, 'test']

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Trefoil needs Node 22.18 or newer to be worked on; this is ${process.versions.node}.`)
  console.error('On Linux x64 the install brings its own: see that it did not fail above. Elsewhere, install a newer Node.')
  process.exit(1)
}

const resultsOf = (project) => join(root, project, 'results/tests.json')
for (const project of projects) rmSync(resultsOf(project), { force: true })

const turbo = spawnSync('turbo', ['run', ...tasks, '--concurrency=2', '--continue=dependencies-successful', '--output-logs=new-only'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
})

const ran = projects.map(resultsOf).filter((file) => existsSync(file))
const counts = ran.map((file) => JSON.parse(readFileSync(file, 'utf8')))
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
const skipped = counts.flatMap((count) => count.skipped)
for (const name of skipped) console.log(`skipped: ${name}`)

// What did not come to the end of its tests, or failed before them, counts as a failure too.
const failed = sum('failed') + (projects.length - ran.length) || Number(turbo.status !== 0)
console.log(`${sum('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
process.exit(turbo.status === 0 && failed === 0 ? 0 : 1)

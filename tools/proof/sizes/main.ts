import { stdout } from 'node:process'
import { sizes } from './rows.ts'

/**
 * What the Metal packages cost whoever bundles them, in bytes, minified and compressed; exit code 1 over a budget.
 * Run: pnpm --filter @trefoil/proof sizes
 */

const all = await sizes()
const width = Math.max(...all.map(({ name }) => name.length))
for (const { name, bytes, budget } of all) {
  const limit = budget === undefined ? '' : `  of ${budget}${bytes > budget ? '  too much' : ''}`
  stdout.write(`${name.padEnd(width)}  ${String(bytes).padStart(6)} B${limit}\n`)
}
process.exitCode = all.some(({ bytes, budget = Infinity }) => bytes > budget) ? 1 : 0

import { interruptible } from '../../src/commands/interruption.ts'
import { apply } from '../../src/write/apply.ts'
import { plan } from '../../src/write/plan.ts'

/** Gets a signal in the midst of staging, or before it, and ends with the code that it then has. */
const [out = '', when = '', signal = ''] = process.argv.slice(2)
const interruption = interruptible(() => process.stdout.write('tidied'))
const output = Array.from({ length: 5000 }, (_, index) => ({ path: `client/src/${index}.ts`, text: 'x' }))
const wanted = plan({ out, output, beside: [], yielding: new Set() })
const strike = (): boolean => process.kill(process.pid, signal)
if (when === 'before') {
  strike()
  await new Promise((resolve) => setTimeout(resolve, 10_000))
}
try {
  setTimeout(strike, 5)
  await interruption.duringAbortable(() => apply(wanted, interruption.signal))
} catch {
  process.exitCode = interruption.exitCode()
} finally {
  interruption.end()
}

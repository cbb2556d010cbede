import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stderr, stdout } from 'node:process'
import { hasEngine, noEngine } from '../src/engine.ts'
import { documents } from './api.ts'
import { startFront } from './front.ts'
import { startRegistry } from './registry.ts'
import { repositoryIn, scope } from './repository.ts'
import { prove } from './steps.ts'
import { openTable } from './table.ts'

/**
 * Releases the packages of a small document as somebody does who has never heard of this workspace: in a repository of
 * their own, to a real registry on loopback, for consumers who install from it. Prints what each step was to give and what
 * it gave; exit code 1 where one is not the other. Run: pnpm --filter @trefoil/proof release
 */

if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  process.exit(0)
}
const begun = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'trefoil-release-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
const place = (name: string): string => {
  mkdirSync(join(folder, name))
  return join(folder, name)
}
const registry = await startRegistry(place('registry'), scope)
const front = await startFront(registry.port)
const table = openTable()
try {
  const repository = await repositoryIn(place('repository'), documents.first, { port: front.port, token: registry.token })
  await prove({ repository, front, table, consumers: place('consumers') })
} catch (thrown) {
  stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  table.row('all steps', 'done', 'ended early')
} finally {
  front.stop()
  registry.stop()
}
stdout.write(`${table.failed()} wrong, ${Math.round((performance.now() - begun) / 1000)} s\n`)
process.exit(table.failed() > 0 ? 1 : 0)

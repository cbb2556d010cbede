import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { documents, type Named } from '../corpus/documents.ts'
import { standalone } from './standalone.ts'
import { tried } from './tried.ts'

/**
 * Compiles and runs every sample in the pages of packages that are generated from documents that are not ours. Exit code 1
 * where one does not do what it says, or a link leads nowhere.
 * Run: pnpm --filter @trefoil/proof samples [parts of names]
 */

const scope = '@samples'

async function examine({ name, file }: Named, folder: string): Promise<boolean> {
  const sdk = await standalone(folder, { file, scope })
  if (sdk === undefined) {
    stdout.write(`${name.padEnd(42)} refused\n`)
    return true
  }
  const { samples, runs, links, problems } = await tried(join(folder, 'samples'), { scope, folder: sdk })
  stdout.write(`${name.padEnd(42)} ${samples} samples, ${runs} runs, ${links} links\n`)
  for (const problem of problems) stdout.write(`  ${problem.slice(0, 500)}\n`)
  return problems.length === 0
}

const parts = argv.slice(2)
const chosen = documents().filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))
const all = mkdtempSync(join(tmpdir(), 'trefoil-samples-'))
let failed = chosen.length === 0
for (const [index, document] of chosen.entries()) {
  const folder = join(all, String(index))
  mkdirSync(folder)
  const isRight = await examine(document, folder).catch((error: unknown) => {
    stdout.write(`${document.name.padEnd(42)} ${String(error).slice(0, 2000)}\n`)
    return false
  })
  failed ||= !isRight
  rmSync(folder, { recursive: true, force: true })
}
rmSync(all, { recursive: true, force: true })
exit(failed ? 1 : 0)

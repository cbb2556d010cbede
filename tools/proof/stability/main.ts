import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stdout } from 'node:process'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import { metalDocument } from '../src/document.ts'
import { hasEngine, noEngine } from '../src/engine.ts'
import { realDocuments } from '../src/real-documents.ts'
import { compare, type Change } from './compare.ts'

/**
 * Adds an operation and a schema to the front of real documents, with copies of every inline schema that they have, and
 * holds the output against the one before: no file but those that list what there is may change, none may go. Exit code
 * 1 where one does. Run: pnpm --filter @trefoil/proof stability [parts of names]
 */

const usual = ['directus', 'train-travel', 'star-trek', 'blockfrost']

if (!hasEngine) {
  stdout.write(`Skipped: ${noEngine}\n`)
  exit(0)
}
const parts = argv.slice(2)
const chosen = await realDocuments(parts.length > 0 ? parts : usual)
const roots = [
  ...(parts.length === 0 || parts.includes('metal') ? [{ name: 'metal', root: metalDocument().root }] : []),
  ...chosen.map(({ name, file }) => ({ name, root: readDocument({ file, overlays: [] }).root })),
]
const folder = mkdtempSync(join(tmpdir(), 'trefoil-stability-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const { name, root } of roots) {
  const { files, copies, ...changes } = await compare(root, mkdtempSync(join(folder, 'one-')))
  const lines = [...told('kept', changes.kept), ...told('made afresh', changes.afresh)]
  stdout.write(`${name.padEnd(24)} ${files} files, ${copies} inline schemas copied, ${lines.length} changed\n${lines.join('')}`)
  if (lines.length > 0) process.exitCode = 1
}

function told(surface: string, changes: readonly Change[]): readonly string[] {
  return changes.map(({ path, is }) => `  ${is.padEnd(9)}  names ${surface.padEnd(11)}  ${path}\n`)
}

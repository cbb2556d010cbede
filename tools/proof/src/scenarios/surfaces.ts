import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError } from '../../../trefoil/src/diagnostic/diagnostic.ts'
import { ask } from '../../../trefoil/src/engine/ask.ts'
import { cacheFolder } from '../../../trefoil/src/engine/cache.ts'
import { digestOf } from '../../../trefoil/src/engine/digest.ts'
import { skeletonOf } from '../../../trefoil/src/engine/skeleton/skeleton.ts'
import type { Document } from '../../../trefoil/src/spec/document.ts'
import { batches } from './batches.ts'

interface Asked {
  readonly document: Document
  readonly file: string
}

/**
 * Files with what the engine says of many documents, for surfaceFor to reuse. They are kept by the digest of all that an
 * answer depends on, so that the next time no engine is needed. A document that the engine cannot take has no file.
 */
export async function surfaceFiles(
  documents: readonly Document[],
  { scratch, engine }: { readonly scratch: string; readonly engine: boolean },
): Promise<{ readonly files: ReadonlyMap<Document, string>; readonly missing: number }> {
  const folder = join(cacheFolder(), 'scenarios')
  mkdirSync(folder, { recursive: true })
  const fileOf = (document: Document): string => join(folder, `${digestOf(skeletonOf(document, undefined)).slice(0, 32)}.ts`)
  const known = documents.map((document) => ({ document, file: fileOf(document) }))
  const asked = known.filter(({ file }) => !existsSync(file))
  if (asked.length > 0 && engine) await askAll(asked, scratch)
  const there = known.filter(({ file }) => existsSync(file))
  keepFresh(folder, there)
  return { files: new Map(there.map(({ document, file }) => [document, file])), missing: known.length - there.length }
}

async function askAll(asked: readonly Asked[], scratch: string): Promise<void> {
  const engine = batches(scratch)
  const environment = { ...process.env, TREFOIL_CACHE: scratch }
  const answers = asked.map(async ({ document, file }) => {
    try {
      writeFileSync(file, (await ask(document, undefined, environment, engine)).text)
    } catch (thrown) {
      if (!(thrown instanceof DiagnosticError)) throw thrown
    }
  })
  await Promise.all(answers)
}

const threeDays = 3 * 86_400_000

/** What no run has used for some days goes. */
function keepFresh(folder: string, used: readonly Asked[]): void {
  const now = new Date()
  for (const { file } of used) utimesSync(file, now, now)
  for (const name of readdirSync(folder)) {
    const { mtimeMs = Infinity } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < now.getTime() - threeDays) rmSync(join(folder, name), { force: true })
  }
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../../trefoil/src/engine/cache.ts'
import { digestOf } from '../../../trefoil/src/engine/digest.ts'
import { answerFile, engineOptions, ignored } from '../../../trefoil/src/engine/options.ts'
import { findJar } from '../../../trefoil/src/engine/run/jar.ts'
import { findJava } from '../../../trefoil/src/engine/run/java.ts'
import { skeletonOf } from '../../../trefoil/src/engine/skeleton/skeleton.ts'
import { templateFolder } from '../../../trefoil/src/engine/templates.ts'
import { headerText } from '../../../trefoil/src/engine/text/header.ts'
import { readText } from '../../../trefoil/src/engine/text/read.ts'
import { tidy } from '../../../trefoil/src/engine/text/tidy.ts'
import type { Document } from '../../../trefoil/src/spec/document.ts'
import { run } from '../run.ts'

/**
 * Files with what the engine says of many documents, for surfaceFor to reuse. All that are not known yet are asked for in
 * one run of the engine: its start costs more than a hundred small answers. They are kept by the digest of all that an
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
  if (asked.length > 0 && engine) await ask(asked, scratch)
  const there = known.filter(({ file }) => existsSync(file))
  keepFresh(folder, there)
  return {
    files: new Map(there.map(({ document, file }) => [document, file])),
    missing: known.length - there.length,
  }
}

interface Asked {
  readonly document: Document
  readonly file: string
}

async function ask(asked: readonly Asked[], scratch: string): Promise<void> {
  const jar = await findJar(process.env, cacheFolder())
  const questions = asked.map(({ document, file }, index) => {
    const folder = join(scratch, String(index))
    const skeleton = skeletonOf(document, undefined)
    mkdirSync(folder, { recursive: true })
    const inside = (name: string): string => join(folder, name)
    const paths = {
      inputSpec: inside('skeleton.json'),
      outputDir: inside('out'),
      ignoreFileOverride: inside('ignore'),
    }
    writeFileSync(paths.inputSpec, skeleton.json)
    writeFileSync(paths.ignoreFileOverride, ignored)
    const options = {
      ...engineOptions(skeleton),
      ...paths,
      templateDir: templateFolder,
      skipValidateSpec: true,
    }
    writeFileSync(inside('config.json'), JSON.stringify(options))
    return {
      document,
      skeleton,
      file,
      config: inside('config.json'),
      answer: join(folder, 'out', answerFile),
    }
  })
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dlog.level=error', '-Dfile.encoding=UTF-8']
  const configs = questions.map(({ config }) => config)
  await run(findJava(process.env), [...flags, '-jar', jar, 'batch', '--threads', '2', ...configs], {
    cwd: scratch,
    timeout: 120_000,
  })
  for (const { document, skeleton, file, answer } of questions) {
    if (!existsSync(answer)) continue
    const body = tidy(readFileSync(answer, 'utf8'))
    const surface = readText(body, skeleton)
    if ('message' in surface) continue
    // As after a first run: the names that it found are pinned.
    const { shared } = skeleton
    const digest = digestOf(skeletonOf(document, { ...surface, shared }))
    writeFileSync(file, `${headerText({ digest, shared })}\n${body}`)
  }
}

const day = 86_400_000

/** What no run has used for some days goes. */
function keepFresh(folder: string, used: readonly Asked[]): void {
  const now = new Date()
  for (const { file } of used) utimesSync(file, now, now)
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (isOlder(file, now.getTime() - 3 * day)) rmSync(file, { force: true })
  }
}

const isOlder = (file: string, than: number): boolean => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < than

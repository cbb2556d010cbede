import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError, error } from '../../../trefoil/src/diagnostic/diagnostic.ts'
import type { Engine } from '../../../trefoil/src/engine/ask.ts'
import { cacheFolder } from '../../../trefoil/src/engine/cache.ts'
import { answerFile } from '../../../trefoil/src/engine/options.ts'
import { configure } from '../../../trefoil/src/engine/run/engine.ts'
import { findJar } from '../../../trefoil/src/engine/run/jar.ts'
import { findJava } from '../../../trefoil/src/engine/run/java.ts'
import type { Skeleton } from '../../../trefoil/src/engine/skeleton/skeleton.ts'
import { run } from '../run.ts'

interface Waiting {
  readonly skeleton: Skeleton
  readonly resolve: (answer: string) => void
  readonly reject: (problem: Error) => void
}

/**
 * An engine that answers all who ask at about the same time in one run, below a folder: its start costs more than a
 * hundred small answers.
 */
export function batches(scratch: string): Engine {
  const waiting: Waiting[] = []
  let count = 0
  const begin = (): void => {
    count += 1
    const all = waiting.splice(0)
    void answer(all, join(scratch, `batch-${count}`)).catch((problem: unknown) => {
      for (const { reject } of all) reject(problem instanceof Error ? problem : new Error(String(problem)))
    })
  }
  return (skeleton) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(begin)
      waiting.push({ skeleton, resolve, reject })
    })
}

const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dlog.level=error', '-Dfile.encoding=UTF-8']

async function answer(all: readonly Waiting[], scratch: string): Promise<void> {
  const jar = await findJar(process.env, cacheFolder())
  const questions = all.map(({ skeleton, ...waiting }, index) => {
    const folder = join(scratch, String(index))
    mkdirSync(folder, { recursive: true })
    const config = configure(skeleton, folder)
    writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), validateSpec: false }))
    return { ...waiting, config, file: join(folder, 'out', answerFile) }
  })
  const args = [...flags, '-jar', jar, 'batch', '--threads', '2', ...questions.map(({ config }) => config)]
  const { stderr } = await run(findJava(process.env), args, { cwd: scratch, timeout: 120_000 })
  for (const { resolve, reject, file } of questions)
    if (existsSync(file)) resolve(readFileSync(file, 'utf8'))
    else
      reject(new DiagnosticError([error({ code: 'TF2005', message: stderr.slice(0, 300), fix: 'See what the engine says of it alone.' })]))
}

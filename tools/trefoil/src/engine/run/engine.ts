import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, type Environment } from '../cache.ts'
import { answerFile, engineOptions, ignored } from '../options.ts'
import type { Skeleton } from '../skeleton/skeleton.ts'
import { templateFolder } from '../templates.ts'
import { failed } from './failed.ts'
import { findJar } from './jar.ts'
import { findJava } from './java.ts'
import { run } from './process.ts'
import { withScratch } from './scratch.ts'

/** How long the engine may take, in milliseconds: the largest documents known need a few seconds. */
const usualLimit = 120_000

/**
 * Runs openapi-generator on a skeleton and returns the text that our templates made of it. Fails with a TF2 diagnostic
 * where there is no Java or no jar, and where the engine fails or does not end.
 */
export async function askEngine(skeleton: Skeleton, environment: Environment, timeLimit: number = usualLimit): Promise<string> {
  const java = findJava(environment)
  const cache = cacheFolder(environment)
  const jar = await findJar(environment, cache)
  return await withScratch(cache, async (folder) => {
    const archive = archiveFor({ java, jar, cache })
    const ending = await run({
      program: java,
      args: [...machineFlags(archive, folder), '-jar', jar, 'generate', '--skip-validate-spec', '-c', configure(skeleton, folder)],
      folder,
      environment,
      timeLimit,
    })
    const answer = join(folder, 'out', answerFile)
    if (ending.kind !== 'exit' || ending.code !== 0 || !existsSync(answer)) return failed(ending, java, timeLimit)
    keepArchive(archive, folder)
    return readFileSync(answer, 'utf8')
  })
}

/** Writes what the engine reads into a folder and returns the path of its configuration; it will write below `out`. */
export function configure(skeleton: Skeleton, folder: string): string {
  const file = (name: string): string => join(folder, name)
  writeFileSync(file('skeleton.json'), skeleton.json)
  writeFileSync(file('ignore'), ignored)
  const paths = {
    inputSpec: file('skeleton.json'),
    outputDir: file('out'),
    templateDir: templateFolder,
    ignoreFileOverride: file('ignore'),
  }
  writeFileSync(file('config.json'), JSON.stringify({ ...engineOptions(skeleton), ...paths }))
  return file('config.json')
}

/** An archive of the loaded classes halves the start of the JVM. It fits one jar and one Java, by path and time. */
function archiveFor({ java, jar, cache }: { readonly java: string; readonly jar: string; readonly cache: string }): string {
  const parts = [java, jar].map((file) => {
    const path = realpathSync(file)
    const { size, mtimeMs } = statSync(path)
    return [path, size, mtimeMs]
  })
  return join(cache, `${hash('sha256', JSON.stringify(parts)).slice(0, 16)}.jsa`)
}

const newArchive = (folder: string): string => join(folder, 'classes.jsa')

/** The first run with a Java makes the archive. A Java that knows none of this ignores it. */
const machineFlags = (archive: string, folder: string): readonly string[] => [
  '-XX:+IgnoreUnrecognizedVMOptions',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-XX:-UsePerfData',
  '-XX:-StackTraceInThrowable',
  '-Xss64m',
  '-Xshare:auto',
  existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : `-XX:ArchiveClassesAtExit=${newArchive(folder)}`,
  '-Dlog.level=error',
  '-Dfile.encoding=UTF-8',
  '-Duser.language=en',
  '-Duser.country=US',
]

/** One is kept: they are as large as the jar. */
function keepArchive(archive: string, folder: string): void {
  if (!existsSync(newArchive(folder))) return
  const cache = dirname(archive)
  for (const name of readdirSync(cache)) if (name.endsWith('.jsa')) rmSync(join(cache, name), { force: true })
  renameSync(newArchive(folder), archive)
}

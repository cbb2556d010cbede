import { hash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../diagnostic/diagnostic.ts'
import { cacheFolder, type Environment } from '../cache.ts'
import { answerFile, engineOptions, ignored } from '../options.ts'
import type { Skeleton } from '../skeleton/skeleton.ts'
import { templateFolder } from '../templates.ts'
import { engineDigest, engineVersion, findJar } from './jar.ts'
import { findJava, install } from './java.ts'
import { run, type Ending } from './process.ts'
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
    const archive = archiveFor(java, cache)
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

function configure(skeleton: Skeleton, folder: string): string {
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

/** An archive of the loaded classes halves the start of the JVM. It fits one jar and one Java. */
function archiveFor(java: string, cache: string): string {
  const real = realpathSync(java)
  const { size, mtimeMs } = statSync(real)
  return join(cache, `${hash('sha256', JSON.stringify([engineDigest, real, size, mtimeMs])).slice(0, 16)}.jsa`)
}

const newArchive = (folder: string): string => join(folder, 'classes.jsa')

/** The first run with a Java makes the archive. A Java that knows none of this ignores it. */
const machineFlags = (archive: string, folder: string): readonly string[] => [
  '-XX:+IgnoreUnrecognizedVMOptions',
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xshare:auto',
  existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : `-XX:ArchiveClassesAtExit=${newArchive(folder)}`,
  '-Dlog.level=error',
  '-Dfile.encoding=UTF-8',
  '-Duser.language=en',
  '-Duser.country=US',
]

function keepArchive(archive: string, folder: string): void {
  if (existsSync(newArchive(folder))) renameSync(newArchive(folder), archive)
}

function failed(ending: Ending, java: string, timeLimit: number): never {
  const who = `openapi-generator ${engineVersion}, run by ${java},`
  switch (ending.kind) {
    case 'no start':
      return fail({ code: 'TF2001', message: `${java} cannot be started: ${ending.reason}`, fix: install })
    case 'time is up':
      return fail({
        code: 'TF2006',
        message: `${who} was stopped after ${timeLimit / 1000} seconds`,
        fix: 'Try again when the machine is less busy; if it happens again, report it with the document.',
      })
    case 'exit':
      return failedSaying(`${ending.stderr}\n${ending.stdout}`, who, java)
  }
}

function failedSaying(printed: string, who: string, java: string): never {
  const classFiles = /class file versions up to (\d+)/.exec(printed)?.[1]
  // Class files of Java 5 are version 49.
  const version = classFiles === undefined ? '' : ` (it is version ${Number(classFiles) - 44})`
  if (classFiles !== undefined || printed.includes('UnsupportedClassVersionError'))
    fail({ code: 'TF2002', message: `${java} is too old for openapi-generator ${engineVersion}${version}`, fix: install })
  // The stand-in that macOS has for a Java that is not installed.
  if (/unable to locate a java runtime/i.test(printed)) fail({ code: 'TF2001', message: `${java} finds no Java runtime`, fix: install })
  const fix = 'Report it with the document; until then, an overlay can take out what the engine cannot take.'
  return fail({ code: 'TF2005', message: `${who} failed: ${reasonIn(printed)}`, fix })
}

/** What went wrong in one line, without the stack. */
function reasonIn(printed: string): string {
  const lines = printed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:at |#|\.\.\. \d+ more)/.test(line))
  const telling = lines.find((line) => /exception|error/i.test(line)) ?? lines.at(-1) ?? 'it did not say why'
  return telling.replace(/^Exception in thread "[^"]*" /, '').slice(0, 300)
}

import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '../../diagnostic/diagnostic.ts'
import type { Environment } from '../cache.ts'
import { run } from './process.ts'
import { withScratch } from './scratch.ts'

interface Download {
  readonly version: string
  /** Where it is to be in the end. */
  readonly jar: string
  readonly cache: string
  readonly environment: Environment
  /** Throws where the file is not what was asked for. */
  readonly check: (file: string) => Promise<unknown>
}

/**
 * Has the npm wrapper of openapi-generator download the jar, into a folder of its own, and puts it in place in one step:
 * two runs at once do not see half of each other's. Fails with TF2003 where there is no jar afterwards.
 */
export async function download({ version, jar, cache, environment, check }: Download): Promise<void> {
  await withScratch(cache, async (folder) => {
    const config = join(folder, 'openapitools.json')
    writeFileSync(config, JSON.stringify({ 'generator-cli': { version, storageDir: folder } }))
    const ending = await run({
      program: process.execPath,
      args: [wrapper(), '--openapitools', config, 'version'],
      folder,
      // It looks for its config in the folder that PWD names, and leaves a folder of its own where temporary ones are.
      environment: { ...environment, PWD: folder, TMPDIR: folder, TEMP: folder, TMP: folder },
      timeLimit: 600_000,
    })
    const downloaded = join(folder, `${version}.jar`)
    if (!existsSync(downloaded)) {
      const words =
        ending.kind === 'exit'
          ? reasonIn(`${ending.stderr}\n${ending.stdout}`)
          : ending.kind === 'no start'
            ? ending.reason
            : 'it took more than ten minutes'
      fail({
        code: 'TF2003',
        message: `openapi-generator-cli ${version} could not be downloaded from Maven Central: ${words}`,
        fix: 'Check the connection (HTTPS_PROXY is honoured), or let TREFOIL_ENGINE_JAR name a copy of the jar.',
      })
    }
    await check(downloaded)
    renameSync(downloaded, jar)
  })
}

const wrapper = (): string => fileURLToPath(new URL('main.js', import.meta.resolve('@openapitools/openapi-generator-cli/package.json')))

/** The last line that says something. */
function reasonIn(printed: string): string {
  const lines = printed.split('\n').map((line) => line.trim())
  const telling = lines.filter((line) => /error|fail|E[A-Z]{4,}|refused|status/i.test(line) && !line.startsWith('at '))
  return telling.at(-1) ?? lines.filter((line) => line !== '').at(-1) ?? 'it did not say why'
}

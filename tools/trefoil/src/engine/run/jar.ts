import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fail } from '../../diagnostic/diagnostic.ts'
import type { Environment } from '../cache.ts'
import { download } from './download.ts'
import { engineDigest, engineVersion } from './version.ts'

/**
 * The path of the engine's jar, its bytes checked: TREFOIL_ENGINE_JAR, or the one in the cache, which is downloaded the
 * first time. Fails with TF2003 (no download) or TF2004 (other bytes): such a jar is never run.
 */
export async function findJar(environment: Environment, cache: string): Promise<string> {
  const own = environment['TREFOIL_ENGINE_JAR']
  if (own) return await checked(own, 'Let TREFOIL_ENGINE_JAR name that jar, or unset it so that it is downloaded.')
  const jar = join(cache, `${engineVersion}.jar`)
  if (!existsSync(jar)) await download({ version: engineVersion, jar, cache, environment, check: (file) => checked(file, again) })
  return await checked(jar, `Delete ${jar}: the next run downloads it again.`)
}

const again = 'Try again; if it happens again, something between here and Maven Central changes the file.'

async function checked(jar: string, fix: string): Promise<string> {
  const found = await digestOf(jar)
  if (found === engineDigest) return jar
  const problem =
    found === undefined
      ? 'cannot be read'
      : `is not openapi-generator-cli ${engineVersion}: its SHA-256 is ${found}, and not ${engineDigest}`
  return fail({ code: 'TF2004', message: `${jar} ${problem}`, fix })
}

async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

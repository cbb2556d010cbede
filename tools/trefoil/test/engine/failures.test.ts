import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DiagnosticError, type Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { cacheFolder, type Environment } from '../../src/engine/cache.ts'
import { askEngine } from '../../src/engine/run/engine.ts'
import { findJar } from '../../src/engine/run/jar.ts'
import { engineVersion } from '../../src/engine/run/version.ts'
import { skeletonOf } from '../../src/engine/skeleton/skeleton.ts'
import { surfaceFor } from '../../src/engine/surface-for.ts'
import { withSchemas } from './document.ts'
import { needsEngine, scratch } from './engine.ts'

const document = withSchemas({ Thing: { type: 'object', properties: { name: { type: 'string' } } } })

async function diagnosed(run: Promise<unknown>): Promise<Diagnostic> {
  const failure: unknown = await run.catch((problem: unknown) => problem)
  const [found] = failure instanceof DiagnosticError ? failure.diagnostics : []
  if (found === undefined) throw new Error(`expected a diagnostic, got ${String(failure)}`)
  expect(found.message).not.toMatch(/\n|\bat .*:\d+:\d+/)
  return found
}

const ask = (environment: Environment): Promise<Diagnostic> =>
  diagnosed(surfaceFor({ document, file: join(scratch(), 'surface.ts'), engine: 'when-needed', environment }))

/** A folder with a program `java` that does this. */
function javaThat(script: string): string {
  const folder = scratch()
  writeFileSync(join(folder, 'java'), script.startsWith('#!') ? script : `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return folder
}

describe('without an engine there is a diagnostic that says what to do', () => {
  test('no Java on PATH', async () => {
    const { code, message, fix } = await ask({ PATH: scratch() })
    expect([code, message, fix]).toEqual([
      'TF2001',
      expect.stringContaining('no Java on PATH'),
      expect.stringContaining('version 11 or newer'),
    ])
  })
  test('JAVA_HOME without Java', async () => {
    const home = scratch()
    const { code, message } = await ask({ ...process.env, JAVA_HOME: home })
    expect([code, message]).toEqual(['TF2001', expect.stringContaining(`JAVA_HOME (${home})`)])
  })
  test('TREFOIL_ENGINE_JAR that names another jar: it is never run', async () => {
    const jar = join(scratch(), 'other.jar')
    writeFileSync(jar, 'PK')
    const { code, message } = await ask({ PATH: javaThat('touch ran; exit 0'), TREFOIL_ENGINE_JAR: jar, TREFOIL_CACHE: scratch() })
    expect([code, message]).toEqual([
      'TF2004',
      expect.stringMatching(/other\.jar is not openapi-generator-cli 7\.25\.0: its SHA-256 is [0-9a-f]{64}/),
    ])
  })
  test('TREFOIL_ENGINE_JAR that names nothing', async () => {
    const { code, message } = await ask({ PATH: javaThat('exit 0'), TREFOIL_ENGINE_JAR: '/nowhere.jar', TREFOIL_CACHE: scratch() })
    expect([code, message]).toEqual(['TF2004', '/nowhere.jar cannot be read'])
  })
  test('a jar in the cache that is damaged', async () => {
    const cache = scratch()
    writeFileSync(join(cache, `${engineVersion}.jar`), 'PK')
    const { code, fix } = await ask({ PATH: javaThat('exit 0'), TREFOIL_CACHE: cache })
    expect([code, fix]).toEqual(['TF2004', expect.stringContaining('Delete')])
  })
  test('no way to Maven Central', async () => {
    const { code, message, fix } = await ask({
      PATH: javaThat('exit 1'),
      TREFOIL_CACHE: scratch(),
      HTTPS_PROXY: 'http://127.0.0.1:9',
      https_proxy: 'http://127.0.0.1:9',
    })
    expect([code, message, fix]).toEqual(['TF2003', expect.stringContaining('ECONNREFUSED'), expect.stringContaining('TREFOIL_ENGINE_JAR')])
  })
  // Where nobody can make a folder, the recursive mkdir of Node never ends.
  test.each(['/dev/null/cache', '/proc/trefoil/cache'])('a cache that cannot be written: %s', async (cache) => {
    expect((await ask({ PATH: javaThat('exit 0'), TREFOIL_CACHE: cache })).code).toBe('TF2009')
  })
})

/** The jar has to be there; what runs it is a stand-in that ends as the row says. */
describe('an engine that does not answer is a diagnostic', () => {
  needsEngine()
  const tooOld =
    'echo "Error: LinkageError occurred while loading main class org.openapitools.codegen.OpenAPIGenerator\n\tjava.lang.UnsupportedClassVersionError: org/openapitools/codegen/OpenAPIGenerator has been compiled by a more recent version of the Java Runtime (class file version 55.0), this version of the Java Runtime only recognizes class file versions up to 52.0" >&2; exit 1'

  async function askWith(script: string, timeLimit?: number): Promise<Diagnostic> {
    const cache = scratch()
    symlinkSync(await findJar(process.env, cacheFolder()), join(cache, `${engineVersion}.jar`))
    mkdirSync(join(cache, 'run-killed'))
    utimesSync(join(cache, 'run-killed'), 0, 0)
    const environment = { PATH: `${javaThat(script)}:/usr/bin:/bin`, TREFOIL_CACHE: cache }
    const found = await diagnosed(askEngine(skeletonOf(document, undefined), environment, timeLimit))
    expect(readdirSync(cache), 'nothing is left behind').toEqual([`${engineVersion}.jar`])
    return found
  }

  test.each<[string, string, string, RegExp]>([
    ['Java 8', tooOld, 'TF2002', /is too old .*version 8/],
    ['the stand-in of macOS', 'echo "Unable to locate a Java Runtime." >&2; exit 1', 'TF2001', /finds no Java/],
    [
      'a crash',
      'printf "Exception in thread \\"main\\" java.lang.StackOverflowError\\n\\tat a.b.C(D.java:1)\\n" >&2; exit 1',
      'TF2005',
      /failed: java\.lang\.StackOverflowError$/,
    ],
    [
      'a crash that shows the document first',
      'printf "Exception in thread \\"main\\" a.B: no\\n  Schemas: {\\n  required: [Error]\\nCaused by: a.C: that is why\\n\\tat a.b.C(D.java:1)\\n" >&2; exit 1',
      'TF2005',
      /failed: a\.C: that is why$/,
    ],
    ['a kill', 'kill -9 $$', 'TF2005', /SIGKILL/],
    ['silence', 'exit 0', 'TF2005', /did not say why/],
  ])('%s', async (_, script, code, message) => {
    const found = await askWith(script)
    expect([found.code, found.message]).toEqual([code, expect.stringMatching(message)])
  })
  test('no start', async () => {
    const found = await askWith('#!/nowhere/sh')
    expect([found.code, found.message]).toEqual(['TF2001', expect.stringContaining('cannot be started')])
  })
  test('no end', async () => {
    const found = await askWith('sleep 60', 200)
    expect([found.code, found.message]).toEqual(['TF2006', expect.stringContaining('stopped after 0.2 seconds')])
  })
})

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, surfacePath } from '../../trefoil/src/commands/compile.ts'
import { requestOfFlags } from '../../trefoil/src/commands/request.ts'
import { stopwatch } from '../../trefoil/src/commands/stopwatch.ts'
import { surfaceFor } from '../../trefoil/src/engine/surface-for.ts'
import type { NamedSchema } from '../../trefoil/src/model/api.ts'
import { buildApi } from '../../trefoil/src/model/build-api.ts'
import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { readDocument } from '../../trefoil/src/spec/read-document.ts'
import { withAddition } from './addition.ts'

/** All that would be written, by path. */
type Files = ReadonlyMap<string, string>

/** A file that an addition changed, though it has nothing to do with it. */
export interface Change {
  readonly path: string
  readonly is: 'gone' | 'different'
}

export interface Compared {
  /** How many files there were before. */
  readonly files: number
  /** How many inline schemas the addition has copies of. */
  readonly copies: number
  /** Where the surface is kept, and where it is made afresh. */
  readonly kept: readonly Change[]
  readonly afresh: readonly Change[]
}

/**
 * Generates from a document, and again with an operation and a schema more: with copies of every inline schema where the
 * surface is kept, and with none where it is not, for then the first of several equal ones gives its name.
 */
export async function compare(root: JsonObject, folder: string): Promise<Compared> {
  const before = await generated(root, folder)
  const inline = await inlineSchemas(folder)
  const kept = await generated(withAddition(root, inline), folder)
  rmSync(join(folder, 'out'), { recursive: true })
  const afresh = await generated(withAddition(root, []), folder)
  // The page of a schema says where it is used.
  const pages = new Set(inline.flatMap(({ name, fileName }) => [name, fileName]).map((name) => `client/docs/models/${name}.md`))
  return {
    files: before.size,
    copies: inline.length,
    kept: changesIn(before, kept).filter(({ path, is }) => is === 'gone' || !pages.has(path)),
    afresh: changesIn(before, afresh),
  }
}

export const changesIn = (before: Files, after: Files): readonly Change[] =>
  [...before].flatMap(([path, text]): readonly Change[] => {
    const now = after.get(path)
    if (now === undefined) return [{ path, is: 'gone' }]
    return now === text || lists(path) ? [] : [{ path, is: 'different' }]
  })

/** Files that say what there is. */
const lists = (path: string): boolean =>
  /(?:^|\/)(?:index\.ts|msw\/handlers\.ts|unbreakable\.ts|validations\.ts|README\.md|trefoil\.json|surface\.ts)$/.test(path)

const specIn = (folder: string): string => join(folder, 'openapi.json')

/** What the command would write; the surface is left where the next run finds it. */
export async function generated(root: JsonObject, folder: string): Promise<Files> {
  writeFileSync(specIn(folder), JSON.stringify(root))
  const request = requestOfFlags({ spec: specIn(folder), out: join(folder, 'out'), scope: '@acme', overlay: [], name: 'api' }, folder)
  const { output } = await compile(
    request,
    'when-needed',
    stopwatch(() => {}),
  )
  const files = new Map(output.map(({ path, text }) => [path, text]))
  mkdirSync(join(folder, 'out/.trefoil'), { recursive: true })
  writeFileSync(join(folder, 'out', surfacePath), files.get(surfacePath) ?? '')
  return files
}

async function inlineSchemas(folder: string): Promise<readonly NamedSchema[]> {
  const document = readDocument({ file: specIn(folder), overlays: [] })
  const { surface } = await surfaceFor({ document, file: join(folder, 'out', surfacePath), engine: 'when-needed' })
  const { api } = buildApi({ document, surface, config: { name: 'api', names: {} } })
  return api.schemas.filter(({ key, input, output }) => key === undefined && (input || output))
}

import { hash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../make-folder.ts'
import { cacheFolder, writeWhole, type Environment } from '../cache.ts'
import type { Surface } from '../surface.ts'

/** Raised whenever a text is read differently than before. */
const readerVersion = 1

const folder = (environment: Environment): string => join(cacheFolder(environment), 'surfaces')
const fileFor = (text: string, environment: Environment): string =>
  join(folder(environment), `${hash('sha256', JSON.stringify([readerVersion, text]))}.json`)

/** What this very text was read as before, so that an unchanged surface costs no parser. */
export function recall(text: string, environment: Environment): Surface | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(fileFor(text, environment), 'utf8'))
    return isKept(value) ? { models: new Map(value.models), apis: value.apis, shared: new Map(value.shared) } : undefined
  } catch {
    return undefined
  }
}

/** A cache that cannot be written costs time alone. */
export function keep(text: string, surface: Surface, environment: Environment): void {
  const { models, apis, shared } = surface
  try {
    makeFolder(folder(environment))
    forgetOld(environment)
    writeWhole(fileFor(text, environment), JSON.stringify({ models: [...models], apis, shared: [...shared] } satisfies Kept))
  } catch {
    // It is read again next time.
  }
}

const most = 100

/** Texts come and go while people work; those read last are kept. */
function forgetOld(environment: Environment): void {
  const files = readdirSync(folder(environment)).map((name) => join(folder(environment), name))
  if (files.length < most) return
  const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time)
  for (const { file } of byAge.slice(most / 2)) rmSync(file, { force: true })
}

interface Kept {
  readonly models: readonly (readonly [string, Surface['models'] extends ReadonlyMap<string, infer M> ? M : never])[]
  readonly apis: Surface['apis']
  readonly shared: readonly (readonly [string, string])[]
}

/** The name of the file is a digest of the text: whoever wrote it was this reader. */
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'models' in value &&
  Array.isArray(value.models) &&
  'apis' in value &&
  Array.isArray(value.apis) &&
  'shared' in value &&
  Array.isArray(value.shared)

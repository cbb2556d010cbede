import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixturesEmitter } from '../../src/emit/fixtures/fixtures-emitter.ts'
import type { EmittedFile } from '../../src/emit/kit/file.ts'
import type { EmitOptions } from '../../src/emit/options.ts'
import type { Api } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'
import { api, named } from '../emit-validators/build.ts'
import { loaded, options as base, written } from '../emit-validators/package.ts'

const runtime = join(import.meta.dirname, '../../../../packages/runtime/src')
const sources = readdirSync(runtime, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

export const options: EmitOptions = {
  ...base(),
  runtime: new Map(sources.map((path) => [path, readFileSync(join(runtime, path), 'utf8')])),
}

export const emitted = (given: Api): readonly EmittedFile[] => fixturesEmitter(given, options)

/** The text of one file of the package. */
export const textOf = (given: Api, path: string): string => emitted(given).find((file) => file.path === path)?.text ?? ''

/** An API with this one schema. */
export const alone = (schema: Schema): Api => api({ schemas: [named('Thing', schema)] })

export interface Invalid {
  readonly breaks: string
  readonly at: string
  readonly value: unknown
}

export interface Boundary {
  readonly limit: string
  readonly bound: number
  readonly at: string
  readonly side: 'below' | 'at' | 'above'
  readonly valid: boolean
  readonly value: unknown
}

/** What the package has for a schema. */
export interface Fixtures {
  readonly make: (overrides?: object) => unknown
  readonly minimal: (overrides?: object) => unknown
  readonly full: (overrides?: object) => unknown
  readonly sample: (seed: number, overrides?: object) => unknown
  readonly boundaries: readonly Boundary[]
  readonly invalid: readonly Invalid[]
}

export type Exports = Readonly<Record<string, unknown>>

/** What the package exports that is emitted for an API; Node loads it as it stands. */
export const load = async (given: Api): Promise<Exports> => loaded(await written(emitted(given)))

export function fixturesOf(exports: Exports, name: string): Fixtures {
  const kinds = ['make', 'minimal', 'full', 'sample', 'boundaries', 'invalid']
  return Object.fromEntries(kinds.map((kind) => [kind, exports[`${kind}${name}`]])) as unknown as Fixtures
}

/** What the package has for a schema that stands alone. */
export const fixturesFor = async (schema: Schema): Promise<Fixtures> => fixturesOf(await load(alone(schema)), 'Thing')

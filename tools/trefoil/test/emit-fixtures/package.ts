import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Arbitrary } from 'fast-check'
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
export const load = async (given: Api): Promise<Exports> => (await loadWhole(given)).main

/** All that it exports, by entry. */
export async function loadWhole(given: Api): Promise<{ readonly main: Exports; readonly fastCheck: Arbitraries; readonly msw: Exports }> {
  const folder = await written(emitted(given))
  return {
    main: loaded(folder),
    get fastCheck() {
      return loaded(folder, 'fast-check/index') as object as Arbitraries
    },
    get msw() {
      return loaded(folder, 'msw/index')
    },
  }
}

export type Arbitraries = Readonly<Record<string, () => Arbitrary<unknown>>>

/** The arbitrary of a schema that stands alone. */
export async function arbitraryFor(schema: Schema): Promise<Arbitrary<unknown>> {
  const { arbitraryThing } = (await loadWhole(alone(schema))).fastCheck
  if (arbitraryThing === undefined) throw new Error('there is no arbitrary')
  return arbitraryThing()
}

export function fixturesOf(exports: Exports, name: string): Fixtures {
  const kinds = ['make', 'minimal', 'full', 'sample', 'boundaries', 'invalid']
  return Object.fromEntries(kinds.map((kind) => [kind, exports[`${kind}${name}`]])) as unknown as Fixtures
}

/** What the package has for a schema that stands alone. */
export const fixturesFor = async (schema: Schema): Promise<Fixtures> => fixturesOf(await load(alone(schema)), 'Thing')

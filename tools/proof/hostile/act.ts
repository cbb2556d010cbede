import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { argv, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'

/**
 * Loads every module of three generated packages and runs what they export: fixtures are made, validators judge, every
 * operation is called. Prints, as JSON, what it left behind that it should not. A process of its own.
 */

const packages = ['client', 'validators', 'fixtures'] as const

type Exports = Readonly<Record<string, unknown>>

const isFunction = (value: unknown): value is (...values: readonly unknown[]) => unknown => typeof value === 'function'
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What a page that was written by somebody else could have changed for all. */
function traces(): readonly string[] {
  const prototypes = { Object, Array, Function, String, Number, Promise, Map, RegExp }
  const owned = Object.entries(prototypes).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`),
  )
  return [...Reflect.ownKeys(globalThis).map((key) => `globalThis.${String(key)}`), ...owned]
}

const modulesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => pathToFileURL(join(folder, path)).href)

async function exportsOf(folder: string): Promise<Exports> {
  const all = new Map<string, unknown>()
  for (const module of modulesIn(folder)) {
    const loaded: Exports = await import(module)
    for (const [name, value] of Object.entries(loaded)) all.set(name, value)
  }
  return Object.fromEntries(all)
}

/** Calls what can be called, with what it may take; what it throws is its own affair. */
async function attempt(call: () => unknown): Promise<unknown> {
  try {
    return await call()
  } catch {
    return undefined
  }
}

async function useFixtures(fixtures: Exports): Promise<readonly unknown[]> {
  const made: unknown[] = []
  for (const value of Object.values(fixtures))
    if (isFunction(value)) for (const seed of [undefined, 1, 2]) made.push(await attempt(() => value(seed)))
  return [
    ...made,
    ...Object.values(fixtures)
      .filter((value) => Array.isArray(value))
      .flat(),
  ]
}

/** Of many validators and many values not each with each; every one of them is used. */
const mostVerdicts = 5_000

async function useValidators(validators: Exports, values: readonly unknown[]): Promise<void> {
  const all = Object.values(validators).filter((validator) => isObject(validator))
  const each = Math.max(1, Math.ceil(values.length / all.length), Math.floor(mostVerdicts / all.length))
  for (const [index, validator] of all.entries()) {
    if (!('safeParse' in validator) || !isFunction(validator.safeParse)) continue
    const { safeParse } = validator
    const begin = Math.floor((index * values.length) / all.length)
    const own = [...values.slice(begin), ...values.slice(0, begin)].slice(0, each)
    for (const value of own) await attempt(() => Reflect.apply(safeParse, validator, [value]))
  }
}

/** Every function of the client is given a client that answers all calls the same. */
async function useClient(client: Exports, values: readonly unknown[]): Promise<void> {
  const { ApiClient } = client
  if (!isFunction(ApiClient)) return
  const fetch = (): Promise<Response> => Promise.resolve(Response.json({ a: 'b' }, { headers: { 'x-header': 'y' } }))
  const given = Reflect.construct(ApiClient, [{ fetch, host: 'https://example.com' }])
  for (const value of Object.values(client)) {
    if (!isFunction(value) || !('id' in value)) continue
    for (const parameters of values.filter(isObject).slice(0, 20)) await attempt(() => value(given, parameters))
  }
}

const folder = resolve(argv[2] ?? '.')
// What the platform and the peers make on first use is no trace of ours.
await attempt(() => fetch('data:,'))
const { resolve: find } = createRequire(join(folder, 'package.json'))
for (const peer of ['zod', 'fast-check', 'msw']) await attempt(() => import(pathToFileURL(find(peer)).href))
const before = new Set(traces())
const loaded = new Map<string, Exports>()
for (const name of packages) loaded.set(name, await exportsOf(join(folder, name, 'src')))
const values = await useFixtures(loaded.get('fixtures') ?? {})
await useValidators(loaded.get('validators') ?? {}, values)
await useClient(loaded.get('client') ?? {}, values)
stdout.write(JSON.stringify(traces().filter((trace) => !before.has(trace))))

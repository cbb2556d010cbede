import { createRequire } from 'node:module'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import type { HttpHandler } from 'msw'
import { type Exchanged, serve, type Served } from './served.ts'

/**
 * Runs samples one after the other, each as a module, against a server on loopback that answers from the fixtures: with
 * its success, and with each error that the sample has a line for. Prints what became of each as JSON.
 * Run: node child.ts FOLDER SCOPE NEXT NAME...
 */

/** What a sample printed, and what the server was asked meanwhile. */
export interface Outcome {
  readonly name: string
  /** The status that the operations answer with; the usual one where it is not said. */
  readonly status?: number
  readonly logged: readonly (readonly string[])[]
  readonly complained: readonly (readonly string[])[]
  readonly exchanged: readonly Exchanged[]
  /** What it threw. */
  readonly thrown?: string
}

/** An error that a sample has a line for. */
interface Wanted {
  readonly operation: string
  readonly status: number
}

const [folder = '.', scope = '', next = '{}', ...names] = argv.slice(2)
const more: Readonly<Record<string, string>> = JSON.parse(next)
const fixtures: unknown = await import(pathToFileURL(createRequire(join(folder, 'src/x.js')).resolve(`${scope}/fixtures/msw`)).href)

/** Calls what the fixtures export by this name. */
function made(name: string, ...args: readonly unknown[]): readonly HttpHandler[] {
  const found: unknown = typeof fixtures === 'object' && fixtures !== null ? Reflect.get(fixtures, name) : undefined
  if (typeof found !== 'function') throw new Error(`${name} is not exported`)
  const result: HttpHandler | readonly HttpHandler[] = Reflect.apply(found, undefined, args)
  return [result].flat()
}

const platform = { fetch: globalThis.fetch, console: { ...globalThis.console } }

async function runOne(name: string, served: Served | undefined, wanted?: Wanted): Promise<Outcome> {
  served?.answerWith(wanted ? made(`${wanted.operation}Handler`, { status: wanted.status }) : made('handlers'))
  const logged: (readonly string[])[] = []
  const complained: (readonly string[])[] = []
  const shown = (args: readonly unknown[]): readonly string[] =>
    args.map((value) => (typeof value === 'string' ? value : inspect(value, { depth: 9 })))
  const complain = (...args: readonly unknown[]): void => void complained.push(shown(args))
  Object.assign(console, { log: (...args: readonly unknown[]) => void logged.push(shown(args)), error: complain, warn: complain })
  globalThis.fetch = served?.fetch ?? platform.fetch
  const outcome = { name, ...(wanted && { status: wanted.status }), logged, complained }
  try {
    await ended(import(`${pathToFileURL(join(folder, 'src', `${name}.ts`)).href}?status=${wanted?.status ?? 'usual'}`))
    return { ...outcome, exchanged: served?.exchanged ?? [] }
  } catch (error) {
    return { ...outcome, exchanged: served?.exchanged ?? [], thrown: inspect(error) }
  } finally {
    Object.assign(console, platform.console)
    globalThis.fetch = platform.fetch
  }
}

/** A sample that does not end is one that waits for something that never comes. */
async function ended(running: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The sample did not end')), 20_000)
  })
  await Promise.race([running, late]).finally(() => clearTimeout(timer))
}

/** Names come with the errors that their samples have lines for: `docs-Guide-1=getThing:404,getThing:409`; or with `mocked`, where nothing is to be asked. */
const outcomes: Outcome[] = []
const served = await serve(more)
for (const given of names) {
  const [name = '', errors = ''] = given.split('=')
  outcomes.push(await runOne(name, errors === 'mocked' ? undefined : served))
  if (errors === 'mocked') continue
  for (const error of errors.split(',').filter(Boolean)) {
    const [operation = '', status = ''] = error.split(':')
    outcomes.push(await runOne(name, served, { operation, status: Number(status) }))
  }
}
served.close()
stdout.write(JSON.stringify(outcomes))

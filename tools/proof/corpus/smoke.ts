import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'

/**
 * Loads the three generated packages of a folder, and holds the fixtures against the validators: every value of a schema
 * has to pass, every invalid one to be refused, every boundary to be what it says. Prints what it found as JSON.
 * A process of its own, so that a package that hangs or takes the process down is one document's failure.
 */

type Exports = Readonly<Record<string, unknown>>

interface Validator {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues?: readonly unknown[] } }
}

const seeds = [1, 2, 3]
/** What refuses to make a value, because no value is known. */
const throwing = new Set<string>()

type Make = (seed?: number) => unknown

const isMaker = (value: unknown): value is Make => typeof value === 'function'
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isValidator = (value: unknown): value is Validator => isObject(value) && 'safeParse' in value

function* complaintsOf(fixtures: Exports, validators: Exports): Generator<string> {
  for (const [name, fixture] of Object.entries(fixtures)) {
    const [, kind, subject] = /^(make|minimal|full|sample|boundaries|invalid)(.+)$/s.exec(name) ?? []
    if (kind === undefined || subject === undefined) continue
    const schema = validators[`${subject}Schema`]
    if (!isValidator(schema)) yield `${name}: there is no ${subject}Schema`
    else if (isMaker(fixture))
      yield* refused(name, fixture, kind === 'sample' ? seeds.map((seed) => [`${name}(${seed})`, seed]) : [[`${name}()`]], schema)
    else yield* misjudged(name, fixture, schema)
  }
}

type Call = readonly [call: string, seed?: number]

function* refused(name: string, make: Make, calls: readonly Call[], schema: Validator): Generator<string> {
  for (const [call, seed] of calls) {
    try {
      const { success, error } = schema.safeParse(make(seed))
      if (!success) yield `${call} is refused: ${JSON.stringify(error?.issues?.[0])}`
    } catch (thrown) {
      if (!String(thrown).includes('No value is known')) yield `${call} throws: ${String(thrown)}`
      else if (name.startsWith('make')) throwing.add(name)
    }
  }
}

/** Of a list each value says whether it is valid; in the list of invalid ones none is. */
function* misjudged(name: string, list: unknown, schema: Validator): Generator<string> {
  if (!Array.isArray(list)) return yield `${name} is no list`
  for (const [index, entry] of list.entries()) {
    const given: unknown = entry
    if (!isObject(given) || !('value' in given)) yield `${name}[${index}] has no value`
    else if (schema.safeParse(given.value).success !== ('valid' in given && given.valid === true))
      yield `${name}[${index}] is not what it says: ${JSON.stringify(given).slice(0, 500)}`
  }
}

async function exportsOf(folder: string, name: string): Promise<Exports> {
  const built = join(folder, name, 'dist/index.js')
  const file = existsSync(built) ? built : join(folder, name, 'src/index.ts')
  const loaded: Exports = await import(pathToFileURL(file).href)
  return loaded
}

const folder = argv[2] ?? '.'
await exportsOf(folder, 'client')
const fixtures = await exportsOf(folder, 'fixtures')
const validators = await exportsOf(folder, 'validators')
const complaints = [...complaintsOf(fixtures, validators)]
stdout.write(JSON.stringify({ complaints, throwing: [...throwing] }))

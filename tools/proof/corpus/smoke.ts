import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { pathToFileURL } from 'node:url'
import { type Arbitrary, sample } from 'fast-check'

/**
 * Loads the three generated packages of a folder, and holds the fixtures against the validators: every value of a schema
 * has to pass, and so has what comes of arbitraries; every invalid one has to be refused, every boundary to be what it says.
 * Prints what it found as JSON.
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

/** Of what is called with one of several media types, the schema is that of all. */
const schemaOf = (subject: string, validators: Exports): unknown =>
  validators[`${subject}Schema`] ?? validators[`${subject.replace(/(?<=Parameters)[A-Z].*$/s, '')}Schema`]

function* complaintsOf(fixtures: Exports, validators: Exports): Generator<string> {
  for (const [name, fixture] of Object.entries(fixtures)) {
    const [, kind, subject] = /^(make|minimal|full|sample|boundaries|invalid)(.+)$/s.exec(name) ?? []
    if (kind === undefined || subject === undefined) continue
    const schema = schemaOf(subject, validators)
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

const isArbitrary = (value: unknown): value is Arbitrary<unknown> => isObject(value) && 'generate' in value

/** All that an arbitrary comes to has to pass, what operations are called with and answer too. */
function* refusedOf(arbitraries: Exports, validators: Exports): Generator<string> {
  for (const [name, make] of Object.entries(arbitraries)) {
    const subject = name.slice('arbitrary'.length)
    const schema = schemaOf(subject, validators)
    if (!isValidator(schema)) yield `${name}: there is no ${subject}Schema`
    else if (isMaker(make)) yield* refused(name, () => drawn(make()), [[`${name}()`]], allOf(schema))
  }
}

const drawn = (arbitrary: unknown): readonly unknown[] =>
  isArbitrary(arbitrary) ? sample(arbitrary, { seed: 1, numRuns: 20 }) : [arbitrary]

const allOf = (schema: Validator): Validator => ({
  safeParse: (values) =>
    (Array.isArray(values) ? values : []).map((value) => schema.safeParse(value)).find(({ success }) => !success) ?? { success: true },
})

/** The handlers of all operations can be made, at another server where the document's is none. */
function* unmade({ handlers }: Exports): Generator<string> {
  try {
    if (!isMakerOfHandlers(handlers) || !Array.isArray(handlers({ server: 'http://localhost' }))) yield 'there are no handlers'
  } catch (thrown) {
    yield `the handlers throw: ${String(thrown)}`
  }
}

const isMakerOfHandlers = (value: unknown): value is (options: object) => readonly unknown[] => typeof value === 'function'

async function exportsOf(folder: string, name: string, module = 'index'): Promise<Exports> {
  const built = join(folder, name, `dist/${module}.js`)
  const file = existsSync(built) ? built : join(folder, name, `src/${module}.ts`)
  const loaded: Exports = await import(pathToFileURL(file).href)
  return loaded
}

const folder = argv[2] ?? '.'
await exportsOf(folder, 'client')
const fixtures = await exportsOf(folder, 'fixtures')
const validators = await exportsOf(folder, 'validators')
const arbitraries = await exportsOf(folder, 'fixtures', 'fast-check/index')
const handlers = await exportsOf(folder, 'fixtures', 'msw/index')
const complaints = [...complaintsOf(fixtures, validators), ...refusedOf(arbitraries, validators), ...unmade(handlers)]
stdout.write(JSON.stringify({ complaints, throwing: [...throwing] }))

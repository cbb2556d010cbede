import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validatorsEmitter } from '../../trefoil/src/emit/validators/validators-emitter.ts'
import type { Api, NamedSchema } from '../../trefoil/src/model/api.ts'
import { withRequestForm } from '../../trefoil/src/model/forms.ts'
import { namesOf } from '../../trefoil/src/model/names.ts'
import type { Json } from '../../trefoil/src/model/schema.ts'
import type { Document } from '../../trefoil/src/spec/document.ts'
import { built, type Exports, isValidator, linkModules, type Package, packageOf, type Validator, type ZodDialect } from '../src/made.ts'
import { type Oracle, oraclesOf, type Way } from '../src/oracle.ts'
import { type Cause, causes } from './causes.ts'
import { fewest, type Instance, instancesOf, leastInvalid } from './instances.ts'
import type { Occurrence } from './mutants.ts'
import { Place } from './place.ts'

/** A value that ajv and the emitted validator judge differently. */
export interface Disagreement {
  readonly schema: string
  readonly way: Way
  readonly keyword: string
  readonly at: string
  /** Whether it is us who refuse what ajv accepts. */
  readonly refused: boolean
  /** What the one that refuses says. */
  readonly because: string
  readonly value: Json
  /** The name of the cause, where it is a known one. */
  readonly cause?: string
}

export interface Count {
  readonly places: number
  readonly instances: number
  readonly invalid: number
}

/** What came of one document. */
export interface Judged {
  readonly name: string
  /** Errors of the tool, where it refuses the document. */
  readonly refused: readonly string[]
  readonly components: number
  readonly instances: number
  readonly invalid: number
  readonly disagreements: readonly Disagreement[]
  /** Schemas without a validator that can be loaded, with what was thrown. */
  readonly notLoaded: readonly string[]
  /** Schemas that ajv refuses, with the reason: nobody can be compared with it there. */
  readonly notCompiled: readonly string[]
  /** Schemas with too few instances. */
  readonly few: readonly string[]
  /** Schemas of which fewer invalid instances were found than there should be, or none: those that admit nearly all. */
  readonly open: readonly string[]
  readonly untouched: readonly Occurrence[]
  /** By keyword. */
  readonly keywords: Readonly<Record<string, Count>>
  readonly seconds: number
}

interface Named {
  readonly name: string
  readonly file: string
}

/** Of a document that nothing came of. */
export const failed = (name: string, because: string): Judged => new Tally().judged(name, [because], performance.now())

/** Holds the validators of a document against ajv. */
export async function judged({ name, file }: Named, dialect: ZodDialect = 'zod'): Promise<Judged> {
  const begun = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-differential-'))
  try {
    linkModules(folder)
    const made = await built(file, folder)
    const tally = new Tally()
    if ('refused' in made) return tally.judged(name, made.refused, begun)
    compare(made, packageOf(made.api, validatorsEmitter, join(folder, 'validators'), dialect), tally)
    return tally.judged(name, [], begun)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare({ api, document }: { readonly api: Api; readonly document: Document }, validators: Package, tally: Tally): void {
  const exported = loaded(validators, tally)
  const written = withRequestForm(api.schemas)
  const oracles = { response: oraclesOf(document, 'response'), request: oraclesOf(document, 'request') }
  for (const named of api.schemas)
    for (const way of written.has(named) ? (['response', 'request'] as const) : (['response'] as const)) {
      const { schema, writableSchema } = namesOf(named)
      const oracle = compiled(oracles[way], named, tally)
      const validator = exported[way === 'request' ? writableSchema : schema]
      if (!isValidator(validator)) tally.notLoaded.push(`${named.name}: there is no validator`)
      else if (oracle) compareOne({ named, way, validator, oracle, place: new Place(document, named.pointer) }, tally)
    }
}

function loaded(validators: Package, tally: Tally): Exports {
  try {
    return validators.exports('src/index.ts')
  } catch (thrown) {
    tally.notLoaded.push(`the package: ${String(thrown)}`)
    return {}
  }
}

function compiled(oracles: (pointer: string) => Oracle, { name, pointer }: NamedSchema, tally: Tally): Oracle | undefined {
  try {
    return oracles(pointer)
  } catch (thrown) {
    tally.notCompiled.push(`${name}: ${String(thrown)}`)
    return undefined
  }
}

interface Pair {
  readonly named: NamedSchema
  readonly way: Way
  readonly validator: Validator
  readonly oracle: Oracle
  readonly place: Place
}

function compareOne({ named, way, validator, oracle, place }: Pair, tally: Tally): void {
  const { all, untouched } = instancesOf(place, `${named.pointer} ${way}`, oracle)
  for (const instance of all) {
    const { success, error } = validator.safeParse(instance.value)
    if (success === instance.valid) continue
    const because = success ? oracle(instance.value).because : JSON.stringify(error?.issues[0])
    const { keyword, at, value } = instance
    const known = causes.find((cause) => isCause(cause, value, { validator, oracle }))
    const cause = known && { cause: known.name }
    tally.disagreements.push({ schema: named.name, way, keyword, at, refused: !success, because: because.slice(0, 300), value, ...cause })
  }
  tally.count(named.name, all, untouched)
}

/** Whether both think the same of the value without what the cause is about. */
function isCause({ repaired }: Cause, value: Json, { validator, oracle }: Pick<Pair, 'validator' | 'oracle'>): boolean {
  const other = repaired(value)
  return JSON.stringify(other) !== JSON.stringify(value) && validator.safeParse(other).success === oracle(other).valid
}

class Tally {
  readonly notLoaded: string[] = []
  readonly notCompiled: string[] = []
  readonly disagreements: Disagreement[] = []
  private readonly few: string[] = []
  private readonly open: string[] = []
  private readonly untouched: Occurrence[] = []
  private readonly keywords = new Map<string, { places: Set<string>; instances: number; invalid: number }>()
  private components = 0
  private instances = 0
  private invalid = 0

  count(name: string, all: readonly Instance[], untouched: readonly Occurrence[]): void {
    const invalid = all.filter(({ valid }) => !valid).length
    this.components += 1
    this.instances += all.length
    this.invalid += invalid
    this.untouched.push(...untouched)
    if (all.length < fewest) this.few.push(`${name}: ${all.length}`)
    if (invalid < leastInvalid * all.length) this.open.push(`${name} (${invalid} of ${all.length})`)
    for (const { keyword, at, valid } of all) {
      const row = this.keywords.get(keyword) ?? { places: new Set(), instances: 0, invalid: 0 }
      this.keywords.set(keyword, row)
      row.places.add(at)
      row.instances += 1
      if (!valid) row.invalid += 1
    }
  }

  judged(name: string, refused: readonly string[], begun: number): Judged {
    const { components, instances, invalid, few, open, untouched, notLoaded, notCompiled, disagreements } = this
    const keywords = Object.fromEntries([...this.keywords].map(([keyword, row]) => [keyword, { ...row, places: row.places.size }]))
    const seconds = (performance.now() - begun) / 1000
    const wrong = { disagreements, notLoaded, notCompiled, few, open, untouched }
    return { name, refused, components, instances, invalid, ...wrong, keywords, seconds }
  }
}

import type { Surface } from '../../engine/surface.ts'
import type { Document } from '../../spec/document.ts'
import type { Id } from '../../spec/pointer.ts'
import type { NamedSchema, Operation } from '../api.ts'
import type { Named } from '../named/registry.ts'
import type { NamelessIncoming } from '../operation/incoming.ts'
import type { NamelessOperation } from '../operation/operations.ts'
import type { Log } from '../read/log.ts'
import { quoted } from '../read/read.ts'
import { reservedMethods, reservedWords } from '../reserved-names.ts'
import { claimsOfGroup, claimsOfIncoming, claimsOfOperation, claimsOfPages, claimsOfSchema, isReserved, type Claim } from './claims.ts'
import { settle, type Claimant } from './clashes.ts'
import { giveWay, type Wish } from './give-way.ts'
import type { Overrides } from './overrides.ts'
import { componentName, engineName, incomingName, operationName, placeName } from './preferred.ts'
import { capital, isName, pascalCase } from './words.ts'

export interface Naming {
  readonly surface: Surface
  readonly document: Document
  readonly log: Log
  readonly overrides: Overrides
  /** Those with a form of their own for requests. */
  readonly writable: ReadonlySet<NamedSchema>
}

/** What is to be named; groups have their names already. */
export interface Nameless {
  readonly schemas: readonly Named[]
  readonly operations: readonly NamelessOperation[]
  /** Each once, whatever the number of operations that have it as a callback. */
  readonly incoming: readonly NamelessIncoming[]
  readonly groups: readonly { readonly name: string; readonly given: boolean }[]
  /** Operations with the operationId of another one, which is reported already. */
  readonly twins: ReadonlySet<NamelessOperation>
}

/** The names of operations, by id; of what the API sends the second one. */
export interface OperationNames {
  readonly operations: ReadonlyMap<Id, Pick<Operation, 'name' | 'typeName'>>
  readonly incoming: ReadonlyMap<Id, string>
}

/**
 * Gives each schema and operation its public name, unique among all that its package exports; schemas get theirs in
 * place. Names of the config and of API classes stand; of two names that the document chose the second gives way, in an
 * order that does not depend on what else there is; an inline schema and what the API sends give way to all.
 */
export function assignNames({ schemas, operations, incoming, groups, twins }: Nameless, naming: Naming): OperationNames {
  const { overrides, surface, log, document } = naming
  const engine = new Map(surface.apis.flatMap((api) => api.operations.map(({ id, name }) => [id, name])))
  const calls = operations.map((operation) => ({ operation, wish: wishOfOperation(operation, engine.get(operation.id), naming) }))
  const fixed = new Set(schemas.filter(({ origin, places }) => origin === 'component' || overrides.nameFor(places.keys()) !== undefined))
  const others = schemas.filter((named) => !fixed.has(named))
  const kept = new Set(others.flatMap((named) => engineName(named, surface) ?? []))
  const types = [...fixed].map((named) => ({ named, wish: wishOfSchema(named, kept, naming) }))
  const given = incoming.flatMap((one) => overridden(one, naming) ?? [])
  const tiers = [calls.filter(({ operation }) => !twins.has(operation)), types].map((tier) => tier.map(({ wish }) => wish))
  const standing = [
    ...tiers
      .flat()
      .filter(({ isGiven }) => isGiven)
      .map(claimantOf),
    ...groups.map(claimantOfGroup),
    ...given,
    ...operations.map(claimantOfPages),
  ]
  const owners = settle(standing, log, document)
  const open = tiers.map((tier) => tier.filter(({ isGiven }) => !isGiven))
  const chosen = giveWay(open, { owners, log, document })
  const nameOf = (wish: Wish): string => chosen.get(wish) ?? wish.name
  for (const { named, wish } of types) named.draft.name = nameOf(wish)
  const rest = incoming.filter(({ id }) => !given.some((one) => one.id === id)).map(wantedByIncoming)
  const wanted = others.map((schema) => wantedBySchema(schema, naming))
  const free = freeNames([wanted.filter(({ of }) => of === 'engine'), [...wanted.filter(({ of }) => of === 'place'), ...rest]], owners)
  for (const { draft } of others) draft.name = free.get(draft.id) ?? draft.name
  return {
    operations: new Map(calls.map(({ operation: { id }, wish }) => [id, { name: nameOf(wish), typeName: typeNameOf(nameOf(wish)) }])),
    incoming: new Map(incoming.map(({ id, words }) => [id, given.find((one) => one.id === id)?.typeName ?? free.get(id) ?? words])),
  }
}

const claimantOf = ({ words, pointer, claims, name }: Wish): Claimant => ({ words, pointer, claims: claims(name), isGiven: true })

const claimantOfGroup = ({ name, given }: Nameless['groups'][number]): Claimant => ({
  words: `The API class ${name}`,
  claims: claimsOfGroup(name),
  ...(given && { isGiven: true }),
})

const claimantOfPages = (operation: NamelessOperation): Claimant => ({
  words: `The pages of ${operation.method} ${operation.path}`,
  pointer: operation.described,
  claims: claimsOfPages(operation),
  isGiven: true,
})

function wishOfSchema(named: Named, kept: ReadonlySet<string>, naming: Naming): Wish {
  const { draft, places } = named
  const given = naming.overrides.nameFor(places.keys())
  const engine = engineName(named, naming.surface)
  const { key = '', pointer, id } = draft
  const wanted = given ?? componentName(key, named, naming.surface)
  const claims = claimsOf(named, naming)
  const name = withoutReserved(wanted, given, { pointer, suffix: 'Model', claims }, naming)
  return {
    words: draft.key === undefined ? 'The schema' : `The schema ${quoted(key)}`,
    pointer,
    name,
    isGiven: given !== undefined,
    others: [...(engine === undefined ? [] : [engine]), `${name}Model`, `${name}${capital(id)}`],
    // What stands in the surface stays.
    rank: engine === name ? 0 : key === name ? 1 : 2,
    claims,
    // A surface that is made afresh gives it to the component: so this one was added later, and what the name meant
    // before it goes on to mean.
    isFree: (candidate) => !kept.has(candidate) || candidate === engine,
  }
}

const claimsOf =
  ({ draft }: Named, { writable }: Naming) =>
  (name: string): readonly Claim[] =>
    claimsOfSchema(name, writable.has(draft) ? 'two forms' : 'one form')

function wishOfOperation(operation: NamelessOperation, engine: string | undefined, naming: Naming): Wish {
  const { pointer, described, method, path, id, operationId } = operation
  const given = naming.overrides.nameFor([pointer, described])
  const wanted = given ?? operationName(operation, engine)
  const claims = (name: string): readonly Claim[] => claimsOfOperation({ ...operation, name, typeName: typeNameOf(name) })
  const name = withoutReserved(wanted, given, { pointer: described, suffix: 'Operation', claims }, naming)
  return {
    words: `The operation ${method} ${path}`,
    pointer: described,
    name,
    isGiven: given !== undefined,
    others: [...(engine !== undefined && isName(engine) ? [engine] : []), `${name}Operation`, `${name}${capital(id)}`],
    rank: operationId === name ? 0 : engine === name ? 1 : 2,
    claims,
    isFree: () => true,
  }
}

function typeNameOf(name: string): string {
  const typeName = pascalCase(name)
  return isName(typeName) ? typeName : `Operation${typeName}`
}

interface Kind {
  readonly pointer: string
  readonly suffix: 'Model' | 'Operation'
  readonly claims: (name: string) => readonly Claim[]
}

/** The name, or one with a suffix where the language or the runtime has it already. */
function withoutReserved(wanted: string, given: string | undefined, { pointer, suffix, claims }: Kind, { log }: Naming): string {
  const isOurs = suffix === 'Operation' && reservedMethods.has(wanted)
  if (!reservedWords.has(wanted) && !isOurs && !claims(wanted).some(isReserved)) return wanted
  if (given !== undefined) {
    log.error({
      code: 'TF3203',
      message: `The name ${wanted} for ${quoted(pointer)} is taken by the runtime`,
      fix: 'Choose another name in the config.',
    })
    return wanted
  }
  const name = `${wanted}${suffix}`
  log.warning({
    code: 'TF3202',
    at: pointer,
    message: `${wanted} is taken by the language or the runtime; it is called ${name} instead`,
    fix: `Nothing has to be done; for another name add ${quoted(pointer)} to "names" in the config.`,
  })
  return name
}

/** Something whose name nobody chose. */
interface Wanted {
  readonly id: Id
  readonly name: string
  readonly claims: readonly Claim[]
}

function wantedBySchema(named: Named, naming: Naming): Wanted & { readonly of: 'engine' | 'place' } {
  const engine = engineName(named, naming.surface)
  const name = engine ?? placeName(named)
  return { id: named.draft.id, name, claims: claimsOf(named, naming)(name), of: engine === undefined ? 'place' : 'engine' }
}

function wantedByIncoming(incoming: NamelessIncoming): Wanted {
  const typeName = incomingName(incoming)
  return { id: incoming.id, name: typeName, claims: claimsOfIncoming({ ...incoming, typeName }) }
}

interface Given extends Claimant {
  readonly id: Id
  readonly typeName: string
}

/** What the API sends, where the config has a name for it. */
function overridden(incoming: NamelessIncoming, { overrides }: Naming): Given | undefined {
  const { id, pointer, described, key, suffix } = incoming
  const typeName = overrides.nameFor([pointer, described])
  if (typeName === undefined) return undefined
  return {
    id,
    typeName,
    words: `The ${suffix.toLowerCase()} ${quoted(key)}`,
    pointer,
    isGiven: true,
    claims: claimsOfIncoming({ ...incoming, typeName }),
  }
}

/**
 * One that is taken, or wanted twice, has its id added, whichever comes first. Earlier tiers go before later ones: what
 * the engine has named stays as it is, whatever comes to be beside it.
 */
function freeNames(tiers: readonly (readonly Wanted[])[], owners: ReadonlyMap<Claim, Claimant>): ReadonlyMap<Id, string> {
  const taken = new Set(owners.keys())
  const names = new Map<Id, string>()
  for (const tier of tiers) {
    const counts = new Map<Claim, number>()
    for (const claim of tier.flatMap(({ claims }) => claims)) counts.set(claim, (counts.get(claim) ?? 0) + 1)
    const isFree = (claim: Claim): boolean => counts.get(claim) === 1 && !taken.has(claim) && !isReserved(claim)
    for (const { id, name, claims } of tier) names.set(id, claims.every(isFree) ? name : `${name}${capital(id)}`)
    for (const claim of counts.keys()) taken.add(claim)
  }
  return names
}

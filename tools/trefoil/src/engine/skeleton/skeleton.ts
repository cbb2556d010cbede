import type { Document, JsonObject } from '../../spec/document.ts'
import { idOf, type Id } from '../../spec/pointer.ts'
import { canonical } from '../canonical.ts'
import type { Surface } from '../surface.ts'
import { arrayHeights } from './array-height.ts'
import { censusOf } from './census.ts'
import { groupsOf } from './groups.ts'
import { keysOf, modelName } from './keys.ts'
import { operationsOf } from './operations.ts'
import { pathsOf } from './paths.ts'
import { follow, type Place } from './place.ts'
import { reducedHere, type Plan } from './reduce.ts'

/** What the engine gets to see of a document, and what is to be known of its answer. */
export interface Skeleton {
  /** An OpenAPI 3.0.3 document as canonical JSON. */
  readonly json: string
  /** Model names that are not the engine's to choose, by the key or title that they stand under. */
  readonly names: ReadonlyMap<string, string>
  /** See {@link Surface.shared}. */
  readonly shared: ReadonlyMap<Id, Id>
  /** The model name that the key or place of each schema makes, as far as can be told. */
  readonly expected: ReadonlyMap<Id, string>
  /** Inline schemas whose name nothing has decided yet. */
  readonly free: ReadonlySet<Id>
}

const noTitles: ReadonlyMap<Id, string> = new Map()

/**
 * The skeleton of a document: paths, operations, parameters and bodies, and of schemas only what names and structure
 * depend on, each with its id. Names in `pins` stay; `titles` are names for inline schemas that have none there.
 */
export function skeletonOf(document: Document, pins: Surface | undefined, titles: ReadonlyMap<Id, string> = noTitles): Skeleton {
  const operations = operationsOf(document)
  const census = censusOf(document, operations)
  const groups = groupsOf(census.inline, document, pins)
  const allTitles = new Map([...titles, ...groups.titles])
  const { keys, names } = keysOf(census, [...allTitles.values()], pins)
  const inline = new Set(census.inline.map(({ pointer }) => idOf(pointer)))
  const expected = new Map<Id, string>()
  const plan: Plan = {
    dialect: document.dialect,
    keys,
    standIns: groups.standIns,
    titles: allTitles,
    arrays: 0,
    arrayHeight: arrayHeights(document),
    // The first place that the engine meets is the one that counts.
    named: (id, name) => void (inline.has(id) && !expected.has(id) && expected.set(id, modelName(name))),
  }
  const paths = pathsOf(operations, plan)
  const schemas = [...census.components, ...census.hoisted].map((place) => {
    const key = keys.get(place.pointer) ?? ''
    const schema = component(place, key, document, plan)
    expected.set(idOf(place.pointer), names.get(key) ?? modelName(key))
    return [key, schema] as const
  })
  return {
    json: canonical(documentOf(paths, Object.fromEntries(schemas))),
    names: new Map([...names, ...[...allTitles.values()].map((title) => [title, title] as const)]),
    shared: groups.shared,
    expected,
    free: new Set([...inline].filter((id) => !allTitles.has(id))),
  }
}

/** References that lead in a circle say nothing, and the engine would follow them for ever. */
const component = (place: Place, key: string, { root }: Document, plan: Plan): JsonObject => {
  const leadsOn = typeof place.value === 'boolean' || follow(root, place) !== undefined
  return leadsOn ? reducedHere(place, key, plan) : { 'x-id': idOf(place.pointer) }
}

const documentOf = (paths: JsonObject, schemas: JsonObject): JsonObject => ({
  openapi: '3.0.3',
  info: { title: 'Skeleton', version: '1' },
  paths,
  components: { schemas },
})

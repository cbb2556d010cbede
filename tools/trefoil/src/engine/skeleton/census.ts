import type { Document, Pointer } from '../../spec/document.ts'
import { valueAt } from '../../spec/pointer.ts'
import type { Operation } from './operation.ts'
import { isNameable, partsOf } from './parts.ts'
import { entries, member, targetOf, type Entry, type Place } from './place.ts'

/** The schemas of a document that the engine gets to see. */
export interface Census {
  /** `components.schemas`, by key. */
  readonly components: readonly Entry[]
  /** What references lead to that is no component; sorted by pointer. The skeleton makes components of them. */
  readonly hoisted: readonly Place[]
  /** Inline schemas that the engine would name, in the order in which it meets them. */
  readonly inline: readonly Place[]
}

/** Walks what the engine will be given, in its order: operations, then components, then what else they refer to. */
export function censusOf(document: Document, operations: readonly Operation[]): Census {
  const components = componentsOf(document)
  const roots = new Map(components.map((place) => [place.pointer, place]))
  const hoisted = new Map<Pointer, Place>()
  const inline = new Map<Pointer, Place>()
  const seen = new Set<Pointer>()
  const waiting: Place[] = []

  const refer = (place: Place): void => {
    const pointer = targetOf(place)
    if (pointer === undefined || roots.has(pointer) || hoisted.has(pointer)) return
    const value = valueAt(document.root, pointer)
    if (value === undefined) return
    hoisted.set(pointer, { pointer, value })
    waiting.push({ pointer, value })
  }
  const visit = (place: Place, canHaveName: boolean): void => {
    if (seen.has(place.pointer)) return
    seen.add(place.pointer)
    const parts = partsOf(place, document.dialect)
    if (parts.ref !== undefined) refer(place)
    if (canHaveName && isNameable(parts)) inline.set(place.pointer, place)
    const { properties, additional, items, allOf, anyOf, oneOf } = parts
    for (const part of allOf) visit(part, false)
    for (const inner of [...properties, additional, items, ...anyOf, ...oneOf]) if (inner) visit(inner, true)
  }

  for (const place of operations.flatMap(schemasOfOperation)) visit(place, true)
  for (const place of components) visit(place, false)
  for (let place = waiting.shift(); place; place = waiting.shift()) visit(place, false)
  return {
    components,
    hoisted: [...hoisted.keys()].sort().flatMap((pointer) => hoisted.get(pointer) ?? []),
    inline: [...inline.values()].filter(({ pointer }) => !hoisted.has(pointer)),
  }
}

function componentsOf({ root }: Document): readonly Entry[] {
  const components = member({ pointer: '', value: root }, 'components')
  const schemas = components && member(components, 'schemas')
  return schemas ? entries(schemas) : []
}

const schemasOfOperation = ({ body, parameters, responses }: Operation): readonly Place[] => [
  ...(body?.schemas ?? []).map(({ place }) => place),
  ...parameters.flatMap(({ schema }) => schema ?? []),
  ...responses.flatMap(({ schemas }) => schemas.map(({ place }) => place)),
]

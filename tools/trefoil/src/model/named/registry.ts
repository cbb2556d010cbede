import type { Surface } from '../../engine/surface.ts'
import type { Json, Pointer } from '../../spec/document.ts'
import { idOf, type Id } from '../../spec/pointer.ts'
import type { NamedSchema } from '../api.ts'
import { compare } from '../../order.ts'
import type { Entry, Place } from '../read/place.ts'
import type { Schema } from '../schema.ts'
import { bare } from '../schema/conversion.ts'
import { isSmallAndFlat } from './flat.ts'

/** A named schema while it is made: references hold it from the start, and what it says is filled in once. */
export interface Draft extends NamedSchema {
  pointer: Pointer
  name: string
  fileName: string
  schema: Schema
  recursive: boolean
  input: boolean
  output: boolean
}

/** Why a schema has a name: it is a component; the engine or the config gave it one; or a $ref needs one. */
export type Origin = 'component' | 'inline' | 'target'

export interface Named {
  readonly draft: Draft
  readonly origin: Origin
  /** Where it stands: equal inline schemas are one. */
  readonly places: Map<Pointer, Json>
}

/** One that is to be filled, and the place to fill it from. */
interface Filling {
  readonly draft: Draft
  readonly from: Place
}

interface Sources {
  readonly surface: Surface
  /** The places under components.schemas. */
  readonly components: readonly Entry[]
  /** Places to which the config gives a name. */
  readonly overridden: ReadonlySet<Pointer>
}

/** The named schemas of a document, found while it is read. */
export class Registry {
  private readonly sources: Sources
  private readonly byId = new Map<Id, Named>()
  private readonly targets = new Map<Pointer, Named>()
  private readonly started = new Set<Named>()
  private readonly queue: Filling[] = []

  constructor(sources: Sources) {
    this.sources = sources
    for (const component of sources.components) {
      const named = draft(idOf(component.pointer), 'component', component, component.key)
      this.byId.set(named.draft.id, named)
      this.start(named, component)
    }
  }

  /** The named schema at a place, if it has a name. */
  at(place: Place): NamedSchema | undefined {
    const { surface, overridden } = this.sources
    const own = idOf(place.pointer)
    const id = surface.shared.get(own) ?? own
    const hasName = surface.models.has(id) || overridden.has(place.pointer)
    const named = this.byId.get(id) ?? (hasName ? draft(id, 'inline', place) : undefined)
    if (named === undefined) return undefined
    this.byId.set(id, named)
    named.places.set(place.pointer, place.value)
    // Equal inline schemas are filled from the place that the engine chose, whichever is read first.
    if (id === own) this.start(named, place)
    return named.draft
  }

  /** Gives a name to what a $ref means, unless it is small and refers to nothing but named schemas. */
  target(place: Place): NamedSchema | undefined {
    const known = this.targets.get(place.pointer)
    if (known) return known.draft
    if (isSmallAndFlat(place.value, (pointer) => this.isNamed(pointer))) return undefined
    const named = draft(idOf(place.pointer), 'target', place)
    this.targets.set(place.pointer, named)
    this.start(named, place)
    return named.draft
  }

  /** One that is not filled yet; undefined when all are. */
  next(): Filling | undefined {
    if (this.queue.length === 0) this.startRest()
    return this.queue.pop()
  }

  all(): readonly Named[] {
    return [...this.byId.values(), ...this.targets.values()]
  }

  private isNamed(pointer: Pointer): boolean {
    const { surface } = this.sources
    const id = idOf(pointer)
    return this.byId.has(id) || surface.models.has(surface.shared.get(id) ?? id)
  }

  private start(named: Named, { value, pointer }: Place): void {
    if (this.started.has(named)) return
    this.started.add(named)
    named.draft.pointer = pointer
    this.queue.push({ draft: named.draft, from: { value, pointer } })
  }

  /** Those whose place nobody has read: another one of the same schema does as well. */
  private startRest(): void {
    for (const named of this.byId.values()) {
      const [first] = [...named.places].sort(([a], [b]) => compare(a, b))
      if (first && !this.started.has(named)) this.start(named, { pointer: first[0], value: first[1] })
    }
  }
}

function draft(id: Id, origin: Origin, { value, pointer }: Place, key?: string): Named {
  const schema: Schema = { kind: 'any', ...bare(pointer) }
  const blank = { id, pointer, name: '', fileName: '', schema, recursive: false, input: false, output: false }
  return { draft: key === undefined ? blank : { ...blank, key }, origin, places: new Map([[pointer, value]]) }
}

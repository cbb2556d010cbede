import type { Id } from '../spec/pointer.ts'

/** What the engine said: the names of everything that gets one, and the structure that it saw. */
export interface Surface {
  /**
   * Models by the id of their schema. What the engine names: components but for plain primitives, and inline objects and
   * compositions; not the parts of an allOf.
   */
  readonly models: ReadonlyMap<Id, SurfaceModel>
  readonly apis: readonly SurfaceApi[]
  /** Inline schemas that are equal are one model: the id of each other place, to the id that the model has. */
  readonly shared: ReadonlyMap<Id, Id>
}

export interface SurfaceModel {
  readonly id: Id
  /** As the engine chose it, for example `CreateInterconnectionPortVirtualCircuitRequest`. */
  readonly name: string
  /**
   * Ids of the members' schemas (of what they are shared with, if they are), and whether each is required. Empty for what
   * is not an object; with an allOf, the members of all its parts.
   */
  readonly members: readonly SurfaceMember[]
}

export interface SurfaceMember {
  readonly id: Id
  readonly required: boolean
}

/** One API class, such as `InterconnectionsApi`, from one tag. */
export interface SurfaceApi {
  readonly name: string
  readonly operations: readonly SurfaceOperation[]
}

export interface SurfaceOperation {
  readonly id: Id
  /** The method's name, such as `getInterconnection`. */
  readonly name: string
  /**
   * Ids of the parameters, path, query, header and cookie ones; the body is not among them. A parameter has the id of the
   * place where it stands itself, be it under components.
   */
  readonly parameters: readonly SurfaceMember[]
  /** Whether the engine saw a request body. */
  readonly body: boolean
  /** Status as the document writes it: `200`, `4XX`, `default`. */
  readonly statuses: readonly string[]
}

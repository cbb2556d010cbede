import { error, warning, type Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Pointer } from '../document.ts'
import { put, type Mutable, type MutableObject } from '../json.ts'
import { positionOf, valuePositionOf, type Container, type Origin, type Origins } from '../origins.ts'
import { child } from '../pointer.ts'
import type { ObjectPlace, Place } from './place.ts'

/** An object or list of the OpenAPI document, while it is made. */
export interface Made<C extends Container = MutableObject> {
  readonly value: C
  readonly pointer: Pointer
  /** Where what it is made of was written. */
  readonly origin: Origin
}

/** A `$ref` of a schema, to be written once it is known where everything stands. */
export interface Reference {
  readonly holder: MutableObject
  /** In the Swagger document. */
  readonly target: Pointer
  readonly origin: Origin
}

/** One document on its way from Swagger 2.0 to OpenAPI 3.0. */
export interface Upgrading {
  readonly root: ObjectPlace
  readonly components: Made
  readonly origins: Origins
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** Where the objects and lists of the Swagger document are now; of several copies, the first. */
  readonly moved: Map<Pointer, Pointer>
  /** The schemas that were converted. */
  readonly schemas: Set<Pointer>
  readonly references: Reference[]
  /** How many schemas were converted once more. */
  copies: number
}

/** Where a thing was written: a place of the Swagger document, or what is made of one. */
type Written = Pick<Place, 'origin'>

/** Writes a value into what is being made. */
export function write(to: Made<Container>, key: string | number, value: Mutable, { origin }: Written, { origins }: Upgrading): void {
  const name = String(key)
  if (Array.isArray(to.value)) to.value[Number(key)] = value
  else put(to.value, name, value)
  if (!follows(origin, to.origin, name)) origins.set(to.value, name, origin)
}

/** Whether an origin is what one would think, knowing that of what is around it. */
const follows = ({ source, path }: Origin, around: Origin, key: string): boolean =>
  source === around.source &&
  path.length === around.path.length + 1 &&
  path.at(-1) === key &&
  around.path.every((token, index) => token === path[index])

/** Puts a value of the Swagger document, as it is, into what is being made. */
export function keep(to: Made<Container>, key: string | number, place: Place, upgrading: Upgrading): void {
  write(to, key, place.value, place, upgrading)
  note(place, child(to.pointer, key), upgrading)
}

/** Begins an object that stands for one of the Swagger document. */
export const make = (to: Made<Container>, key: string | number, from: Place, upgrading: Upgrading): Made =>
  begin(to, key, from, {}, upgrading)

export const makeList = (to: Made<Container>, key: string | number, from: Place, upgrading: Upgrading): Made<Mutable[]> =>
  begin(to, key, from, [], upgrading)

function begin<C extends Container>(to: Made<Container>, key: string | number, from: Place, value: C, upgrading: Upgrading): Made<C> {
  write(to, key, value, from, upgrading)
  const pointer = child(to.pointer, key)
  note(from, pointer, upgrading)
  return { value, pointer, origin: from.origin }
}

/** Only what can be referred to needs to be found again. */
function note({ value, pointer }: Place, now: Pointer, { moved }: Upgrading): void {
  if (typeof value === 'object' && value !== null && !moved.has(pointer)) moved.set(pointer, now)
}

/** A part of the components: it is made when something is put into it. */
export function section(name: string, upgrading: Upgrading): Made {
  const { components } = upgrading
  const known = components.value[name]
  const value: MutableObject = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {}
  components.value[name] = value
  return { value, pointer: child(components.pointer, name), origin: components.origin }
}

type Words = Pick<Diagnostic, 'code' | 'message' | 'fix'>

/** Reports something at the key of a place, where it has one. */
export const refuse = ({ origin }: Written, words: Words, { report }: Upgrading): void =>
  report([error({ ...words, at: positionOf(origin) })])
export const remark = ({ origin }: Written, words: Words, { report }: Upgrading): void =>
  report([warning({ ...words, at: positionOf(origin) })])

/** The same at the value: of a text or number that is wrong. */
export const refuseValue = ({ origin }: Written, words: Words, { report }: Upgrading): void =>
  report([error({ ...words, at: valuePositionOf(origin) })])
export const remarkValue = ({ origin }: Written, words: Words, { report }: Upgrading): void =>
  report([warning({ ...words, at: valuePositionOf(origin) })])

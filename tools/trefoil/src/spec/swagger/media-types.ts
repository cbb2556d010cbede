import { texts, type TextPlace } from './expect.ts'
import type { ObjectPlace } from './place.ts'
import type { Upgrading } from './upgrading.ts'

/** The media types of an operation. */
export interface MediaTypes {
  /** Each once; undefined where the document says nothing. */
  readonly types: readonly TextPlace[]
  /** Whether the operation says so itself; otherwise it is what the document says for all. */
  readonly own: boolean
}

/** `consumes` or `produces` of an operation: its own, where it has some, and an empty list clears what holds for all. */
export function mediaTypesOf(operation: ObjectPlace, name: 'consumes' | 'produces', upgrading: Upgrading): MediaTypes {
  const own = operation === upgrading.root ? undefined : texts(operation, name, upgrading)
  const types = own ?? texts(upgrading.root, name, upgrading) ?? []
  return { types: [...new Map(types.map((type) => [type.value, type])).values()], own: own !== undefined }
}

export const sameTypes = (one: MediaTypes, other: MediaTypes): boolean =>
  one.types.length === other.types.length && one.types.every(({ value }, index) => value === other.types[index]?.value)

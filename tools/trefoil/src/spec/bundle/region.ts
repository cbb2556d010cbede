import type { Position } from '../../diagnostic/diagnostic.ts'
import type { Source } from '../source.ts'
import type { Located } from './resources.ts'

/** A tree of the bundle that was written in one file: the root file, what was put in a reference's place, a component. */
export interface Region {
  readonly source: Source
  /** The path in that file that the tree has. */
  readonly origin: readonly string[]
  /** What it was put into, and where; absent for the root file and for components, whose place is found later. */
  readonly host: Spot | undefined
}

/** A place in a region. */
export interface Spot {
  readonly region: Region
  readonly path: readonly string[]
}

/** Where that is in its file. */
export const located = ({ region, path }: Spot): Located => ({ source: region.source, path: [...region.origin, ...path] })

/** Where the author wrote the value at a spot (not its key). */
export const spotPosition = ({ region, path }: Spot, ...more: readonly string[]): Position =>
  region.source.valuePosition([...region.origin, ...path, ...more])

/** The regions around a spot, innermost first, each with the spot's place in it. */
export function* around(spot: Spot): Generator<Spot> {
  for (let current: Spot | undefined = spot; current !== undefined; current = current.region.host) yield current
}

/** The outermost region of a spot, and the path from there. */
export function outermost(spot: Spot): Spot {
  const spots = [...around(spot)].toReversed()
  return { region: spots[0]?.region ?? spot.region, path: spots.flatMap(({ path }) => path) }
}

/** Whether a path is the other one or leads to something around it. */
export const leadsTo = (path: readonly string[], other: readonly string[]): boolean =>
  path.length <= other.length && path.every((token, index) => token === other[index])

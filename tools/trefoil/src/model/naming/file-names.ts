import { kebabCase } from './words.ts'

interface Filed {
  readonly name: string
  /** Tells it apart where another one would have the same file. */
  readonly id: string
}

/** Names that Windows keeps for devices. */
const devices: ReadonlySet<string> = new Set([
  ...'con prn aux nul'.split(' '),
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
])
/** The same, and those of modules that each package has. */
const taken: ReadonlySet<string> = new Set([...devices, ...'index document runtime types'.split(' ')])
/** The first ones stand beside these too; the others in a folder of their own. */
const takenByFirst: ReadonlySet<string> = new Set([...taken, 'servers', 'auth'])

const mostBytes = 120

/** Whether a name in TypeScript can also be that of a file, with any extension, wherever that is. */
export const isFileName = (name: string): boolean => Buffer.byteLength(name) <= mostBytes && !devices.has(name.toLowerCase())

/**
 * A file for each. Of those that would have the same one, or one that is taken, each has its id added, so that the order
 * does not count; but the first ones given go before the others.
 */
export function fileNames<Thing extends Filed>(first: readonly Thing[], others: readonly Thing[]): ReadonlyMap<Thing, string> {
  const [firstBases, otherBases] = [countedBases(first), countedBases(others)]
  const isFree = (file: string): boolean => !taken.has(file) && firstBases.get(file) === undefined && otherBases.get(file) === 1
  return new Map([
    ...first.map((one) => [one, !takenByFirst.has(base(one)) && firstBases.get(base(one)) === 1 ? base(one) : withId(one)] as const),
    ...others.map((one) => [one, isFree(base(one)) ? base(one) : withId(one)] as const),
  ])
}

const base = ({ name, id }: Filed): string => kebabCase(name) || id
const withId = (filed: Filed): string => `${base(filed)}-${filed.id}`

function countedBases(things: readonly Filed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(base(thing), (counts.get(base(thing)) ?? 0) + 1)
  return counts
}

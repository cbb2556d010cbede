import { error, type Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Json, Pointer } from './document.ts'
import { isObject, memberOf } from './json.ts'
import { child, pointerOfRef, tokens, valueAt } from './pointer.ts'
import type { Locate } from './version.ts'

/** More schemas than any document means to ask about one value, and more references in a row for it. */
const mostWays = 10_000
const longestRow = 400

/** What one schema and those inside it ask of the same value, and where references lead from there: each as often as it stands. */
interface Asked {
  readonly schemas: number
  readonly targets: readonly Pointer[]
}

/** All that is asked of one value, references followed, and how many of these lead on one after the other. */
interface Extent {
  readonly ways: number
  readonly row: number
}

/**
 * Schemas that combine each other again and again: few are written, and to follow each way through them would take for
 * ever, for whoever validates a value as well. What is inside of members and items counts for these. References in a
 * circle are reported elsewhere.
 */
export function waysOf(root: Json, at: Locate): readonly Diagnostic[] {
  const extents = new Map<Pointer, Extent>()
  const asked = new Map<Pointer, Asked>()
  for (const pointer of targetsIn(root)) measure(pointer, { root, extents, asked })
  const isTooLarge = (pointer: Pointer): boolean => faultOf(extents.get(pointer)) !== undefined
  return [...asked].flatMap(([pointer, { targets }]) => {
    const message = targets.some(isTooLarge) ? undefined : faultOf(extents.get(pointer))
    const fix = 'Say what schemas have in common in one place that each refers to once, and with fewer references in a row.'
    return message === undefined ? [] : [error({ code: 'TF1015', message, fix, at: at(tokens(pointer)) })]
  })
}

function faultOf({ ways, row }: Extent = { ways: 0, row: 0 }): string | undefined {
  if (row > longestRow) return `More than ${longestRow} references in a row lead from this schema to others for the same value`
  if (ways > mostWays)
    return `This schema asks more than ${mostWays} schemas about one value: what allOf, anyOf and their like refer to is the same again and again`
  return undefined
}

/** The components, and where any reference leads. */
function targetsIn(root: Json): ReadonlySet<Pointer> {
  const schemas = valueAt(root, '/components/schemas') ?? null
  const found = new Set(isObject(schemas) ? Object.keys(schemas).map((key) => child('/components/schemas', key)) : [])
  const open: Json[] = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const pointer of refsOf(next)) found.add(pointer)
    for (const inner of Object.values(next)) open.push(inner)
  }
  return found
}

const refsOf = (value: Json): readonly Pointer[] =>
  ['$ref', '$dynamicRef'].flatMap((keyword) => {
    const ref = memberOf(value, keyword)
    return typeof ref === 'string' ? (pointerOfRef(ref) ?? []) : []
  })

interface Measures {
  readonly root: Json
  readonly extents: Map<Pointer, Extent>
  readonly asked: Map<Pointer, Asked>
}

/** Without recursion: the row may be as long as it likes. */
function measure(start: Pointer, { root, extents, asked }: Measures): void {
  const open: Pointer[] = [start]
  for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
    const known = asked.get(next)
    if (known === undefined) {
      const found = askedBy(valueAt(root, next) ?? null)
      asked.set(next, found)
      for (const target of new Set(found.targets)) if (!asked.has(target)) open.push(target)
    } else {
      open.pop()
      if (!extents.has(next)) extents.set(next, extentOf(known, extents))
    }
  }
}

function extentOf({ schemas, targets }: Asked, extents: ReadonlyMap<Pointer, Extent>): Extent {
  let ways = schemas
  let row = 0
  for (const target of targets) {
    const inner = extents.get(target)
    ways += inner?.ways ?? 0
    row = Math.max(row, 1 + (inner?.row ?? 0))
  }
  return { ways, row }
}

const lists = ['allOf', 'anyOf', 'oneOf']
const singles = ['not', 'if', 'then', 'else']

/** Depth is bounded by the parsers. */
function askedBy(schema: Json): Asked {
  if (!isObject(schema)) return { schemas: 1, targets: [] }
  const dependent = memberOf(schema, 'dependentSchemas') ?? null
  const parts = [
    ...lists.flatMap((keyword) => {
      const list = memberOf(schema, keyword)
      return Array.isArray(list) ? list : []
    }),
    ...singles.flatMap((keyword) => memberOf(schema, keyword) ?? []),
    ...(isObject(dependent) ? Object.values(dependent) : []),
  ].map(askedBy)
  return {
    // What only refers to another one asks nothing of its own.
    schemas: parts.reduce((sum, part) => sum + part.schemas, Object.keys(schema).length === 1 && Object.hasOwn(schema, '$ref') ? 0 : 1),
    targets: [...refsOf(schema), ...parts.flatMap(({ targets }) => targets)],
  }
}

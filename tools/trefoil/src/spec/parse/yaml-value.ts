import type { Alias, Document as YamlDocument, Node, Pair, Scalar, YAMLMap } from 'yaml'
import { put, type Mutable, type MutableObject } from '../json.ts'
import { deepest, tooDeep, type Flaw, type Span } from './flaw.ts'
import { repeatedKey } from './json.ts'
import { yaml } from './lazy.ts'

/** More values than this, made by aliases, are an attack or a mistake: nine lines can ask for a billion. */
const mostCopies = 100_000

/** What each alias stands for. */
export type Anchors = ReadonlyMap<Alias, Node>

/** YAML 1.2 section 7.1: an alias means the nearest node before it that has its anchor. */
export function anchorsOf(document: YamlDocument, text: string): Anchors {
  const anchored = new Map<string, Node>()
  const found = new Map<Alias, Node>()
  if (!text.includes('*')) return found
  yaml().visit(document, {
    Node: (_, node) => {
      if (yaml().isAlias(node)) {
        const target = anchored.get(node.source)
        if (target !== undefined) found.set(node, target)
      } else if ('anchor' in node && node.anchor !== undefined) anchored.set(node.anchor, node)
    },
  })
  return found
}

interface Reading {
  readonly anchors: Anchors
  readonly flaws: Flaw[]
  /** The nodes around the current one, aliases followed. */
  readonly open: Set<Node>
  /** How many aliases are being followed, and how many values they have made. */
  following: number
  copies: number
}

/** The value of a YAML tree as JSON, each alias a copy of its own, so that a change of one does not change the other. */
export function valueOfYaml(node: Node | null, anchors: Anchors): { readonly value: Mutable; readonly flaws: readonly Flaw[] } {
  const reading: Reading = { anchors, flaws: [], open: new Set(), following: 0, copies: 0 }
  const value = read(reading, node)
  return { value, flaws: reading.flaws }
}

function read(reading: Reading, node: unknown): Mutable {
  const { isAlias, isMap, isScalar, isSeq } = yaml()
  if (reading.following > 0) reading.copies += 1
  if (isScalar(node)) return readScalar(reading, node)
  if (isAlias(node)) return readAlias(reading, node)
  if (isMap(node)) return within(reading, node, () => readMap(reading, node), {})
  if (isSeq(node)) return within(reading, node, () => node.items.map((item) => read(reading, item)), [])
  return null
}

function within(reading: Reading, node: Node, readNode: () => Mutable, otherwise: Mutable): Mutable {
  if (reading.open.size >= deepest) {
    reading.flaws.push(tooDeep(spanOf(node).start))
    return otherwise
  }
  reading.open.add(node)
  const value = readNode()
  reading.open.delete(node)
  return value
}

function readScalar({ flaws }: Reading, node: Scalar): Mutable {
  const { value } = node
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  flaws.push({
    span: spanOf(node),
    message: `JSON has no value "${node.source ?? typeof value}"`,
    fix: 'Quote it if it is meant as text; numbers must be finite.',
  })
  return null
}

function readAlias(reading: Reading, alias: Alias): Mutable {
  const target = reading.anchors.get(alias)
  const reason =
    target === undefined
      ? 'no anchor of that name stands before it'
      : reading.open.has(target)
        ? 'it stands inside of what it repeats'
        : reading.copies > mostCopies
          ? tooMany
          : undefined
  if (reason === undefined) return following(reading, () => read(reading, target))
  reading.flaws.push({ span: spanOf(alias), message: `The alias "*${alias.source}" cannot be resolved: ${reason}`, fix: writeOut })
  return null
}

const tooMany = `aliases make more than ${mostCopies} values`
const writeOut = 'Write the value out, or use a $ref.'

function following<T>(reading: Reading, work: () => T): T {
  reading.following += 1
  const result = work()
  reading.following -= 1
  return result
}

function readMap(reading: Reading, map: YAMLMap): MutableObject {
  const result: MutableObject = {}
  const seen = new Set<string>()
  for (const pair of map.items) {
    const key = keyOf(pair)
    if (isMerge(pair)) {
      merge(reading, result, pair.value)
      continue
    }
    if (seen.has(key)) reading.flaws.push(repeatedKey(key, spanOf(pair.key)))
    seen.add(key)
    put(result, key, read(reading, pair.value))
  }
  return result
}

/** The key as a string; it is a scalar, or the file would have been refused. */
export const keyOf = ({ key }: Pair): string => (yaml().isScalar(key) ? String(key.value) : '')

/** `<<`, unquoted: YAML 1.1's merge key, which people use in 1.2, too. */
export const isMerge = ({ key }: Pair): boolean => yaml().isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

/** The maps that a merge key brings in; the earlier win. Undefined for what is neither a map nor a list of maps. */
export function mergedMaps(value: unknown, anchors: Anchors): readonly YAMLMap[] | undefined {
  const { isAlias, isMap, isSeq } = yaml()
  const resolved = isAlias(value) ? anchors.get(value) : value
  if (isMap(resolved)) return [resolved]
  if (!isSeq(resolved)) return undefined
  const maps = resolved.items.map((item) => (isAlias(item) ? anchors.get(item) : item)).filter((item) => isMap(item))
  return maps.length === resolved.items.length ? maps : undefined
}

function merge(reading: Reading, result: MutableObject, value: unknown): void {
  const maps = mergedMaps(value, reading.anchors)
  if (maps === undefined || maps.some((map) => reading.open.has(map))) {
    reading.flaws.push({
      span: spanOf(value),
      message: '"<<" can only merge mappings',
      fix: 'Give it an alias of a mapping, or a list of such.',
    })
    return
  }
  for (const map of maps) {
    if (reading.copies > mostCopies) {
      reading.flaws.push({ span: spanOf(value), message: `"<<" cannot be resolved: ${tooMany}`, fix: writeOut })
      return
    }
    const source = following(reading, () => read(reading, map))
    if (typeof source !== 'object' || source === null || Array.isArray(source)) continue
    for (const [key, member] of Object.entries(source)) if (!Object.hasOwn(result, key)) put(result, key, member)
  }
}

/** Where a node stands; nodes without a place of their own (an absent value) have none. */
export function spanOf(node: unknown): Span {
  const [start, end] = (yaml().isNode(node) && node.range) || [0, 1]
  return { start, end: Math.max(end, start + 1) }
}

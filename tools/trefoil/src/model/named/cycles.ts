import type { NamedSchema } from '../api.ts'
import type { Schema } from '../schema.ts'

/** The schemas directly inside one, references not followed. */
export function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case 'array':
      return [...schema.prefix, schema.items, ...(schema.contains ? [schema.contains.schema] : [])]
    case 'object':
      return [
        ...schema.properties.map((property) => property.schema),
        ...schema.patterns.map((pattern) => pattern.schema),
        schema.additional,
        ...(schema.propertyNames ? [schema.propertyNames] : []),
      ]
    case 'not':
      return [schema.of]
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
      return schema.of
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'reference':
      return []
  }
}

/** Those that speak of the same value as the schema itself. */
const sameValue = (schema: Schema): readonly Schema[] => (schema.kind === 'array' || schema.kind === 'object' ? [] : partsOf(schema))

function referencesIn(schema: Schema, parts: (schema: Schema) => readonly Schema[]): readonly NamedSchema[] {
  const found = new Set<NamedSchema>()
  const open: Schema[] = [schema]
  const seen = new Set<Schema>(open)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'reference') found.add(next.target)
    for (const part of parts(next)) {
      if (seen.has(part)) continue
      seen.add(part)
      open.push(part)
    }
  }
  return [...found]
}

/** Every named schema that can be reached from itself. */
export const recursive = (schemas: readonly NamedSchema[]): ReadonlySet<NamedSchema> =>
  onCycles(schemas, ({ schema }) => referencesIn(schema, partsOf))

/** Every named schema that is, in the end, defined by itself: to know whether a value passes, one would have to know it. */
export const unguarded = (schemas: readonly NamedSchema[]): ReadonlySet<NamedSchema> =>
  onCycles(schemas, ({ schema }) => referencesIn(schema, sameValue))

/** The named schemas in groups that lead to each other, mostly of one: what a group refers to stands before it. */
export const knots = (schemas: readonly NamedSchema[]): readonly (readonly NamedSchema[])[] =>
  components(schemas, ({ schema }) => referencesIn(schema, partsOf))

/** The nodes on a cycle. */
const onCycles = <Node>(nodes: readonly Node[], edges: (node: Node) => readonly Node[]): ReadonlySet<Node> =>
  new Set(components(nodes, edges).flatMap((members) => members.filter((node) => members.length > 1 || edges(node).includes(node))))

interface Visit<Node> {
  readonly node: Node
  readonly index: number
  low: number
  readonly next: Iterator<Node>
}

/** Tarjan's strongly connected components, without recursion: what one leads to stands before it. */
function components<Node>(nodes: readonly Node[], edges: (node: Node) => readonly Node[]): readonly (readonly Node[])[] {
  const found: (readonly Node[])[] = []
  const visits = new Map<Node, Visit<Node>>()
  const open: Node[] = []
  const isOpen = new Set<Node>()

  function enter(node: Node): Visit<Node> {
    const visit = { node, index: visits.size, low: visits.size, next: edges(node)[Symbol.iterator]() }
    visits.set(node, visit)
    open.push(node)
    isOpen.add(node)
    return visit
  }

  function leave(visit: Visit<Node>): void {
    if (visit.low !== visit.index) return
    const members = open.splice(open.lastIndexOf(visit.node))
    for (const member of members) isOpen.delete(member)
    found.push(members)
  }

  for (const root of nodes) {
    const path = visits.has(root) ? [] : [enter(root)]
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const { value: to, done } = visit.next.next()
      const before = done ? undefined : visits.get(to)
      if (done) {
        leave(visit)
        path.pop()
        const above = path.at(-1)
        if (above) above.low = Math.min(above.low, visit.low)
      } else if (before === undefined) path.push(enter(to))
      else if (isOpen.has(to)) visit.low = Math.min(visit.low, before.index)
    }
  }
  return found
}

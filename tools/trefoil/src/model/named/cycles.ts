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

interface Visit<Node> {
  readonly node: Node
  readonly index: number
  low: number
  readonly next: Iterator<Node>
}

/** The nodes on a cycle: Tarjan's strongly connected components, without recursion. */
function onCycles<Node>(nodes: readonly Node[], edges: (node: Node) => readonly Node[]): ReadonlySet<Node> {
  const cyclic = new Set<Node>()
  const visits = new Map<Node, Visit<Node>>()
  const component: Node[] = []
  const inComponent = new Set<Node>()

  function enter(node: Node): Visit<Node> {
    const to = edges(node)
    if (to.includes(node)) cyclic.add(node)
    const visit = { node, index: visits.size, low: visits.size, next: to[Symbol.iterator]() }
    visits.set(node, visit)
    component.push(node)
    inComponent.add(node)
    return visit
  }

  function leave(visit: Visit<Node>): void {
    if (visit.low !== visit.index) return
    const members = component.splice(component.lastIndexOf(visit.node))
    for (const member of members) inComponent.delete(member)
    if (members.length > 1) for (const member of members) cyclic.add(member)
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
      else if (inComponent.has(to)) visit.low = Math.min(visit.low, before.index)
    }
  }
  return cyclic
}

import type { NamedSchema, Operation } from '../api.ts'
import type { Schema } from '../schema.ts'
import { partsOf } from './cycles.ts'

/** Where values travel. */
interface Usage {
  readonly input: ReadonlySet<NamedSchema>
  readonly output: ReadonlySet<NamedSchema>
}

/** The named schemas whose values travel in requests, and those whose values travel in responses. */
export function usageOf(operations: readonly Pick<Operation, 'parameters' | 'body' | 'responses'>[]): Usage {
  const sent = operations.flatMap(({ parameters, body }) => [
    ...parameters.map(({ schema }) => schema),
    ...(body?.contents ?? []).map(({ schema }) => schema),
  ])
  const received = operations.flatMap(({ responses }) =>
    responses.flatMap(({ headers, contents }) => [...headers, ...contents].map(({ schema }) => schema)),
  )
  return {
    input: reachable(sent, ({ annotations }) => !annotations.readOnly),
    output: reachable(received, ({ annotations }) => !annotations.writeOnly),
  }
}

/** What can be reached through members that travel this way. */
function reachable(roots: readonly Schema[], travels: (member: Schema) => boolean): ReadonlySet<NamedSchema> {
  const found = new Set<NamedSchema>()
  const open: Schema[] = [...roots]
  const seen = new Set<Schema>(open)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parts = next.kind === 'reference' ? [next.target.schema] : partsOf(next)
    if (next.kind === 'reference') found.add(next.target)
    const members = next.kind === 'object' ? new Set(next.properties.map(({ schema }) => schema)) : undefined
    for (const part of parts) {
      if (seen.has(part) || (members?.has(part) && !travels(part))) continue
      seen.add(part)
      open.push(part)
    }
  }
  return found
}

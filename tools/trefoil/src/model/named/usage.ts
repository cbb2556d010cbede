import type { NamedSchema, Operation } from '../api.ts'
import type { Schema } from '../schema.ts'
import { partsOf } from './cycles.ts'

/** Where values travel. */
interface Usage {
  readonly input: ReadonlySet<NamedSchema>
  readonly output: ReadonlySet<NamedSchema>
}

type Traffic = Pick<Operation, 'parameters' | 'body' | 'responses'>

const sentBy = ({ parameters, body }: Traffic): readonly Schema[] => [...parameters, ...(body?.contents ?? [])].map(({ schema }) => schema)

const receivedBy = ({ responses }: Traffic): readonly Schema[] =>
  responses.flatMap(({ headers, contents }) => [...headers, ...contents].map(({ schema }) => schema))

/** The schemas that stand in an operation. */
export const schemasOf = (operation: Traffic): readonly Schema[] => [...sentBy(operation), ...receivedBy(operation)]

/** The named schemas whose values travel in requests, and those whose values travel in responses. */
export function usageOf(operations: readonly Traffic[]): Usage {
  return {
    input: reachable(operations.flatMap(sentBy), ({ annotations }) => !annotations.readOnly),
    output: reachable(operations.flatMap(receivedBy), ({ annotations }) => !annotations.writeOnly),
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

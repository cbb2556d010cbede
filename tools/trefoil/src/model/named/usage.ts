import type { Content, Encoding, NamedSchema, Operation } from '../api.ts'
import type { Schema } from '../schema.ts'
import { partsOf } from './cycles.ts'

/** Where values travel. */
interface Usage {
  readonly input: ReadonlySet<NamedSchema>
  readonly output: ReadonlySet<NamedSchema>
}

type Traffic = Pick<Operation, 'parameters' | 'body' | 'responses'>

const requestOf = ({ parameters, body }: Traffic): readonly Schema[] => [
  ...parameters.flatMap(({ schema, encodings }) => [schema, ...headersOf(encodings)]),
  ...(body?.contents ?? []).flatMap(ofContent),
]

const answersOf = ({ responses }: Traffic): readonly Schema[] =>
  responses.flatMap(({ headers, contents }) => [...headers.map(({ schema }) => schema), ...contents.flatMap(ofContent)])

const ofContent = ({ schema, itemSchema, encodings, parts }: Content): readonly Schema[] => [
  schema,
  ...(itemSchema ? [itemSchema] : []),
  ...headersOf([...encodings, ...(parts?.first ?? []), ...(parts?.others ? [parts.others] : [])]),
]

const headersOf = (encodings: readonly Encoding[]): readonly Schema[] =>
  encodings.flatMap(({ headers }) => headers.map(({ schema }) => schema))

/** The schemas that stand in an operation. */
export const schemasOf = (operation: Traffic): readonly Schema[] => [...requestOf(operation), ...answersOf(operation)]

/**
 * The named schemas whose values travel to the API, and those whose values come from it: in answers to operations, and in
 * what it sends, which has the form of answers, for the values are its own.
 */
export function usageOf(operations: readonly Traffic[], incoming: readonly Traffic[]): Usage {
  const input = [...operations.flatMap(requestOf), ...incoming.flatMap(answersOf)]
  const output = [...operations.flatMap(answersOf), ...incoming.flatMap(requestOf)]
  return {
    input: reachable(input, ({ annotations }) => !annotations.readOnly),
    output: reachable(output, ({ annotations }) => !annotations.writeOnly),
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

import type { Api, Content, Group, IncomingOperation, NamedSchema, Operation } from '../../model/api.ts'
import { compare } from '../../order.ts'
import { incomingOf } from '../../model/incoming.ts'
import { partsOf } from '../../model/named/cycles.ts'
import type { Schema } from '../../model/schema.ts'

/** Where a named schema is referred to. */
export interface Usage {
  readonly operations: readonly { readonly group: Group; readonly operation: Operation; readonly as: readonly string[] }[]
  readonly incoming: readonly { readonly operation: IncomingOperation; readonly as: readonly string[] }[]
  /** Sorted by name. */
  readonly models: readonly NamedSchema[]
}

/** The named schemas that one refers to, itself or in an inline part of it. */
const targets = (schema: Schema): readonly NamedSchema[] =>
  schema.kind === 'reference' ? [schema.target] : partsOf(schema).flatMap(targets)

/** The roles in which an operation has schemas. */
const roles = ({ parameters, body, responses }: Exchange): readonly (readonly [role: string, schema: Schema])[] => [
  ...parameters.map(({ schema }) => ['parameter', schema] as const),
  ...(body?.contents ?? []).flatMap((content) => schemasIn(content).map((schema) => ['body', schema] as const)),
  ...responses.flatMap(({ status, contents, headers }) => [
    ...contents.flatMap((content) => schemasIn(content).map((schema) => [status, schema] as const)),
    ...headers.map(({ schema }) => [`header of ${status}`, schema] as const),
  ]),
]

type Exchange = Pick<Operation, 'parameters' | 'body' | 'responses'>

const schemasIn = ({ schema, itemSchema }: Content): readonly Schema[] => (itemSchema ? [schema, itemSchema] : [schema])

/** Where every named schema is used, in one walk over the whole Api. */
export function usageOf(api: Pick<Api, 'groups' | 'webhooks' | 'schemas'>): (schema: NamedSchema) => Usage {
  const { groups, schemas } = api
  const operations = new Map<string, Usage['operations'][number][]>()
  for (const group of groups)
    for (const operation of group.operations)
      for (const [name, as] of rolesByName(operation)) append(operations, name, { group, operation, as })
  const incoming = new Map<string, Usage['incoming'][number][]>()
  for (const operation of incomingOf(api)) for (const [name, as] of rolesByName(operation)) append(incoming, name, { operation, as })
  const models = new Map<string, NamedSchema[]>()
  for (const schema of schemas)
    for (const name of new Set(targets(schema.schema).map((target) => target.name))) append(models, name, schema)
  return ({ name }) => ({
    operations: operations.get(name) ?? [],
    incoming: incoming.get(name) ?? [],
    models: (models.get(name) ?? []).toSorted((a, b) => compare(a.name, b.name)),
  })
}

function rolesByName(operation: Exchange): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [role, schema] of roles(operation))
    for (const { name } of targets(schema)) if (!found.get(name)?.includes(role)) append(found, name, role)
  return found
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

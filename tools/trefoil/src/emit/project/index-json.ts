import type { Api, NamedSchema, Operation } from '../../model/api.ts'
import { incomingOf } from '../../model/incoming.ts'
import { arbitraryNamesOf, incomingNamesOf, namesOf, pagedNamesOf } from '../../model/names.ts'
import { jsonText } from '../kit/escape.ts'
import { serversIn } from '../../model/servers.ts'
import type { EmittedFile } from '../kit/file.ts'
import { compare } from '../../order.ts'

/**
 * trefoil.json, the index for other tools: what the packages export for each component and each operation of the
 * document, and for what the API sends. Sorted by component key, by `METHOD /path`, and by the name of the request.
 */
export function indexFile(api: Api): EmittedFile {
  const { schemas, groups } = api
  const components = schemas.flatMap((schema): Entry[] => (schema.key === undefined ? [] : [[schema.key, exportsOf(schema)]]))
  const operations = groups.flatMap(({ name: api, operations }) =>
    operations.map((operation): Entry => [`${operation.method} ${operation.path}`, functionsOf(operation, api)]),
  )
  const incoming = incomingOf(api).map((operation): Entry => {
    const { type, responses, bodySchema, makeBody } = incomingNamesOf(operation)
    const body = operation.body ? { bodySchema, makeBody } : {}
    return [type, { key: operation.key, method: operation.method, type, responses, ...body }]
  })
  const servers = serversIn(api).map(({ constant, url, operations }): Entry => [
    constant,
    { url, ...(operations.length > 0 && { operations }) },
  ])
  const index = {
    components: sorted(components),
    operations: sorted(operations),
    ...(incoming.length > 0 && { incoming: sorted(incoming) }),
    ...(servers.length > 0 && { servers: sorted(servers) }),
  }
  return { path: 'trefoil.json', text: jsonText(index) }
}

function functionsOf(operation: Operation, api: string): object {
  const { operationId, name, pagination } = operation
  return { id: operationId ?? name, api, function: name, ...(pagination && pagedNamesOf(operation)) }
}

function exportsOf(named: NamedSchema): object {
  const { type, schema, make, minimal, full, sample, boundaries, invalid } = namesOf(named)
  const { arbitrary } = arbitraryNamesOf(named)
  return { type, schema, make, minimal, full, sample, boundaries, invalid, arbitrary }
}

type Entry = readonly [string, object]

/** fromEntries makes own members, of a key such as `__proto__` too. */
const sorted = (entries: readonly Entry[]): object => Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)))

import type { Surface } from '../../engine/surface.ts'
import type { Document } from '../../spec/document.ts'
import type { Named } from '../named/registry.ts'
import type { NamelessIncoming } from '../operation/incoming.ts'
import type { NamelessOperation } from '../operation/operations.ts'
import type { Log } from '../read/log.ts'
import { checkMembersOf } from './members.ts'
import { differences } from './operation.ts'

/** What document and engine say of the same things. */
interface Join {
  readonly document: Document
  readonly surface: Surface
  readonly operations: readonly NamelessOperation[]
  readonly incoming: readonly NamelessIncoming[]
  readonly schemas: readonly Named[]
  readonly log: Log
}

const fix = 'Run again with the engine forced; if it stays, the document has something that the engine reads in another way: report it.'

/**
 * Reports where engine and document disagree: on the operations, on the parameters, body and statuses of one, on the
 * members of a schema. Nothing is guessed from then on.
 */
export function checkJoin({ document, surface, operations, incoming, schemas, log }: Join): void {
  const seen = new Map(surface.apis.flatMap((api) => api.operations.map((operation) => [operation.id, operation] as const)))
  for (const operation of [...operations, ...incoming]) {
    const engine = seen.get(operation.id)
    seen.delete(operation.id)
    const at = operation.described
    if (engine === undefined)
      log.error({
        code: 'TF3401',
        at,
        message: `The engine does not know the operation ${operation.method} ${'path' in operation ? operation.path : operation.key}`,
        fix,
      })
    else for (const message of differences(operation, engine)) log.error({ code: 'TF3402', at, message, fix })
  }
  for (const { name } of seen.values())
    log.error({ code: 'TF3401', message: `The engine knows an operation ${name} that the document does not have`, fix })
  for (const { draft, message } of schemas.flatMap((named) => checkMembersOf(named, surface, document)))
    log.error({ code: 'TF3403', at: draft.pointer, message, fix })
}

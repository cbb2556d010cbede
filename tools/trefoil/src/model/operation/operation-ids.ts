import { child } from '../../spec/pointer.ts'
import { quoted } from '../read/read.ts'
import { whereIs } from '../read/where.ts'
import type { Conversion } from '../schema/conversion.ts'
import type { NamelessOperation } from './operations.ts'

/** Reports operationIds that stand a second time, at the later place (OpenAPI 3.0.3, section 4.7.10.1), and says whose. */
export function checkOperationIds(operations: readonly NamelessOperation[], { log, document }: Conversion): ReadonlySet<NamelessOperation> {
  const twins = new Set<NamelessOperation>()
  const first = new Map<string, NamelessOperation>()
  for (const operation of operations) {
    const { operationId, described } = operation
    if (operationId === undefined) continue
    const before = first.get(operationId)
    if (before === undefined) {
      first.set(operationId, operation)
      continue
    }
    twins.add(operation)
    const where = whereIs(child(before.described, 'operationId'), document)
    log.error({
      code: 'TF3302',
      at: child(described, 'operationId'),
      message: `The operationId ${quoted(operationId)} is also that of ${before.method} ${before.path} at ${where}`,
      fix: 'Give one of the two another operationId.',
    })
  }
  return twins
}

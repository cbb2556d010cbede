import type { Position } from '../../diagnostic/diagnostic.ts'
import type { Document, Json } from '../../spec/document.ts'
import { valueAt } from '../../spec/pointer.ts'
import type { Pagination } from '../api.ts'
import type { NamelessIncoming } from '../operation/incoming.ts'
import type { NamelessOperation } from '../operation/operations.ts'
import type { Log } from '../read/log.ts'
import { isObject, member, type Place } from '../read/place.ts'
import { quoted } from '../read/read.ts'
import { bodyOf } from './body.ts'
import { declarationAt } from './declaration.ts'
import { fitted } from './fits.ts'

/** What the config says of the pages of one operation. */
export interface ConfiguredPagination {
  /** Its operationId, or a JSON pointer to it. */
  readonly key: string
  /** false where the document's own word is not to count. */
  readonly declared: Json
  /** Where the config says it. */
  readonly at?: Position
}

interface Reading {
  readonly document: Document
  readonly log: Log
  readonly configured: readonly ConfiguredPagination[]
}

const extension = 'x-trefoil-pagination'

/** The operations with what is said of their pages: by the config, or else by the extension in the document. */
export function withPagination(operations: readonly NamelessOperation[], reading: Reading): readonly NamelessOperation[] {
  const chosen = chosenFor(operations, reading)
  return operations.map((operation) => {
    const own = chosen.get(operation)
    const pagination = own ? fromConfig(operation, own, reading) : fromDocument(operation, reading)
    return pagination ? { ...operation, pagination } : operation
  })
}

/** Reports what would do nothing: at a path item or the document, or in what the API sends, of which nobody asks for pages. */
export function checkElsewhere(
  { operations, incoming }: { readonly operations: readonly NamelessOperation[]; readonly incoming: readonly NamelessIncoming[] },
  { document, log }: Omit<Reading, 'configured'>,
): void {
  const items = [...operations, ...incoming].map(({ described }) => described.slice(0, described.lastIndexOf('/')))
  for (const pointer of new Set(['', ...items, ...incoming.map(({ described }) => described)])) {
    const found = extensionAt(pointer, document)
    const message = `${quoted(extension)} changes nothing here: it is said of operations that are called`
    if (found) log.warning({ code: 'TF3503', at: found.pointer, message, fix: 'Move it to the operation, or remove it.' })
  }
}

function extensionAt(pointer: string, { root }: Document): Place | undefined {
  const value = valueAt(root, pointer)
  return isObject(value) ? member({ value, pointer }, extension) : undefined
}

function fromDocument(operation: NamelessOperation, { document, log }: Reading): Pagination | undefined {
  const found = extensionAt(operation.described, document)
  return found && paginationAt(found, operation, log)
}

/** Whatever is wrong with it is so at its place in the config, and says of which operation. */
function fromConfig(operation: NamelessOperation, { key, declared, at }: ConfiguredPagination, { log }: Reading): Pagination | undefined {
  if (declared === false) return undefined
  const own: Log['add'] = (severity, { code, message, fix }) =>
    log.add(severity, { code, message: `In the config's pagination of ${quoted(key)}: ${message}`, fix, ...(at && { at }) })
  const named: Log = { ...log, add: own, error: (finding) => own('error', finding), warning: (finding) => own('warning', finding) }
  return paginationAt({ value: declared, pointer: `/pagination/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` }, operation, named)
}

function paginationAt(place: Place, operation: NamelessOperation, log: Log): Pagination | undefined {
  const declaration = declarationAt(place, log)
  if (declaration === undefined) return undefined
  if (bodyOf(operation) !== undefined) return fitted(declaration, { operation, log })
  const message = 'The operation has pages, but none of its successes has a body'
  log.error({ code: 'TF3503', at: place.pointer, message, fix: 'Describe the body of an answer whose status begins with 2.' })
  return undefined
}

/** The entries of the config by their operations. Entries for none, and several for one, are reported. */
function chosenFor(
  operations: readonly NamelessOperation[],
  { configured, log }: Reading,
): ReadonlyMap<NamelessOperation, ConfiguredPagination> {
  const chosen = new Map<NamelessOperation, ConfiguredPagination>()
  for (const entry of configured) {
    const { key, at } = entry
    const found = operations.filter((operation) => isNamed(operation, key))
    const report = (message: string, fix: string): void => log.error({ code: 'TF3503', message, fix, ...(at && { at }) })
    if (found.length === 0)
      report(
        `The config says how ${quoted(key)} has pages, which is no operation of the document`,
        'Give its operationId, or a JSON pointer such as "/paths/~1things/get".',
      )
    for (const operation of found) {
      const other = chosen.get(operation)
      if (other)
        report(`The config says twice how an operation has pages: ${quoted(other.key)} and ${quoted(key)}`, 'Remove one of the two.')
      else chosen.set(operation, entry)
    }
  }
  return chosen
}

const isNamed = ({ operationId, pointer, described }: NamelessOperation, key: string): boolean =>
  key === operationId || key === pointer || key === described

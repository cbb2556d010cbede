import type { Document } from '../../spec/document.ts'
import { pointerOfRef, valueAt } from '../../spec/pointer.ts'
import type { Log } from './log.ts'
import type { Place } from './place.ts'
import { expect, quoted, text } from './read.ts'

/** The place that a `$ref` means. The reader of the document has resolved all files, so it is in this document. */
export function targetOf(ref: Place, { document, log }: { readonly document: Document; readonly log: Log }): Place | undefined {
  const given = expect(log, ref, text)
  if (given === undefined) return undefined
  const pointer = pointerOfRef(given.value)
  const value = pointer === undefined ? undefined : valueAt(document.root, pointer)
  if (pointer !== undefined && value !== undefined) return { value, pointer }
  log.error({
    code: pointer === undefined ? 'TF3102' : 'TF1003',
    at: ref.pointer,
    message:
      pointer === undefined
        ? `A reference by $id or $anchor, ${quoted(given.value)}, is not handled yet`
        : `${quoted(given.value)} points to nothing`,
    fix:
      pointer === undefined
        ? 'Write it as a JSON pointer, such as "#/components/schemas/Thing".'
        : 'Correct the pointer, or add what it names.',
  })
  return undefined
}

import { error } from '../../../diagnostic/diagnostic.ts'
import type { Operation } from '../../../model/api.ts'
import { receivable } from '../../../model/wire/media.ts'
import type { Remark } from '../../emit.ts'
import { quoted } from './remark.ts'

/** Pages that are not read as JSON have no members: there is nothing to iterate over. */
export function paginationRemarks(operation: Operation): readonly Remark[] {
  if (operation.pagination === undefined) return []
  const successes = operation.responses.filter(({ status }) => status.startsWith('2'))
  return successes.flatMap((response) =>
    receivable(response, operation)
      .filter(({ kind }) => kind !== 'json')
      .map(({ content: { mediaType } }) => {
        const message = `${operation.name} has pages, but a success of ${quoted(mediaType)} is no JSON`
        const fix = 'Take the media type out of the answer, in an overlay if need be, or remove the pagination.'
        return { ...error({ code: 'TF4013', message, fix }), at: response.pointer }
      }),
  )
}

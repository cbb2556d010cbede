import type { Operation } from '../../../model/api.ts'
import type { Remark } from '../../emit.ts'
import { answered, essenceOf, sent } from '../../kit/media.ts'
import { shapesOf } from '../values.ts'
import { quoted, remark } from './remark.ts'

/** What is sent or read otherwise than its media type may make one expect. */
export const bodyRemarks = (operation: Operation): readonly Remark[] => [...ofRequest(operation), ...ofAnswers(operation)]

function ofRequest({ body }: Operation): readonly Remark[] {
  const found = body && sent(body)
  if (found === undefined) return []
  const { kind, content } = found
  const { mediaType, schema } = content
  const isForm = (kind === 'form' || kind === 'multipart') && schema.kind !== 'any' && !shapesOf(schema).has('object')
  return [
    ...(essenceOf(mediaType).startsWith('multipart/') && kind === 'bytes'
      ? [
          remark({
            code: 'TF4005',
            at: body?.pointer ?? '',
            message: `The parts of a body of ${quoted(mediaType)} are not put together: it is sent as it is given`,
            fix: 'Give the whole body, and its content type with the boundary among the headers of the call.',
          }),
        ]
      : []),
    ...(isForm
      ? [
          remark({
            code: 'TF4009',
            at: schema.pointer,
            message: `A body of ${quoted(mediaType)} has members, and this schema admits no object`,
            fix: 'Give it a schema of type object.',
          }),
        ]
      : []),
  ]
}

const streams: ReadonlySet<string> = new Set(['text/event-stream', 'application/x-ndjson', 'application/jsonl', 'application/json-seq'])

const ofAnswers = ({ responses }: Operation): readonly Remark[] =>
  responses.flatMap((response) =>
    (answered(response)?.contents ?? [])
      .filter(({ mediaType }) => streams.has(essenceOf(mediaType)))
      .map(({ mediaType }) =>
        remark({
          code: 'TF4006',
          at: response.pointer,
          message: `An answer of ${quoted(mediaType)} is read to its end, and comes as one text`,
          fix: 'Nothing has to be done where it ends; a signal stops a call that does not.',
        }),
      ),
  )

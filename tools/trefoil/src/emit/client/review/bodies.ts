import { essenceOf } from '../../../media-type.ts'
import type { Body, Content, MemberEncoding, Operation } from '../../../model/api.ts'
import type { Schema } from '../../../model/schema.ts'
import { isError, kindOf, receivable, type Sent, sendable } from '../../../model/wire/media.ts'
import { isMixed, isSequence } from '../../../model/wire/sequences.ts'
import type { Remark } from '../../emit.ts'
import { preferred } from '../encodings.ts'
import { shapesOf } from '../values.ts'
import { quoted, remark } from './remark.ts'

/** What is sent or read otherwise than its media type may make one expect. */
export const bodyRemarks = (operation: Operation): readonly Remark[] => [
  ...(operation.body ? ofRequest(operation.body) : []),
  ...ofAnswers(operation),
]

const ofRequest = (body: Body): readonly Remark[] =>
  sendable(body).flatMap((one) => [...asGiven(one, body), ...withoutMembers(one), ...ofEncodings(one), ...ofParts(one.content)])

/** Messages of which the client does not know how they are put together. */
function asGiven({ kind, content: { mediaType, itemSchema } }: Sent, { pointer: at }: Body): readonly Remark[] {
  if (kind === 'bytes' && isMultipart(mediaType)) {
    const message = `The parts of a body of ${quoted(mediaType)} are not put together: it is sent as it is given`
    const fix = 'Give the whole body, and its content type with the boundary among the headers of the call.'
    return [remark({ code: 'TF4005', at, message, fix })]
  }
  if (kind !== 'text' || (itemSchema === undefined && !isStream(mediaType))) return []
  const message = `The items of a body of ${quoted(mediaType)} are not put together: it is sent as the text that is given`
  return [remark({ code: 'TF4005', at, message, fix: 'Give the whole body.' })]
}

function withoutMembers({ kind, content: { mediaType, schema } }: Sent): readonly Remark[] {
  if ((kind !== 'form' && kind !== 'multipart') || schema.kind === 'any' || shapesOf(schema).has('object')) return []
  const message = `A body of ${quoted(mediaType)} has members, and this schema admits no object`
  return [remark({ code: 'TF4009', at: schema.pointer, message, fix: 'Give it a schema of type object.' })]
}

/** Members that are to be what the client makes of no object. */
const ofEncodings = ({ kind, content: { schema, encodings } }: Sent): readonly Remark[] =>
  kind !== 'form' && kind !== 'multipart'
    ? []
    : encodings
        .filter((encoding) => isUnwritable(encoding, memberOf(schema, encoding.name)))
        .map(({ name, pointer, contentTypes }) =>
          remark({
            code: 'TF4011',
            at: pointer,
            message: `The member ${quoted(name)} is to be sent as ${quoted(contentTypes.join(', '))}, which the client does not make of an object: it is refused`,
            fix: 'Make it a string, whose text is sent, or let it be JSON.',
          }),
        )

function isUnwritable({ style, contentTypes }: MemberEncoding, schema: Schema | undefined): boolean {
  const type = preferred(contentTypes)
  if (style || type === undefined || schema === undefined || /[/+]json$/.test(essenceOf(type))) return false
  const shapes = shapesOf(schema.kind === 'array' ? schema.items : schema)
  return shapes.has('object') && !shapes.has('plain')
}

/** The schema of a member, where that is easily found. */
function memberOf(schema: Schema, name: string, steps = 0): Schema | undefined {
  if (schema.kind === 'reference' && steps < 10) return memberOf(schema.target.schema, name, steps + 1)
  return schema.kind === 'object' ? schema.properties.find((property) => property.name === name)?.schema : undefined
}

const ofParts = ({ parts }: Content): readonly Remark[] =>
  [...(parts?.first ?? []), ...(parts?.others ? [parts.others] : [])]
    .filter(({ headers }) => headers.length > 0)
    .map(({ pointer }) =>
      remark({
        code: 'TF4011',
        at: pointer,
        message: 'Parts without names cannot be given headers: they are sent without them',
        fix: 'Describe the parts by name, in "encoding" of multipart/form-data.',
      }),
    )

const isMultipart = (mediaType: string): boolean => essenceOf(mediaType).startsWith('multipart/')

const ofAnswers = (operation: Operation): readonly Remark[] =>
  operation.responses.flatMap((response) =>
    receivable(response, operation)
      .flatMap((one) => answerRemark(one, response.status) ?? [])
      .map((words) => remark({ ...words, at: response.pointer })),
  )

type Words = Omit<Parameters<typeof remark>[0], 'at'>

function answerRemark({ kind, content }: Sent, status: string): Words | undefined {
  const { mediaType, itemSchema } = content
  if (isMultipart(mediaType))
    return {
      code: 'TF4012',
      message: `The parts of an answer of ${quoted(mediaType)} are not taken apart: it comes as bytes`,
      fix: 'Nothing has to be done where it is read elsewhere; Response.formData() reads forms.',
    }
  if (kind === 'events' && isMixed(content))
    return {
      code: 'TF4012',
      message: `Some events of ${quoted(mediaType)} have text for data, and others have values: all come with the text`,
      fix: 'Describe the data of each event as a string, or of each as a value that is sent as JSON.',
    }
  // Of an error nothing is to be waited for.
  const isRead = kind === 'text' && !isError(status) && (itemSchema !== undefined || isStream(mediaType))
  return isRead
    ? {
        code: 'TF4006',
        message: `An answer of ${quoted(mediaType)} is read to its end, and comes as one text`,
        fix: 'Give it the schema of an item, and a media type of sequences: application/x-ndjson, application/json-seq, text/event-stream.',
      }
    : undefined
}

const isStream = (mediaType: string): boolean => isSequence(kindOf({ mediaType, schema: { kind: 'any', pointer: '', annotations } }))
const annotations = { deprecated: false, readOnly: false, writeOnly: false, examples: [] } as const

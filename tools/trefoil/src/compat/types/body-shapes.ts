import type { Body, Operation, Response } from '../../model/api.ts'
import { receivable, type Sent, sendable, whole } from '../../model/wire/media.ts'
import { isSequence, itemSchemaOf } from '../../model/wire/sequences.ts'
import { viewOf, type Side, type View } from '../sides.ts'
import { atom, type Shape, unionOf } from './shape.ts'
import { shapeOf } from './shape-of.ts'

const anyForm: Shape = { kind: 'record', members: new Map(), index: atom('unknown'), declared: 'inline' }

/** A sequence is what it is, whatever one makes of its items. */
const sequence = (kind: string, item: Shape): Shape => ({
  kind: 'record',
  members: new Map([[`~${kind}`, { required: true, shape: item }]]),
  declared: 'interface',
})

/** What a body is given as. */
export function sentShape({ kind, content }: Sent, view: View): Shape {
  if (kind === 'bytes') return unionOf([atom('file'), atom('string')])
  if (kind === 'text') return atom('string')
  if (isSequence(kind)) return sequence('items', shapeOf(itemSchemaOf(kind, content), view))
  const isForm = kind === 'form' || kind === 'multipart'
  return isForm && content.schema.kind === 'any' ? anyForm : shapeOf(content.schema, view)
}

/** What a body is read as. */
export function receivedShape({ kind, content }: Sent, view: View): Shape {
  if (kind === 'bytes') return atom('file')
  if (kind === 'text') return atom('string')
  return isSequence(kind) ? sequence(kind, shapeOf(itemSchemaOf(kind, content), view)) : shapeOf(content.schema, view)
}

/** What the body of an answer is. */
export function answerShape(response: Pick<Response, 'status' | 'contents'>, operation: Pick<Operation, 'method'>, side: Side): Shape {
  const all = receivable(response, operation)
  return all.length === 0 ? atom('undefined') : unionOf(all.map((one) => receivedShape(one, viewOf(side, 'response'))))
}

/** The body of what the API sends of its own accord. */
export const incomingShape = (body: Pick<Body, 'contents'>, side: Side): Shape =>
  unionOf(whole(body).map((one) => receivedShape(one, viewOf(side, 'response'))))

/** What it is answered with. */
export function replyShape({ contents }: Pick<Response, 'contents'>, side: Side): Shape {
  const all = whole({ contents })
  return all.length === 0 ? atom('undefined') : unionOf(all.map((one) => receivedShape(one, viewOf(side, 'request'))))
}

/** What the body of a request can be, the preferred one first. */
export const bodyShapes = (body: Pick<Body, 'contents'>, side: Side): readonly (readonly [string, Shape])[] =>
  sendable(body).map((one) => [one.content.mediaType, sentShape(one, viewOf(side, 'request'))])

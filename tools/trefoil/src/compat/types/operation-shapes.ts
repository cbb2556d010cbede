import type { Body, Operation } from '../../model/api.ts'
import { bodyMembers, hasContentType } from '../../model/names.ts'
import { isText } from '../../model/wire/media.ts'
import { type Side, viewOf } from '../sides.ts'
import { answerShape, bodyShapes } from './body-shapes.ts'
import { atom, intersectionOf, type MemberShape, type RecordShape, type Shape, unionOf } from './shape.ts'
import { shapeOf } from './shape-of.ts'

const record = (members: readonly (readonly [string, MemberShape])[]): RecordShape => ({
  kind: 'record',
  members: new Map(members),
  declared: 'interface',
})

/** What an operation is called with; the headers of parts aside. */
export function parametersShape({ parameters, body }: Operation, side: Side): Shape {
  const view = viewOf(side, 'request')
  const own = parameters.map((parameter) => {
    const { member, required, schema } = parameter
    return [member, { required, shape: isText(parameter) ? atom('string') : shapeOf(schema, view) }] as const
  })
  if (body === undefined) return record(own)
  if (hasContentType(body)) return intersectionOf([record(own), unionOf(variants(body, side))])
  const [only] = bodyShapes(body, side)
  return record([...own, [bodyMembers.body, { required: body.required, shape: only?.[1] ?? atom('unknown') }]])
}

function variants(body: Body, side: Side): readonly Shape[] {
  return bodyShapes(body, side).map(([mediaType, shape], index) =>
    record([
      [bodyMembers.contentType, { required: index > 0, shape: { kind: 'literal', value: mediaType } }],
      [bodyMembers.body, { required: body.required, shape }],
    ]),
  )
}

const isSuccess = (status: string): boolean => status.startsWith('2')

/** The bodies of an operation's answers by status. */
export const answerShapes = (operation: Operation, side: Side): ReadonlyMap<string, Shape> =>
  new Map(operation.responses.map((response) => [response.status, answerShape(response, operation, side)]))

/** What a call gives: the bodies of its successes. */
export function successShape(answers: ReadonlyMap<string, Shape>): Shape {
  const successes = [...answers].filter(([status]) => isSuccess(status)).map(([, shape]) => shape)
  return unionOf(successes.length > 0 ? successes : [answers.get('default') ?? atom('undefined')])
}

/** The bodies by status, as an interface has them. */
export const responsesShape = (answers: ReadonlyMap<string, Shape>): RecordShape =>
  record([...answers].map(([status, shape]) => [status, { required: true, shape }] as const))

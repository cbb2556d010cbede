import { groupBy } from '../../group-by.ts'
import type { JsonObject } from '../../spec/document.ts'
import { idOf } from '../../spec/pointer.ts'
import type { Body, ContentSchema, Operation, Parameter, Response } from './operation.ts'
import { reduced, type Plan } from './reduce.ts'
import { plainWords, standIn } from './words.ts'

/** The skeleton's paths. What is not in them names nothing: security, servers, headers. */
export function pathsOf(operations: readonly Operation[], plan: Plan): JsonObject {
  const byPath = groupBy(operations, ({ seat }) => seat.path)
  return Object.fromEntries(
    [...byPath].map(([path, those]) => [
      path,
      Object.fromEntries(those.map((operation) => [operation.seat.method, skeletonOfOperation(operation, plan)])),
    ]),
  )
}

function skeletonOfOperation(operation: Operation, plan: Plan): JsonObject {
  const { parameters, body, responses, seat } = operation
  const operationId = plainWords(operation.operationId ?? '')
  const name = operationId || plainWords(`${seat.path}_${seat.method}`)
  return {
    ...(operationId !== '' && { operationId }),
    ...(operation.tag !== undefined && { tags: [standInOfTag(operation.tag)] }),
    parameters: parameters.map((parameter) => skeletonOfParameter(parameter, operation, name, plan)),
    ...(body && { requestBody: skeletonOfBody(body, name, plan) }),
    responses: Object.fromEntries(responses.map((response) => [response.status, skeletonOfResponse(response, name, plan)])),
    'x-id': idOf(operation.pointer),
    'x-use': operation.use,
    ...(parameters.length > 0 && { 'x-parameters': true }),
  }
}

/** Only letters and digits of a tag reach a class name. */
const standInOfTag = (tag: string): string => (/^[\w .:/-]+$/.test(tag) && plainWords(tag)) || `Tag ${plainWords(tag)} ${idOf(tag)}`

function skeletonOfParameter(parameter: Parameter, { parameters }: Operation, name: string, plan: Plan): JsonObject {
  const key = standIn(parameter.name)
  const isAlone = parameters.every((other) => other === parameter || standIn(other.name) !== key)
  return {
    name: key,
    // It knows no parameter that is the whole query.
    in: parameter.in === 'querystring' ? 'query' : parameter.in,
    ...(parameter.required && { required: true }),
    schema: parameter.schema ? reduced(parameter.schema, `${name}_${key}_parameter`, plan) : {},
    // The extensions of its schema would replace one of the same name.
    'x-parameter': idOf(parameter.pointer),
    'x-key': isAlone ? key : `${parameter.in} ${key}`,
  }
}

function skeletonOfBody(body: Body, name: string, plan: Plan): JsonObject {
  return {
    ...(body.required && { required: true }),
    content: content(body.schemas.length > 0 ? body.schemas : [undefined], `${name}_request`, plan),
    'x-id': idOf(body.pointer),
  }
}

function skeletonOfResponse(response: Response, name: string, plan: Plan): JsonObject {
  return {
    description: '',
    ...(response.schemas.length > 0 && { content: content(response.schemas, `${name}_${response.status}_response`, plan) }),
    'x-status': response.status,
  }
}

/** Media types name nothing, but of a form the engine would make parameters: the first is JSON always. */
const content = (schemas: readonly (ContentSchema | undefined)[], name: string, plan: Plan): JsonObject =>
  Object.fromEntries(
    schemas.map((schema, index) => [
      index === 0 ? 'application/json' : `application/json;n=${index + 1}`,
      { schema: schema ? skeletonOfContent(schema, name, plan) : {} },
    ]),
  )

/** A sequence is a list of its items. */
const skeletonOfContent = ({ place, of }: ContentSchema, name: string, plan: Plan): JsonObject =>
  of === 'whole' ? reduced(place, name, plan) : { type: 'array', items: reduced(place, `${name}_inner`, plan) }

import { groupBy } from '../../group-by.ts'
import type { JsonObject } from '../../spec/document.ts'
import { idOf } from '../../spec/pointer.ts'
import type { Body, Operation, Parameter, Response } from './operation.ts'
import type { Place } from './place.ts'
import { reduced, type Plan } from './reduce.ts'
import { plainWords, standIn } from './words.ts'

/** The skeleton's paths. What is not in them names nothing: security, servers, headers, callbacks. */
export function pathsOf(operations: readonly Operation[], plan: Plan): JsonObject {
  const byPath = groupBy(operations, ({ path }) => path)
  return Object.fromEntries(
    [...byPath].map(([path, those]) => [
      standInOfPath(path),
      Object.fromEntries(those.map((operation) => [operation.method, skeletonOfOperation(operation, plan)])),
    ]),
  )
}

const harmless = /^\/[\w{}.:~/-]*$/

/** Without an operationId the engine makes the name from the path. */
const standInOfPath = (path: string): string => (harmless.test(path) && path.length <= 500 ? path : `/path/${idOf(path)}`)

function skeletonOfOperation(operation: Operation, plan: Plan): JsonObject {
  const { parameters, body, responses } = operation
  const operationId = plainWords(operation.operationId ?? '')
  const name = operationId || plainWords(`${standInOfPath(operation.path)}_${operation.method}`)
  return {
    ...(operationId !== '' && { operationId }),
    ...(operation.tag !== undefined && { tags: [standInOfTag(operation.tag)] }),
    parameters: parameters.map((parameter) => skeletonOfParameter(parameter, operation, name, plan)),
    ...(body && { requestBody: skeletonOfBody(body, name, plan) }),
    responses: Object.fromEntries(responses.map((response) => [response.status, skeletonOfResponse(response, name, plan)])),
    'x-id': idOf(operation.pointer),
    'x-use': `${operation.method.toUpperCase()} ${standInOfPath(operation.path)}`,
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
    in: parameter.in,
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
const content = (schemas: readonly (Place | undefined)[], name: string, plan: Plan): JsonObject =>
  Object.fromEntries(
    schemas.map((place, index) => [
      index === 0 ? 'application/json' : `application/json;n=${index + 1}`,
      { schema: place ? reduced(place, name, plan) : {} },
    ]),
  )

import type { Operation } from '../../model/api.ts'
import { hasContentType, mediaWords, operationNamesOf, ofKind, pagedNamesOf } from '../../model/names.ts'
import { judged, receivable, sendable } from '../../model/wire/media.ts'
import { isSequence } from '../../model/wire/sequences.ts'
import type { PackageRole } from '../change.ts'

/** The names that an operation has in each package, but for its own. */
export function exportsOf(operation: Operation): Readonly<Record<PackageRole, ReadonlySet<string>>> {
  return {
    client: new Set(clientNames(operation)),
    validators: new Set(validatorNames(operation)),
    fixtures: new Set(fixtureNames(operation)),
  }
}

function clientNames(operation: Operation): readonly string[] {
  const { body, responses, pagination } = operation
  const names = operationNamesOf(operation)
  const paged = pagedNamesOf(operation)
  return [
    names.parameters,
    names.responses,
    ...(body && hasContentType(body) ? [names.bodies] : []),
    ...(responses.some((response) => receivable(response, operation).length > 1) ? [names.contents] : []),
    ...(responses.some(({ headers }) => headers.length > 0) ? [names.responseHeaders] : []),
    ...(pagination ? [paged.pages, paged.items] : []),
  ]
}

/** The words of the media types of a body that have a schema of their own, after the preferred one. */
function otherBodies({ body }: Operation): readonly string[] {
  if (body === undefined) return []
  const words = mediaWords(body.contents)
  return judged(sendable(body))
    .slice(1)
    .map(({ content }) => words.get(content.mediaType) ?? '')
}

/** The same for an answer; with several of one kind each is apart. */
function otherAnswers(operation: Operation, from: 'the first' | 'the second'): readonly (readonly [status: string, media: string])[] {
  return operation.responses.flatMap((response) => {
    const words = mediaWords(response.contents)
    const own = judged(receivable(response, operation))
    const isSeveral = own.filter(({ kind }) => kind === own[0]?.kind).length > 1
    return own
      .slice(from === 'the first' && isSeveral ? 0 : 1)
      .map(({ content }) => [response.status, words.get(content.mediaType) ?? ''] as const)
  })
}

function validatorNames(operation: Operation): readonly string[] {
  const names = operationNamesOf(operation)
  const sequences = operation.responses.filter((response) => receivable(response, operation).some(({ kind }) => isSequence(kind)))
  return [
    names.parametersSchema,
    ...(operation.body ? [names.bodySchema, ...otherBodies(operation).map(names.bodySchemaOf)] : []),
    ...operation.responses.map(({ status }) => names.responseSchema(status)),
    ...otherAnswers(operation, 'the first').map(([status, media]) => names.responseSchema(status, media)),
    ...sequences.map(({ status }) => names.responseItemSchema(status)),
  ]
}

function fixtureNames(operation: Operation): readonly string[] {
  const names = operationNamesOf(operation)
  const made = [names.makeParameters, ...otherBodies(operation).map(names.makeParametersOf)]
  const answers = [
    ...operation.responses.map(({ status }) => names.makeResponse(status)),
    ...otherAnswers(operation, 'the second').map(([status, media]) => names.makeResponse(status, media)),
  ]
  const kinds = ['minimal', 'full', 'boundaries'] as const
  return [...made, ...answers].flatMap((name) => [name, ...kinds.map((kind) => ofKind(name, kind))])
}

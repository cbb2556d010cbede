import type { ApiAnswer } from './answer.ts'
import type { Call, Middleware } from './call.ts'

/** What any validator of the Standard Schema interface has (standardschema.dev, version 1). */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
  }
}
type StandardResult<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] }
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

type ByStatus = Readonly<Record<string, StandardSchema>>

/** The schemas of one operation. The package of validators has them under its name: `getThingValidation`. */
export interface OperationSchemas<Parameters = unknown, Responses = unknown> {
  /** Which operation they are of; other operations are not called with them. */
  readonly id?: string
  /** The body among them. */
  readonly parameters?: StandardSchema
  /** Of bodies by status: `200`, `'4XX'`, `default`. */
  readonly responses?: ByStatus
  /** By status where the body is a stream: of each of its items, when it comes. */
  readonly items?: ByStatus
  /** In types alone. */
  '~of'?(parameters: Parameters, responses: Responses): void
}

/** What holds the calls of one operation against its schemas. */
export type Validation<Parameters, Responses> = Middleware & Pick<OperationSchemas<Parameters, Responses>, '~of'>

/** A request that the document does not admit, which is not sent, or an answer that it does not describe. */
export class ValidationError extends Error {
  override name = 'ValidationError'
  readonly operation: string
  /** What was looked at: `parameters`, or the key of the response. */
  readonly of: string
  readonly issues: readonly StandardIssue[]
  constructor(operation: string, of: string, issues: readonly StandardIssue[]) {
    super(`${operation}, ${of}: ${issues.map(textOf).join('; ')}`)
    this.operation = operation
    this.of = of
    this.issues = issues
  }
}

const keyOf = (part: PropertyKey | { readonly key: PropertyKey }): string => String(typeof part === 'object' ? part.key : part)
const textOf = ({ message, path = [] }: StandardIssue): string => (path.length > 0 ? `${path.map(keyOf).join('.')}: ${message}` : message)

/** The schemas of an operation by its id. */
export type Schemas = (operation: string) => OperationSchemas | undefined

/**
 * Holds what is sent and what comes back against the schemas of one operation, or of those that a function finds by id.
 * Throws a {@link ValidationError} where they do not admit it, and a TypeError where they are those of another operation.
 */
export const validate =
  <Parameters, Responses>(schemas: OperationSchemas<Parameters, Responses> | Schemas): Validation<Parameters, Responses> =>
  (send) =>
  async (call: Call): Promise<ApiAnswer> => {
    const { id } = call.operation
    const { id: of = id, parameters, responses, items } = (typeof schemas === 'function' ? schemas(id) : schemas) ?? {}
    if (of !== id) throw new TypeError(`${id}: the schemas are those of ${of}`)
    await check(id, 'parameters', parameters, call.parameters)
    const answer = await send(call)
    const { body, key = '', problem } = answer
    if (problem) return answer
    if (isStream(body)) return { ...answer, body: checked(body, (item) => check(id, key, at(items, key), item)) }
    await check(id, key, at(responses, key), body)
    return answer
  }

const at = (schemas: ByStatus | undefined, key: string): StandardSchema | undefined =>
  schemas && Object.hasOwn(schemas, key) ? schemas[key] : undefined

const isStream = (body: unknown): body is AsyncIterable<unknown> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

async function* checked(items: AsyncIterable<unknown>, check: (item: unknown) => Promise<void>): AsyncGenerator<unknown, void, void> {
  for await (const item of items) {
    await check(item)
    yield item
  }
}

async function check(operation: string, of: string, schema: StandardSchema | undefined, value: unknown): Promise<void> {
  const result = await schema?.['~standard'].validate(value)
  if (result?.issues) throw new ValidationError(operation, of, result.issues)
}

import type { ApiAnswer } from './answer.ts'
import type { Call, Middleware } from './call.ts'

/** What any validator of the Standard Schema interface has (standardschema.dev, version 1). */
export interface StandardSchema {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult | Promise<StandardResult>
  }
}
interface StandardResult {
  readonly issues?: readonly StandardIssue[] | undefined
}
export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The schemas of one operation: of its parameters, body among them, and of its bodies by status (`200`, `'4XX'`, `default`). */
export interface OperationSchemas {
  readonly parameters?: StandardSchema
  readonly responses?: Readonly<Record<string, StandardSchema>>
}

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

/** The schemas of all operations by their ids, or of the one that is called. */
export type Schemas = OperationSchemas | ((operation: string) => OperationSchemas | undefined)

/** Holds what is sent and what comes back against schemas, and throws a {@link ValidationError} where they do not admit it. */
export const validate =
  (schemas: Schemas): Middleware =>
  (send) =>
  async (call: Call): Promise<ApiAnswer> => {
    const { id } = call.operation
    const { parameters, responses = {} } = (typeof schemas === 'function' ? schemas(id) : schemas) ?? {}
    await check(id, 'parameters', parameters, call.parameters)
    const answer = await send(call)
    const key = answer.key ?? ''
    if (Object.hasOwn(responses, key) && !answer.problem) await check(id, key, responses[key], answer.body)
    return answer
  }

async function check(operation: string, of: string, schema: StandardSchema | undefined, value: unknown): Promise<void> {
  const result = await schema?.['~standard'].validate(value)
  if (result?.issues) throw new ValidationError(operation, of, result.issues)
}

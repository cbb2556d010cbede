import type * as z from 'zod'

/** Any schema, of either dialect. Only what is used of it: a compiler has thousands of schemas to compare with this. */
export interface Schema {
  readonly _zod: z.core.$ZodTypeInternals
}

/** What the checks here add to a schema: each looks at the value, and reports without changing it. */
export type Check<T> = (payload: z.core.ParsePayload<T>) => void

export type Issue = z.core.$ZodRawIssue

/** What a schema has to say against a value: nothing where it accepts it. */
export function issuesOf(schema: Schema, value: unknown): Issue[] {
  const result = schema._zod.run({ value, issues: [] }, { async: false })
  if (result instanceof Promise) throw new TypeError('A schema within a validator cannot be asynchronous.')
  return result.issues
}

export const accepts = (schema: Schema, value: unknown): boolean => issuesOf(schema, value).length === 0

/** Adds what a schema has to say against a part of a value to the issues of the whole. */
export function visit(schema: Schema, part: unknown, key: PropertyKey, issues: Issue[]): void {
  // One by one: there may be more of them than a call can have arguments.
  for (const issue of issuesOf(schema, part)) issues.push({ ...issue, path: [key, ...(issue.path ?? [])] })
}

/** What there is to say of a part that has to be there and is not. */
export const missing = (key: PropertyKey): Issue => ({
  code: 'invalid_type',
  expected: 'nonoptional',
  message: 'Required',
  path: [key],
  input: undefined,
})

import type { Validator } from './validator.ts'

type ByStatus = Readonly<Record<string, Validator>>

/**
 * The validators of one operation, as `validate` of the client takes them. They are compared as validators, and not as the
 * Standard Schemas that they are: that would cost the compiler as much as all else in a large package.
 */
export interface Validation<Parameters = unknown, Responses = unknown> {
  readonly id: string
  readonly parameters: Validator
  /** Of bodies by status. */
  readonly responses?: ByStatus
  /** By status where a body comes item by item: of an item. */
  readonly items?: ByStatus
  /** In types alone. */
  '~of'?(parameters: Parameters, responses: Responses): void
}

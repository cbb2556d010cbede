import type { Group, NamedSchema } from '../../model/api.ts'
import { namesOf } from '../../model/names.ts'
import type { Property, Schema } from '../../model/schema.ts'
import { type Direction, isHidden } from '../../model/verdict/verdict.ts'
import { type Symbol, valueFrom } from '../kit/code.ts'
import { call, type Layout } from '../kit/layout.ts'

/** What an expression depends on beside its schema. */
export interface Context {
  /** The namespace that zod is imported as. */
  readonly z: Symbol
  /** Which way the values travel that are to be judged. */
  readonly direction: Direction
  /** What a string of format binary may be: in what is sent also a file, as it is in the client's types. */
  readonly binary: 'text' | 'file'
  /** The named schemas that have a form of their own for requests. */
  readonly writable: ReadonlySet<NamedSchema>
  /** Whether a schema names what the module may not have yet when it is loaded. */
  readonly isPending: (schema: Schema) => boolean
}

/** `z.name`. */
export const zod = ({ z }: Context, name: string): Layout => [z, `.${name}`]

/** `z.name(arguments)`. */
export const zodCall = (context: Context, name: string, ...items: readonly Layout[]): Layout => call(zod(context, name), items)

/** A function or check of the runtime, by the module that it stands in. */
export const runtime = (name: string, module: string): Symbol => valueFrom(name, `src/runtime/${module}`)

/** A member or an element that may be absent. */
export const optional = (schema: Layout): Layout => call(runtime('optional', 'optional'), [schema])

/** `schema.check(...)`, or the schema alone where there is nothing to check. */
export const checked = (schema: Layout, checks: readonly Layout[]): Layout =>
  checks.length === 0 ? schema : [schema, call('.check', checks)]

/** The name of a named schema's validator, for values that travel this way. */
export function schemaName(target: NamedSchema, { direction, writable }: Pick<Context, 'direction' | 'writable'>): string {
  const { schema, writableSchema } = namesOf(target)
  return direction === 'request' && writable.has(target) ? writableSchema : schema
}

export const modulePath = ({ fileName }: NamedSchema): string => `src/schemas/${fileName}`
export const operationsPath = ({ fileName }: Group): string => `src/operations/${fileName}`

/** Whether a member must be there in values that travel this way. */
export const isRequired = (property: Property, { direction }: Pick<Context, 'direction'>): boolean =>
  property.required && !isHidden(property, direction)

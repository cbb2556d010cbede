import type { AnyOfSchema, Schema } from '../../model/schema.ts'

/** A schema that has no `type` in the document, only keywords that speak of some types: all six are among its branches. */
export const isTypeless = (schema: Schema): schema is AnyOfSchema =>
  schema.kind === 'anyOf' && schema.keyword === 'type' && new Set(schema.of.map(({ kind }) => kind)).size >= 6

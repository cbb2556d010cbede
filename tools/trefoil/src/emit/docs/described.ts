import type { Schema } from '../../model/schema.ts'

/** The description of a schema, or of the named one that it refers to. */
export const descriptionOf = (schema: Schema): string | undefined =>
  schema.annotations.description ?? (schema.kind === 'reference' ? schema.target.schema.annotations.description : undefined)

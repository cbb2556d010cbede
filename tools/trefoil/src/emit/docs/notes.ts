import type { Schema } from '../../model/schema.ts'
import { markdownCode } from '../kit/escape.ts'
import { limitsOf } from '../kit/limits.ts'

/** What else is to be said of a schema, in words for a cell of a table: limits, formats, values, default, an example. */
export function notes(schema: Schema): readonly string[] {
  const { deprecated, readOnly, writeOnly, default: given, examples } = schema.annotations
  const [example] = examples
  return [
    ...(deprecated ? ['**deprecated**'] : []),
    ...(readOnly ? ['only in responses'] : []),
    ...(writeOnly ? ['only in requests'] : []),
    ...limits(schema),
    ...(given === undefined ? [] : [`default ${json(given)}`]),
    ...(example === undefined ? [] : [`for example ${json(example)}`]),
  ]
}

/** The constraints of a schema itself; a named one that it refers to has its own page. */
export const limits = (schema: Schema): readonly string[] => limitsOf(schema, markdownCode)

const json = (value: unknown): string => markdownCode(JSON.stringify(value))

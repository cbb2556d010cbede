import { groupBy } from '../group-by.ts'
import type { NamedSchema } from './api.ts'
import { partsOf } from './named/cycles.ts'
import type { Schema } from './schema.ts'

/**
 * The named schemas whose values travel in requests and look different there: a readOnly or writeOnly member can be
 * reached from them (OpenAPI 3.0.3, section 4.7.24.2; JSON Schema 2020-12 Validation, section 9.4).
 */
export function withRequestForm(schemas: readonly NamedSchema[]): ReadonlySet<NamedSchema> {
  const found = new Set(schemas.filter(({ schema, input }) => input && inside(schema).some(isDirected)))
  const referrers = referrersOf(schemas.filter(({ input }) => input))
  for (const schema of found) for (const referrer of referrers.get(schema) ?? []) found.add(referrer)
  return found
}

/** A schema and all schemas inside it, references not followed. */
export function inside(schema: Schema): readonly Schema[] {
  const found = new Set([schema])
  for (const next of found) for (const part of partsOf(next)) found.add(part)
  return [...found]
}

/** The named schemas that a schema refers to. */
export const referencesIn = (schema: Schema): readonly NamedSchema[] => [
  ...new Set(inside(schema).flatMap((part) => (part.kind === 'reference' ? [part.target] : []))),
]

const isDirected = (schema: Schema): boolean =>
  schema.kind === 'object' && schema.properties.some(({ schema: { annotations } }) => annotations.readOnly !== annotations.writeOnly)

function referrersOf(schemas: readonly NamedSchema[]): ReadonlyMap<NamedSchema, readonly NamedSchema[]> {
  const pairs = schemas.flatMap((from) => referencesIn(from.schema).map((to) => ({ from, to })))
  const grouped = groupBy(pairs, ({ to }) => to)
  return new Map([...grouped].map(([to, all]) => [to, all.map(({ from }) => from)]))
}

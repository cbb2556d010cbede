import { createHash } from 'node:crypto'
import type { NamedSchema } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { likeness } from './likeness.ts'

/**
 * A digest of what a named schema admits: the same for two that differ in their names and annotations alone. What it
 * refers to goes by its name. Undefined where there is too little to know it again by.
 */
export function structureOf(named: NamedSchema): string | undefined {
  const { schema } = named
  if (!isTelling(schema)) return undefined
  const text = likeness(schema, (target) => (target === named ? '' : target.name))
  return createHash('sha256').update(text).digest('hex')
}

/** A scalar without more, or a name for another schema, is like many others. */
const isTelling = (schema: Schema): boolean =>
  schema.kind === 'object' ? schema.properties.length > 1 : ['enum', 'anyOf', 'oneOf', 'allOf'].includes(schema.kind)

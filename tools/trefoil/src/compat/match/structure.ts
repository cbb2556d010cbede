import { createHash } from 'node:crypto'
import type { NamedSchema } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'

/**
 * A digest of what a named schema admits: the same for two that differ in their names and annotations alone. What it
 * refers to goes by its name. Undefined where there is too little to know it again by.
 */
export function structureOf(named: NamedSchema): string | undefined {
  const { schema } = named
  return isTelling(schema) ? createHash('sha256').update(textOf(schema, named)).digest('hex') : undefined
}

/** A scalar without more, or a name for another schema, is like many others. */
const isTelling = (schema: Schema): boolean =>
  schema.kind === 'object' ? schema.properties.length > 1 : ['enum', 'anyOf', 'oneOf', 'allOf'].includes(schema.kind)

const textOf = (schema: Schema, home: NamedSchema): string =>
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'annotations' || key === 'pointer') return undefined
    if (key !== 'target' || !isNamed(value)) return value
    return value === home ? { self: true } : value.name
  })

const isNamed = (value: unknown): value is NamedSchema => typeof value === 'object' && value !== null && 'fileName' in value

import type { NamedSchema } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'

/** A text that two schemas share exactly if they differ in annotations and places alone; names are those of `name`. */
export function likeness(schema: Schema, name: (target: NamedSchema) => string): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'annotations' || key === 'pointer') return undefined
    return key === 'target' && isNamed(value) ? name(value) : value
  })
}

const isNamed = (value: unknown): value is NamedSchema => typeof value === 'object' && value !== null && 'fileName' in value

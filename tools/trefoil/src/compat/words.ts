import type { Json, Schema } from '../model/schema.ts'

/** A value of the document in a sentence. */
export function valueWords(value: Json): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

const mostListed = 8

/** Some of a list, and how many there are besides. */
export function listed(all: readonly string[]): string {
  const [first = ''] = all
  if (all.length === 1) return first
  if (all.length > mostListed) return `${all.slice(0, mostListed).join(', ')} and ${all.length - mostListed} more`
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

/** What a schema is, in a few words: `a string`, `Pet`. */
export function schemaWords(schema: Schema): string {
  switch (schema.kind) {
    case 'any':
    case 'not':
      return 'any value'
    case 'never':
      return 'no value'
    case 'null':
      return 'null'
    case 'boolean':
      return 'a boolean'
    case 'number':
      return schema.integer ? 'an integer' : 'a number'
    case 'string':
      return schema.format === 'binary' ? 'bytes' : 'a string'
    case 'array':
      return 'a list'
    case 'object':
      return 'an object'
    case 'enum':
      return `one of ${listed(schema.values.map(valueWords))}`
    case 'reference':
      return schema.target.name
    case 'anyOf':
      return schema.meant ? schemaWords(schema.meant) : `any of ${listed(schema.of.map(schemaWords))}`
    case 'oneOf':
      return `one of ${listed(schema.of.map(schemaWords))}`
    case 'allOf':
      return `all of ${listed(schema.of.map(schemaWords))}`
  }
}

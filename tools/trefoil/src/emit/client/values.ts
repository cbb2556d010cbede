import type { NamedSchema } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'

/** What a value may be, as far as the style of a parameter needs to know. */
export type Shape = 'plain' | 'list' | 'object'

const everything: readonly Shape[] = ['plain', 'list', 'object']

/** The shapes that values of a schema may have. */
export function shapesOf(schema: Schema, entered: readonly NamedSchema[] = []): ReadonlySet<Shape> {
  const inside = (part: Schema): ReadonlySet<Shape> => shapesOf(part, entered)
  switch (schema.kind) {
    case 'any':
    case 'not':
      return new Set(everything)
    case 'never':
      return new Set()
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
      return new Set(['plain'])
    case 'enum':
      return new Set(
        schema.values.map((value) => (value === null || typeof value !== 'object' ? 'plain' : Array.isArray(value) ? 'list' : 'object')),
      )
    case 'array':
      return new Set(['list'])
    case 'object':
      return new Set(['object'])
    case 'reference':
      return entered.includes(schema.target) ? new Set() : shapesOf(schema.target.schema, [...entered, schema.target])
    case 'anyOf':
    case 'oneOf':
      return new Set(schema.of.flatMap((part) => [...inside(part)]))
    case 'allOf':
      return new Set(everything.filter((shape) => schema.of.every((part) => inside(part).has(shape))))
  }
}

/** Whether no value of it is a list or an object. */
export const isPlain = (schema: Schema): boolean => [...shapesOf(schema)].every((shape) => shape === 'plain')

/** Whether its lists and objects may hold lists or objects: no style but JSON says how to write those. */
export function isNested(schema: Schema, entered: readonly NamedSchema[] = []): boolean {
  switch (schema.kind) {
    case 'array':
      return [schema.items, ...schema.prefix].some(isLarge)
    case 'object':
      return [schema.additional, ...[...schema.properties, ...schema.patterns].map((member) => member.schema)].some(isLarge)
    case 'reference':
      return !entered.includes(schema.target) && isNested(schema.target.schema, [...entered, schema.target])
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
      return schema.of.some((part) => isNested(part, entered))
    case 'enum':
      return schema.values.some(
        (value) =>
          value !== null && typeof value === 'object' && Object.values(value).some((inner) => inner !== null && typeof inner === 'object'),
      )
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'not':
      return false
  }
}

/** What a document leaves open is taken to be plain. */
const isLarge = (schema: Schema): boolean => schema.kind !== 'any' && schema.kind !== 'not' && !isPlain(schema)

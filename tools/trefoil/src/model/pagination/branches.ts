import type { NamedSchema } from '../api.ts'
import type { Schema } from '../schema.ts'

/** The schemas that a value has one of, without null: references are followed, unions taken apart, as types have them. */
export function branches(schema: Schema, entered: Set<NamedSchema> = new Set()): readonly Schema[] {
  switch (schema.kind) {
    case 'null':
    case 'never':
      return []
    case 'reference': {
      if (entered.has(schema.target)) return []
      entered.add(schema.target)
      return branches(schema.target.schema, entered)
    }
    case 'anyOf':
      return schema.meant ? branches(schema.meant, entered) : schema.of.flatMap((part) => branches(part, entered))
    case 'oneOf':
      return schema.of.flatMap((part) => branches(part, entered))
    case 'any':
    case 'boolean':
    case 'number':
    case 'string':
    case 'array':
    case 'object':
    case 'enum':
    case 'allOf':
    case 'not':
      return [schema]
  }
}

/** What is known of schemas already: each is looked at once, and what contains itself adds nothing to itself. */
export type Seen<T> = Map<Schema, T>

export function once<T>(schema: Schema, seen: Seen<T>, inside: T, look: () => T): T {
  const known = seen.get(schema)
  if (known !== undefined || seen.has(schema)) return known ?? inside
  seen.set(schema, inside)
  const found = look()
  seen.set(schema, found)
  return found
}

/** Whether null is among its values. */
export function isNullable(schema: Schema, seen: Seen<boolean> = new Map()): boolean {
  const inside = (part: Schema): boolean => isNullable(part, seen)
  switch (schema.kind) {
    case 'null':
    case 'any':
    case 'not':
      return true
    case 'enum':
      return schema.values.includes(null)
    case 'reference':
      return once(schema.target.schema, seen, false, () => inside(schema.target.schema))
    case 'anyOf':
      return schema.meant ? inside(schema.meant) : schema.of.some(inside)
    case 'oneOf':
      return schema.of.some(inside)
    case 'allOf':
      return schema.of.every(inside)
    case 'never':
    case 'boolean':
    case 'number':
    case 'string':
    case 'array':
    case 'object':
      return false
  }
}

/** One schema of several. */
export function joined(kind: 'anyOf' | 'allOf', all: readonly Schema[]): Schema {
  const of = [...new Set(all)]
  const [first] = of
  if (first === undefined) throw new Error('Nothing to join')
  if (of.length === 1) return first
  const { pointer, annotations } = first
  return kind === 'anyOf' ? { kind, keyword: 'anyOf', of, pointer, annotations } : { kind, of, pointer, annotations }
}

import type { ArraySchema, Schema } from './schema.ts'

/** The elements that the type of an array lists one by one, and whether others may follow. */
export interface Elements {
  readonly first: readonly Schema[]
  readonly isClosed: boolean
}

/** Nobody writes down more of one kind. */
const most = 8

/**
 * Those with schemas of their own; and where there are just so many, and not many, of something with a short name, each
 * of them: a pair of numbers is a tuple, also where OpenAPI 3.0 has no word for it. Undefined for a list.
 */
export function elementsOf({ items, prefix, minItems = 0, maxItems = Infinity }: ArraySchema): Elements | undefined {
  if (prefix.length > 0) return { first: prefix.slice(0, maxItems), isClosed: items.kind === 'never' || maxItems <= prefix.length }
  const isTuple = minItems === maxItems && maxItems > 0 && maxItems <= most && isShort(items)
  return isTuple ? { first: Array.from({ length: maxItems }, () => items), isClosed: true } : undefined
}

/** Whether what stands there is a word or two, whatever anything is called. */
function isShort(schema: Schema): boolean {
  switch (schema.kind) {
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'reference':
      return true
    case 'array':
      return schema.prefix.length === 0 && isShort(schema.items)
    case 'anyOf':
    case 'oneOf':
      return schema.of.length <= 2 && schema.of.every(isShort)
    case 'any':
    case 'never':
    case 'object':
    case 'enum':
    case 'allOf':
    case 'not':
      return false
  }
}

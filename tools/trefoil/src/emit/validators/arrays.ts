import type { ArraySchema, Schema } from '../../model/schema.ts'
import { array, call, type Layout } from '../kit/layout.ts'
import { checked, type Context, optional, runtime, zodCall } from './context.ts'

type Express = (schema: Schema) => Layout

export function arrayExpression(schema: ArraySchema, context: Context, express: Express): Layout {
  const { prefix, minItems = 0, maxItems = Infinity, uniqueItems, contains } = schema
  // A tuple sees to the elements of its prefix itself.
  const own = Math.min(prefix.length, maxItems)
  const isOpen = prefix.length === 0 || maxItems > prefix.length
  return checked(prefix.length > 0 ? tuple(schema, express) : call(runtime('array', 'array'), [express(schema.items)]), [
    ...(minItems > own ? [zodCall(context, 'minLength', String(minItems))] : []),
    ...(maxItems < Infinity && isOpen ? [zodCall(context, 'maxLength', String(maxItems))] : []),
    ...(uniqueItems ? [runtime('uniqueItems', 'unique-items')] : []),
    ...(contains ? containsCheck(contains, express) : []),
  ])
}

/** As many elements of the prefix as there may be; where that is all of them or `items` admits none, nothing follows. */
function tuple({ prefix, items, minItems = 0, maxItems = Infinity }: ArraySchema, express: Express): Layout {
  const first = prefix.slice(0, maxItems).map((schema, index) => (index < minItems ? express(schema) : optional(express(schema))))
  const isClosed = items.kind === 'never' || maxItems <= prefix.length
  return call(runtime('tuple', 'tuple'), isClosed ? [array(first)] : [array(first), express(items)])
}

function containsCheck({ schema, min, max }: NonNullable<ArraySchema['contains']>, express: Express): readonly Layout[] {
  if (min === 0 && max === undefined) return []
  const count = [`min: ${min}`, ...(max === undefined ? [] : [`max: ${max}`])].join(', ')
  return [call(runtime('contains', 'contains'), [express(schema), `{ ${count} }`])]
}

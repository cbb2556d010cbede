import type { ArraySchema, Schema } from '../../model/schema.ts'
import { array, call, type Layout } from '../kit/layout.ts'
import { checked, type Context, runtime, zodCall } from './context.ts'

type Express = (schema: Schema) => Layout

export function arrayExpression(schema: ArraySchema, context: Context, express: Express): Layout {
  const { minItems = 0, maxItems = Infinity, uniqueItems, contains } = schema
  return checked(schema.prefix.length > 0 ? tuple(schema, context, express) : zodCall(context, 'array', express(schema.items)), [
    ...(minItems > 0 ? [zodCall(context, 'minLength', String(minItems))] : []),
    ...(maxItems < Infinity ? [zodCall(context, 'maxLength', String(maxItems))] : []),
    ...(uniqueItems ? [runtime('uniqueItems', 'unique-items')] : []),
    ...(contains ? containsCheck(contains, express) : []),
  ])
}

function tuple({ prefix, items, minItems = 0 }: ArraySchema, context: Context, express: Express): Layout {
  const first = prefix.map((schema, index) => (index < minItems ? express(schema) : zodCall(context, 'optional', express(schema))))
  return call(runtime('tuple', 'tuple'), [array(first), express(items)])
}

function containsCheck({ schema, min, max }: NonNullable<ArraySchema['contains']>, express: Express): readonly Layout[] {
  if (min === 0 && max === undefined) return []
  const count = [`min: ${min}`, ...(max === undefined ? [] : [`max: ${max}`])].join(', ')
  return [call(runtime('contains', 'contains'), [express(schema), `{ ${count} }`])]
}

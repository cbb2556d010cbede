import type { ObjectSchema, Schema } from '../../model/schema.ts'
import { propertyKey, regexLiteral, stringLiteral } from '../kit/escape.ts'
import { array, call, getter, type Layout, members } from '../kit/layout.ts'
import { checked, type Context, isRequired, runtime, zodCall } from './context.ts'

type Express = (schema: Schema) => Layout

export function objectExpression(schema: ObjectSchema, context: Context, express: Express): Layout {
  return checked(body(schema, context, express), objectChecks(schema, express))
}

function objectChecks(
  { minProperties = 0, maxProperties = Infinity, propertyNames, dependentRequired }: ObjectSchema,
  express: Express,
): readonly Layout[] {
  return [
    ...(minProperties > 0 ? [call(runtime('minProperties', 'properties'), [String(minProperties)])] : []),
    ...(maxProperties < Infinity ? [call(runtime('maxProperties', 'properties'), [String(maxProperties)])] : []),
    ...(propertyNames ? [call(runtime('propertyNames', 'property-names'), [express(propertyNames)])] : []),
    ...(dependentRequired.length > 0 ? [dependencies(dependentRequired)] : []),
  ]
}

function dependencies(rules: ObjectSchema['dependentRequired']): Layout {
  const rows = rules.map(({ name, requires }): Layout => [`${propertyKey(name)}: `, array(requires.map(stringLiteral))])
  return call(runtime('dependentRequired', 'dependent-required'), [members(rows)])
}

/** The object without its checks. */
function body(schema: ObjectSchema, context: Context, express: Express): Layout {
  const { properties, requiredOnly, patterns, additional } = schema
  const named = requiredOnly.map((name) => ({ name, required: true, schema: additional }))
  // Whether a name that is only required matches a pattern, and so escapes `additional`, is not for us to find out.
  if (patterns.length > 0 && requiredOnly.length > 0 && additional.kind !== 'any') return both(schema, context, express)
  const shape = members(
    [...properties, ...named].map((property) => {
      const expression = express(property.schema)
      const value = isRequired(property, context) ? expression : zodCall(context, 'optional', expression)
      return entry(property.name, value, context.isPending(property.schema))
    }),
  )
  const closed = additional.kind === 'never'
  if (patterns.length === 0 && closed) return call(runtime('strictObject', 'object'), [shape])
  if (patterns.length === 0 && additional.kind === 'any') return call(runtime('object', 'object'), [shape])
  const alone = patterns.length === 0 && properties.length + named.length === 0 && !context.isPending(additional)
  if (alone) return call(runtime('record', 'object'), [express(additional)])
  return call(runtime('object', 'object'), [shape, others(schema, context, express)])
}

/** The members that are only required, apart from the rest. */
function both(schema: ObjectSchema, context: Context, express: Express): Layout {
  const names = schema.requiredOnly.map((name) => entry(name, zodCall(context, 'unknown'), false))
  const required = call(runtime('object', 'object'), [members(names)])
  return call(runtime('allOf', 'all-of'), [array([required, body({ ...schema, requiredOnly: [] }, context, express)])])
}

function others({ patterns, additional }: ObjectSchema, { isPending }: Context, express: Express): Layout {
  const rows = patterns.map(({ pattern, schema }) => array([regexLiteral(pattern), express(schema)]))
  const pending = patterns.some(({ schema }) => isPending(schema))
  return members([
    ...(rows.length > 0 ? [entry('patterns', array(rows), pending)] : []),
    ...(additional.kind === 'any' ? [] : [entry('additional', express(additional), isPending(additional))]),
  ])
}

const entry = (name: string, value: Layout, pending: boolean): Layout =>
  pending ? getter(propertyKey(name), value) : [`${propertyKey(name)}: `, value]

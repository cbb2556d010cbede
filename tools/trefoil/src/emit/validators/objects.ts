import type { ObjectSchema, Schema } from '../../model/schema.ts'
import { propertyKey, regexLiteral, stringLiteral } from '../kit/escape.ts'
import { array, call, getter, type Layout, members } from '../kit/layout.ts'
import { checked, type Context, isRequired, optional, runtime } from './context.ts'

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
      const value = isRequired(property, context) ? expression : optional(expression)
      const key = propertyKey(property.name)
      return context.isPending(property.schema) ? getter(key, value) : [`${key}: `, value]
    }),
  )
  const closed = additional.kind === 'never'
  if (patterns.length === 0 && closed) return call(runtime('strictObject', 'object'), [shape])
  if (patterns.length === 0 && additional.kind === 'any') return call(runtime('object', 'object'), [shape])
  if (patterns.length === 0 && properties.length + named.length === 0) return call(runtime('record', 'object'), [express(additional)])
  return call(runtime('object', 'object'), [shape, others(schema, express)])
}

/** The members that are only required, apart from the rest, which says more precisely which of these schemas each has. */
function both(schema: ObjectSchema, context: Context, express: Express): Layout {
  const { requiredOnly, patterns, additional, annotations, pointer } = schema
  const of = [...patterns.map((row) => row.schema), ...(additional.kind === 'never' ? [] : [additional])]
  const value = express({ kind: 'anyOf', of, keyword: 'anyOf', annotations, pointer })
  const required = members(requiredOnly.map((name): Layout => [`${propertyKey(name)}: `, value]))
  const rest = body({ ...schema, requiredOnly: [] }, context, express)
  return call(runtime('allOf', 'all-of'), [array([call(runtime('object', 'object'), [required]), rest])])
}

function others({ patterns, additional }: ObjectSchema, express: Express): Layout {
  const rows = patterns.map(({ pattern, schema }) => array([regexLiteral(pattern), express(schema)]))
  return members([
    ...(rows.length > 0 ? [['patterns: ', array(rows)]] : []),
    ...(additional.kind === 'any' ? [] : [['additional: ', express(additional)]]),
  ])
}

import { isLenient } from '../../model/enums.ts'
import type { AnyOfSchema, OneOfSchema, Schema } from '../../model/schema.ts'
import { tagsOf } from '../../model/tags.ts'
import { valueFrom } from '../kit/code.ts'
import { propertyKey, stringLiteral } from '../kit/escape.ts'
import { array, call, type Layout, members } from '../kit/layout.ts'
import { arrayExpression } from './arrays.ts'
import { type Context, modulePath, runtime, schemaName, zodCall } from './context.ts'
import { objectExpression } from './objects.ts'
import { enumExpression, numberExpression, stringExpression } from './scalars.ts'

/**
 * The expression whose verdict on a value is that of the schema. Only the members of an object at the root may be
 * getters: what stands in a getter is not evaluated before the module has all names.
 */
export function expression(schema: Schema, context: Context): Layout {
  const inner: Context = { ...context, isPending: () => false }
  const express = (part: Schema): Layout => expression(part, inner)
  switch (schema.kind) {
    case 'any':
      return zodCall(context, 'unknown')
    case 'never':
      return zodCall(context, 'never')
    case 'null':
      return zodCall(context, 'null')
    case 'boolean':
      return zodCall(context, 'boolean')
    case 'number':
      return numberExpression(schema, context)
    case 'string':
      return stringExpression(schema, context)
    case 'array':
      return arrayExpression(schema, context, express)
    case 'object':
      return objectExpression(schema, context, express)
    case 'enum':
      return enumExpression(schema, context)
    case 'reference':
      return valueFrom(schemaName(schema.target, context), modulePath(schema.target))
    case 'anyOf':
      return anyOf(schema, context, express)
    case 'oneOf':
      return oneOf(schema, context, express)
    case 'allOf':
      return call(runtime('allOf', 'all-of'), [array(schema.of.map(express))])
    case 'not':
      return call(runtime('not', 'not'), [express(schema.of)])
  }
}

type Express = (schema: Schema) => Layout

function anyOf({ of, discriminator, meant }: AnyOfSchema, context: Context, express: Express): Layout {
  if (meant) return call(runtime('untyped', 'untyped'), [stringLiteral(meant.kind), express(meant)])
  const rest = of.filter(({ kind }) => kind !== 'null')
  const [first, ...others] = rest
  if (first === undefined) return zodCall(context, of.length > 0 ? 'null' : 'never')
  const several = (): Layout =>
    tagged(rest, discriminator?.name, context, express) ?? call(runtime('anyOf', 'any-of'), [array(rest.map(express))])
  const choice = others.length === 0 ? express(first) : several()
  return rest.length < of.length ? call(runtime('nullable', 'nullable'), [choice]) : choice
}

function oneOf(schema: OneOfSchema, context: Context, express: Express): Layout {
  const { of, discriminator } = schema
  if (of.length === 0) return zodCall(context, 'never')
  const choice = isLenient(schema, context.direction) ? runtime('anyOf', 'any-of') : runtime('exactlyOne', 'exactly-one')
  return tagged(of, discriminator?.name, context, express) ?? call(choice, [array(of.map(express))])
}

/** Objects that differ in one member: no value can be two of them, so anyOf and oneOf are the same. */
function tagged(branches: readonly Schema[], preferred: string | undefined, context: Context, express: Express): Layout | undefined {
  const tags = tagsOf(branches, preferred, context.direction)
  if (tags === undefined) return undefined
  const rows = tags.values.map(({ value, branch }): Layout => [`${propertyKey(value)}: `, express(branch)])
  return call(runtime('tagged', 'tagged'), [stringLiteral(tags.name), members(rows)])
}

import type { ArraySchema, NumberSchema, ObjectSchema, Schema, StringSchema } from '../../model/schema.ts'
import { markdownCode } from '../kit/escape.ts'

/** What else is to be said of a schema, in words for a cell of a table: limits, formats, values, default, an example. */
export function notes(schema: Schema): readonly string[] {
  const { deprecated, readOnly, writeOnly, default: given, examples } = schema.annotations
  const [example] = examples
  return [
    ...(deprecated ? ['**deprecated**'] : []),
    ...(readOnly ? ['only in responses'] : []),
    ...(writeOnly ? ['only in requests'] : []),
    ...limits(schema),
    ...(given === undefined ? [] : [`default ${json(given)}`]),
    ...(example === undefined ? [] : [`for example ${json(example)}`]),
  ]
}

/** The constraints of a schema itself; a named one that it refers to has its own page. */
export function limits(schema: Schema): readonly string[] {
  switch (schema.kind) {
    case 'number':
      return ofNumber(schema)
    case 'string':
      return ofString(schema)
    case 'array':
      return ofArray(schema)
    case 'object':
      return ofObject(schema)
    case 'enum':
      return [schema.values.length === 1 ? `always ${json(schema.values[0])}` : `one of ${schema.values.map(json).join(', ')}`]
    case 'anyOf':
      return [...new Set(schema.of.flatMap(limits))]
    case 'oneOf':
      return ['exactly one of the types', ...new Set(schema.of.flatMap(limits))]
    case 'allOf':
      return [...new Set(schema.of.flatMap(limits))]
    case 'not':
      return ['what another schema does not admit']
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'reference':
      return []
  }
}

const json = (value: unknown): string => markdownCode(JSON.stringify(value))

type Row = readonly [bound: number | string | undefined, words: (bound: string) => string]

const said = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(([bound, words]) => (bound === undefined ? [] : [words(markdownCode(String(bound)))]))

function ofNumber({ integer, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, format }: NumberSchema): readonly string[] {
  return [
    ...(integer ? ['integer'] : []),
    ...said([
      [format, (name) => `format ${name}`],
      [minimum, (least) => `at least ${least}`],
      [exclusiveMinimum, (below) => `more than ${below}`],
      [maximum, (most) => `at most ${most}`],
      [exclusiveMaximum, (above) => `less than ${above}`],
      [multipleOf, (step) => `a multiple of ${step}`],
    ]),
  ]
}

const ofString = ({ format, minLength, maxLength, pattern }: StringSchema): readonly string[] =>
  said([
    [format, (name) => `format ${name}`],
    [minLength, (least) => `at least ${least} characters`],
    [maxLength, (most) => `at most ${most} characters`],
    [pattern, (source) => `matches ${source}`],
  ])

function ofArray({ items, minItems, maxItems, uniqueItems, contains }: ArraySchema): readonly string[] {
  const each = limits(items)
  return [
    ...said([
      [minItems, (least) => `at least ${least} elements`],
      [maxItems, (most) => `at most ${most} elements`],
    ]),
    ...(uniqueItems ? ['all elements different'] : []),
    ...(contains ? [`at least ${markdownCode(String(contains.min))} elements of a kind`] : []),
    ...(each.length > 0 ? [`each element: ${each.join(', ')}`] : []),
  ]
}

function ofObject({ minProperties, maxProperties, propertyNames, dependentRequired }: ObjectSchema): readonly string[] {
  const names = propertyNames ? limits(propertyNames) : []
  return [
    ...said([
      [minProperties, (least) => `at least ${least} members`],
      [maxProperties, (most) => `at most ${most} members`],
    ]),
    ...(names.length > 0 ? [`each name: ${names.join(', ')}`] : []),
    ...dependentRequired.map(({ name, requires }) => `${markdownCode(name)} needs ${requires.map(markdownCode).join(', ')}`),
  ]
}

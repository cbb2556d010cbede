import type { ArraySchema, EnumSchema, NumberSchema, ObjectSchema, Schema, StringSchema } from '../../model/schema.ts'

/** Shows a text of the document as code. */
export type Show = (text: string) => string

const outside = 'what another schema does not admit'

/** What alternatives say, each once; that one of them stays outside of another schema says nothing of the whole. */
export const ofAlternatives = (limits: readonly string[]): readonly string[] => [...new Set(limits)].filter((words) => words !== outside)

/** The constraints of a schema itself, not those of a named one that it refers to, in words. */
export function limitsOf(schema: Schema, show: Show): readonly string[] {
  const limits = (inner: Schema): readonly string[] => limitsOf(inner, show)
  switch (schema.kind) {
    case 'number':
      return ofNumber(schema, show)
    case 'string':
      return ofString(schema, show)
    case 'array':
      return ofArray(schema, show)
    case 'object':
      return ofObject(schema, show)
    case 'enum':
      return ofEnum(schema, show)
    case 'anyOf':
      return ofAlternatives(schema.of.flatMap(limits))
    case 'oneOf':
      return ['exactly one of the types', ...new Set(schema.of.flatMap(limits))]
    case 'allOf':
      return [...new Set(schema.of.flatMap(limits))]
    case 'not':
      return [outside]
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'reference':
      return []
  }
}

function ofEnum({ values }: EnumSchema, show: Show): readonly string[] {
  const all = values.map((value) => show(JSON.stringify(value)))
  return [all.length === 1 ? `always ${all.join()}` : `one of ${all.join(', ')}`]
}

type Row = readonly [bound: number | string | undefined, words: (bound: string) => string]

const said = (rows: readonly Row[], show: Show): readonly string[] =>
  rows.flatMap(([bound, words]) => (bound === undefined ? [] : [words(show(String(bound)))]))

function ofNumber(
  { integer, minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, format }: NumberSchema,
  show: Show,
): readonly string[] {
  return [
    ...(integer ? ['integer'] : []),
    ...said(
      [
        [format, (name) => `format ${name}`],
        [minimum, (least) => `at least ${least}`],
        [exclusiveMinimum, (below) => `more than ${below}`],
        [maximum, (most) => `at most ${most}`],
        [exclusiveMaximum, (above) => `less than ${above}`],
        [multipleOf, (step) => `a multiple of ${step}`],
      ],
      show,
    ),
  ]
}

const ofString = ({ format, minLength, maxLength, pattern }: StringSchema, show: Show): readonly string[] =>
  said(
    [
      [format, (name) => `format ${name}`],
      [minLength, (least) => `at least ${least} characters`],
      [maxLength, (most) => `at most ${most} characters`],
      [pattern, (source) => `matches ${source}`],
    ],
    show,
  )

function ofArray({ items, minItems, maxItems, uniqueItems, contains }: ArraySchema, show: Show): readonly string[] {
  const each = limitsOf(items, show)
  return [
    ...said(
      [
        [minItems, (least) => `at least ${least} elements`],
        [maxItems, (most) => `at most ${most} elements`],
      ],
      show,
    ),
    ...(uniqueItems ? ['all elements different'] : []),
    ...(contains ? [`at least ${show(String(contains.min))} elements of a kind`] : []),
    ...(each.length > 0 ? [`each element: ${each.join(', ')}`] : []),
  ]
}

function ofObject({ minProperties, maxProperties, propertyNames, dependentRequired }: ObjectSchema, show: Show): readonly string[] {
  const names = propertyNames ? limitsOf(propertyNames, show) : []
  return [
    ...said(
      [
        [minProperties, (least) => `at least ${least} members`],
        [maxProperties, (most) => `at most ${most} members`],
      ],
      show,
    ),
    ...(names.length > 0 ? [`each name: ${names.join(', ')}`] : []),
    ...dependentRequired.map(({ name, requires }) => `${show(name)} needs ${requires.map(show).join(', ')}`),
  ]
}

import type {
  AnyOfSchema,
  ArraySchema,
  EnumSchema,
  NumberSchema,
  ObjectSchema,
  OneOfSchema,
  Schema,
  StringSchema,
} from '../../model/schema.ts'
import { toldValues } from './told-values.ts'

/** Shows a text of the document as code. */
export type Show = (text: string) => string

type Limits = (schema: Schema) => readonly string[]

const outside = 'what another schema does not admit'

const types: Readonly<Partial<Record<Schema['kind'], string>>> = {
  string: 'a string',
  number: 'a number',
  array: 'an array',
  object: 'an object',
}

const typeOf = (schema: Schema): string | undefined => (schema.kind === 'allOf' ? schema.of.map(typeOf).find(Boolean) : types[schema.kind])

/**
 * What alternatives say: of each type what holds for it, where that is not the same for all. Of two alternatives of one
 * type neither can be told; and that one stays outside of another schema says nothing of the whole.
 */
export function ofAlternatives(branches: readonly Schema[], limits: Limits): readonly string[] {
  const all = branches.flatMap((branch) =>
    branch.kind === 'null' || branch.kind === 'not'
      ? []
      : [{ type: typeOf(branch), words: limits(branch).filter((words) => words !== outside) }],
  )
  const [first, ...others] = all
  if (first === undefined || others.every(({ words }) => words.join() === first.words.join())) return first?.words ?? []
  const told = all.filter(
    ({ type, words }) => words.length > 0 && type !== undefined && all.filter((other) => other.type === type).length === 1,
  )
  return told.length === 0 ? [] : [told.map(({ type, words }) => `${type}: ${words.join(', ')}`).join('; ')]
}

/** The constraints of a schema itself, not those of a named one that it refers to, in words; what is said of values is shown as prose. */
export function limitsOf(schema: Schema, show: Show, prose: Show = show): readonly string[] {
  const limits = (inner: Schema): readonly string[] => limitsOf(inner, show, prose)
  switch (schema.kind) {
    case 'number':
      return ofNumber(schema, show)
    case 'string':
      return ofString(schema, show)
    case 'array':
      return ofArray(schema, show, limits)
    case 'object':
      return ofObject(schema, show, limits)
    case 'enum':
      return ofEnum(schema, show)
    case 'anyOf':
      return ofValues(schema, show, prose) ?? ofAlternatives(schema.of, limits)
    case 'oneOf':
      return ofValues(schema, show, prose) ?? ['exactly one of the types', ...ofAlternatives(schema.of, limits)]
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

/** Alternatives that are one value each are told as an enum is, with what is said of each. */
function ofValues(schema: AnyOfSchema | OneOfSchema, show: Show, prose: Show): readonly string[] | undefined {
  const told = toldValues(schema)?.map(({ value, words }) => {
    const shown = show(JSON.stringify(value))
    return words === '' ? shown : `${shown} (${prose(words)})`
  })
  return told && [`one of ${told.join(', ')}`]
}

function ofEnum({ values }: EnumSchema, show: Show): readonly string[] {
  const all = values.map((value) => show(JSON.stringify(value)))
  return [all.length === 1 ? `always ${all.join()}` : `one of ${all.join(', ')}`]
}

type Row = readonly [bound: number | string | undefined, words: (bound: string) => string]

const said = (rows: readonly Row[], show: Show): readonly string[] =>
  rows.flatMap(([bound, words]) => (bound === undefined ? [] : [words(rounded(bound, show) ?? show(String(bound)))]))

/** What is told of a number that JavaScript does not have to the last digit: not as if the document said so. */
export const rounded = (value: unknown, show: Show): string | undefined =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? `about ${show(value.toPrecision(3))}` : undefined

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

const ofString = ({ format, minLength, maxLength, pattern }: StringSchema, show: Show): readonly string[] => [
  ...said([[format, (name) => `format ${name}`]], show),
  ...counted('character', [minLength, maxLength], show),
  ...said([[pattern, (source) => `matches ${source}`]], show),
]

type Range = readonly [least: number | undefined, most: number | undefined]

/** How many there may be of something; that there are none at least says nothing. */
function counted(noun: string, [least = 0, most]: Range, show: Show): readonly string[] {
  const told = (count: number): string => rounded(count, show) ?? show(String(count))
  const of = (count: number): string => `${told(count)} ${noun}${count === 1 ? '' : 's'}`
  if (least === most) return [`exactly ${of(most)}`]
  if (most === undefined) return least === 0 ? [] : [`at least ${of(least)}`]
  return [least === 0 ? `at most ${of(most)}` : `${told(least)} to ${of(most)}`]
}

function ofArray({ items, minItems, maxItems, uniqueItems, contains }: ArraySchema, show: Show, limits: Limits): readonly string[] {
  const each = limits(items)
  return [
    ...counted('element', [minItems, maxItems], show),
    ...(uniqueItems ? ['all elements different'] : []),
    ...(contains ? [`at least ${show(String(contains.min))} ${contains.min === 1 ? 'element' : 'elements'} of a kind`] : []),
    ...(each.length > 0 ? [`each element: ${each.join(', ')}`] : []),
  ]
}

function ofObject(
  { minProperties, maxProperties, propertyNames, dependentRequired }: ObjectSchema,
  show: Show,
  limits: Limits,
): readonly string[] {
  const names = propertyNames ? limits(propertyNames) : []
  return [
    ...counted('member', [minProperties, maxProperties], show),
    ...(names.length > 0 ? [`each name: ${names.join(', ')}`] : []),
    ...dependentRequired.map(({ name, requires }) => `${show(name)} needs ${requires.map(show).join(', ')}`),
  ]
}

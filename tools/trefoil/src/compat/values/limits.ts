import type { ArraySchema, NumberSchema, ObjectSchema, StringSchema } from '../../model/schema.ts'
import { isMultiple } from '../../model/verdict/decimal.ts'
import { assertedFormat } from '../../model/verdict/formats.ts'

/** Each says whether what keeps to the limits of the first keeps to those of the second too. */

export const numbersKeep = (from: NumberSchema, to: NumberSchema): boolean =>
  (from.integer || !to.integer || isIntegral(from)) &&
  isAbove(from, to) &&
  isBelow(from, to) &&
  (to.multipleOf === undefined || (from.multipleOf !== undefined && isMultiple(from.multipleOf, to.multipleOf))) &&
  numberFormatKeeps(from, to)

const isIntegral = (schema: NumberSchema): boolean => ['int32', 'int64'].includes(assertedFormat(schema) ?? '')

function isAbove(from: NumberSchema, to: NumberSchema): boolean {
  const { minimum = -Infinity, exclusiveMinimum = -Infinity } = from
  const isAtLeast = to.minimum === undefined || minimum >= to.minimum || exclusiveMinimum >= to.minimum
  return isAtLeast && (to.exclusiveMinimum === undefined || minimum > to.exclusiveMinimum || exclusiveMinimum >= to.exclusiveMinimum)
}

function isBelow(from: NumberSchema, to: NumberSchema): boolean {
  const { maximum = Infinity, exclusiveMaximum = Infinity } = from
  const isAtMost = to.maximum === undefined || maximum <= to.maximum || exclusiveMaximum <= to.maximum
  return isAtMost && (to.exclusiveMaximum === undefined || maximum < to.exclusiveMaximum || exclusiveMaximum <= to.exclusiveMaximum)
}

function numberFormatKeeps(from: NumberSchema, to: NumberSchema): boolean {
  const [own, asked] = [assertedFormat(from), assertedFormat(to)]
  return asked === undefined || own === asked || (asked === 'int64' && (from.integer || own === 'int32'))
}

export const stringsKeep = (from: StringSchema, to: StringSchema): boolean =>
  (from.minLength ?? 0) >= (to.minLength ?? 0) &&
  (from.maxLength ?? Infinity) <= (to.maxLength ?? Infinity) &&
  (to.pattern === undefined || to.pattern === from.pattern) &&
  [undefined, assertedFormat(from)].includes(assertedFormat(to))

export const listsKeep = (from: ArraySchema, to: ArraySchema): boolean =>
  (from.minItems ?? 0) >= (to.minItems ?? 0) &&
  (from.maxItems ?? Infinity) <= (to.maxItems ?? Infinity) &&
  (from.uniqueItems || !to.uniqueItems)

export const objectsKeep = (from: ObjectSchema, to: ObjectSchema): boolean =>
  (from.minProperties ?? 0) >= (to.minProperties ?? 0) &&
  (from.maxProperties ?? Infinity) <= (to.maxProperties ?? Infinity) &&
  to.dependentRequired.every(({ name, requires }) => {
    const own = from.dependentRequired.find((row) => row.name === name)
    return requires.every((other) => own?.requires.includes(other) === true || isRequired(from, other))
  })

const isRequired = ({ properties, requiredOnly }: ObjectSchema, name: string): boolean =>
  requiredOnly.includes(name) || properties.some((property) => property.name === name && property.required)

import type { JsonObject } from '../../spec/document.ts'
import type { StringSchema } from '../schema.ts'
import { assertable } from '../verdict/formats.ts'
import type { Conversion, Site } from './conversion.ts'
import type { Types } from './types.ts'

/**
 * Which of the formats that can be asserted a value has to have, and for which they say only what it is: the document
 * leaves it open (JSON Schema 2020-12 Validation, section 7.2).
 */
export type FormatPolicy = 'assert' | 'annotate' | { readonly assert: readonly string[] } | { readonly annotate: readonly string[] }

/** Whether values have to have a format, where it can be asserted at all. */
export function isAssertedBy(policy: FormatPolicy, format: string): boolean {
  if (typeof policy === 'string') return policy === 'assert'
  return 'assert' in policy ? policy.assert.includes(format) : !policy.annotate.includes(format)
}

/** Formats of numbers (OpenAPI's format registry); every other name is one of strings. */
const ofNumbers: ReadonlySet<string> = new Set(
  'int8 int16 int32 int64 uint8 uint16 uint32 uint64 double-int float double decimal decimal128'.split(' '),
)

/**
 * The type that the `format` of a schema speaks of. Where only one of strings and numbers is admitted it is that one,
 * whatever the format's name.
 */
export function typeOfFormat(format: string, types: Types): 'string' | 'number' | undefined {
  if (types.has('string') && !types.has('number')) return 'string'
  if (types.has('number') && !types.has('string')) return 'number'
  if (!types.has('string')) return undefined
  return ofNumbers.has(format) ? 'number' : 'string'
}

/** The format of a schema where it is one of values of this type, and whether it is a remark. */
export function formatAt(
  { place, types }: Site,
  { isAsserted }: Conversion,
  type: 'string' | 'number',
): Pick<StringSchema, 'format' | 'formatIs'> {
  const format = formatOf(place.value)
  if (format === undefined || typeOfFormat(format, types) !== type) return {}
  return { format, ...(assertable.has(format) && !isAsserted(format) && { formatIs: 'annotation' }) }
}

export const formatOf = (schema: JsonObject): string | undefined => {
  const format = Object.hasOwn(schema, 'format') ? schema['format'] : undefined
  return typeof format === 'string' ? format : undefined
}

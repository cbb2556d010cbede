import type { JsonObject } from '../../spec/document.ts'
import type { Types } from './types.ts'

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

export const formatOf = (schema: JsonObject): string | undefined => {
  const format = Object.hasOwn(schema, 'format') ? schema['format'] : undefined
  return typeof format === 'string' ? format : undefined
}

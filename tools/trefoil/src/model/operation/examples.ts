import type { Json } from '../../spec/document.ts'
import { entries, isObject, member, type ObjectPlace } from '../read/place.ts'
import { object, read } from '../read/read.ts'
import { resolve } from '../read/resolve.ts'
import type { Conversion } from '../schema/conversion.ts'

/** `example`, or the values of `examples` (OpenAPI 3.0.3, section 4.7.19). What lies elsewhere (externalValue) is not read. */
export function examplesOf(place: ObjectPlace, conversion: Conversion): readonly Json[] {
  const one = member(place, 'example')
  const many = read(conversion.log, place, { name: 'examples', shape: object, severity: 'warning' })
  const values = (many ? entries(many) : []).flatMap((entry) => {
    const example = isObject(entry.value) ? resolve(entry, conversion) : undefined
    const value = example && member(example, 'value')
    return value ? [value.value] : []
  })
  return [...(one ? [one.value] : []), ...values]
}

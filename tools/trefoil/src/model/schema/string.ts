import { count, read, text, valueOf } from '../read/read.ts'
import type { StringSchema } from '../schema.ts'
import { bare, type Conversion, type Site } from './conversion.ts'
import { formatAt } from './formats.ts'
import { patternAt } from './pattern.ts'

/** The keywords of strings (JSON Schema 2020-12 Validation, sections 6.3 and 7). */
export function stringSchema(site: Site, conversion: Conversion): StringSchema {
  const { place } = site
  const { log } = conversion
  const minLength = valueOf(log, place, 'minLength', count)
  const maxLength = valueOf(log, place, 'maxLength', count)
  const given = read(log, place, { name: 'pattern', shape: text })
  const pattern = given && patternAt(log, given, given.value)
  return {
    kind: 'string',
    ...bare(place.pointer),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...formatAt(site, conversion, 'string'),
  }
}

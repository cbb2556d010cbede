import { member, type ObjectPlace } from '../read/place.ts'
import { flag, number, positive, valueOf } from '../read/read.ts'
import type { NumberSchema } from '../schema.ts'
import { bare, type Conversion, type Site } from './conversion.ts'
import { formatAt } from './formats.ts'

type Limits = Pick<NumberSchema, 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'>

/** The keywords of numbers (JSON Schema 2020-12 Validation, section 6.2; OpenAPI 3.0.3, section 4.7.24). */
export function numberSchema(site: Site, conversion: Conversion, integer: boolean): NumberSchema {
  const { place } = site
  const { log, document } = conversion
  const multipleOf = valueOf(log, place, 'multipleOf', positive)
  return {
    kind: 'number',
    ...bare(place.pointer),
    integer,
    ...(document.dialect === '3.0' ? limitsByFlag(log, place) : limits(log, place)),
    ...(multipleOf !== undefined && { multipleOf }),
    ...formatAt(site, conversion, 'number'),
  }
}

function limits(log: Conversion['log'], place: ObjectPlace): Limits {
  const names = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = valueOf(log, place, name, number)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** In 3.0 the exclusive limits are flags: they say how to read the limit beside them. */
function limitsByFlag(log: Conversion['log'], place: ObjectPlace): Limits {
  const minimum = valueOf(log, place, 'minimum', number)
  const maximum = valueOf(log, place, 'maximum', number)
  const above = isExclusive(log, place, 'exclusiveMinimum', 'minimum')
  const below = isExclusive(log, place, 'exclusiveMaximum', 'maximum')
  return {
    ...(minimum !== undefined && (above ? { exclusiveMinimum: minimum } : { minimum })),
    ...(maximum !== undefined && (below ? { exclusiveMaximum: maximum } : { maximum })),
  }
}

function isExclusive(log: Conversion['log'], place: ObjectPlace, name: string, limit: string): boolean {
  const exclusive = valueOf(log, place, name, flag) ?? false
  if (exclusive && member(place, limit) === undefined)
    log.warning({
      code: 'TF3106',
      at: `${place.pointer}/${name}`,
      message: `"${name}" changes nothing: there is no "${limit}" beside it`,
      fix: `Add "${limit}", or remove "${name}".`,
    })
  return exclusive
}

/** Whether no number can pass: its limits leave nothing between them. */
export function isEmptyRange({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, integer }: NumberSchema): boolean {
  const low = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity)
  const high = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity)
  if (low === high) return low === exclusiveMinimum || high === exclusiveMaximum
  return low > high || (integer && Math.ceil(low) > Math.floor(high))
}

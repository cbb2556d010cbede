import type { Log } from '../read/log.ts'
import { member, type ObjectPlace } from '../read/place.ts'
import { quoted } from '../read/read.ts'

const known = /^https:\/\/(json-schema\.org\/draft\/2020-12\/schema#?|spec\.openapis\.org\/oas\/3\.[12]\/dialect\/.*)$/

/** Reports a dialect of JSON Schema that is none of OpenAPI 3.1's own (3.1.0, section 4.8.24.1): it is not looked up. */
export function checkDialect(log: Log, place: ObjectPlace, name: '$schema' | 'jsonSchemaDialect'): void {
  const found = member(place, name)
  if (found === undefined || (typeof found.value === 'string' && known.test(found.value))) return
  log.warning({
    code: 'TF3102',
    at: found.pointer,
    message: `The dialect ${quoted(found.value)} is not handled; schemas are read as JSON Schema 2020-12`,
    fix: 'See that they mean the same in 2020-12, and remove the line.',
  })
}

import type { Container } from '../origins.ts'
import { memberOf } from '../json.ts'
import { quoted } from '../quoted.ts'
import { convertMembers, kind, type Kind } from './members.ts'
import { isObjectPlace, member, type Entry, type ObjectPlace, type Place } from './place.ts'
import { schemaInto } from './schema.ts'
import { typeInto } from './types.ts'
import { keep, make, refuseValue, remark, remarkValue, write, type Made, type Upgrading } from './upgrading.ts'

const limits =
  'format default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems multipleOf'

/** The members of a parameter or header that say which values it has. */
export const simple: string = `type enum items collectionFormat ${limits}`

const written = limits.split(' ')

/** Makes a schema of what a parameter or header says of its values (Swagger 2.0, "Parameter Object", "Header Object"). */
export function simpleSchemaInto(to: Made<Container>, key: string | number, place: ObjectPlace, upgrading: Upgrading): Made {
  const made = make(to, key, place, upgrading)
  valuesInto(made, place, upgrading)
  return made
}

const types: readonly string[] = ['string', 'number', 'integer', 'boolean', 'array']

function valuesInto(made: Made, place: ObjectPlace, upgrading: Upgrading): void {
  for (const name of written) {
    const found = member(place, name, upgrading)
    if (found) keep(made, name, found, upgrading)
  }
  const type = member(place, 'type', upgrading)
  if (type?.value === 'file') {
    write(made, 'type', 'string', type, upgrading)
    write(made, 'format', 'binary', type, upgrading)
    return
  }
  checkType(type, place, upgrading)
  typeInto(made, place, upgrading)
  const items = member(place, 'items', upgrading)
  if (items) itemsInto(made, items, upgrading)
}

function checkType(type: Entry | undefined, place: ObjectPlace, upgrading: Upgrading): void {
  const fix = `Use one of ${types.join(', ')}.`
  if (type === undefined)
    remark(place, { code: 'TF1204', message: 'There is no "type" here; any value is admitted', fix: 'Add "type".' }, upgrading)
  else if (typeof type.value !== 'string' || !types.includes(type.value))
    refuseValue(type, { code: 'TF1202', message: `Values here cannot have the type ${quoted(type.value)}`, fix }, upgrading)
}

const items: Kind = kind('An Items Object', { read: simple })

function itemsInto(to: Made, entry: Entry, upgrading: Upgrading): void {
  if (!isObjectPlace(entry)) {
    keep(to, 'items', entry, upgrading)
    return
  }
  if (typeof memberOf(entry.value, '$ref') === 'string') {
    const message = 'Swagger 2.0 has no $ref here; it is followed all the same'
    remark(entry, { code: 'TF1203', message, fix: 'Write out the type of the items.' }, upgrading)
    schemaInto(to, 'items', entry, upgrading)
    return
  }
  const made = make(to, 'items', entry, upgrading)
  convertMembers(entry, made, items, upgrading)
  valuesInto(made, entry, upgrading)
}

/** Reports how a list is written where that can only be one way. */
export function checkCommas(place: Place, upgrading: Upgrading): void {
  const format = member(place, 'collectionFormat', upgrading)
  if (format === undefined || format.value === 'csv') return
  const message = `OpenAPI 3 has only lists with commas here, and "collectionFormat" is ${quoted(format.value)}`
  remarkValue(format, { code: 'TF1201', message, fix: 'Nothing has to be done where nobody takes the list apart.' }, upgrading)
}

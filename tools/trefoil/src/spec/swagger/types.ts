import { memberOf, type Mutable } from '../json.ts'
import { isListPlace, member, type ObjectPlace } from './place.ts'
import { keep, make, makeList, write, type Made, type Upgrading } from './upgrading.ts'

/** What the `type` of a schema admits: null, and values of these types. */
interface Typing {
  readonly names: readonly string[]
  readonly hasNull: boolean
}

/** Undefined where it is no type of JSON Schema draft 4; the model says so. */
function typingOf(type: Mutable): Typing | undefined {
  const listed = Array.isArray(type) ? type : [type]
  const names = [...new Set(listed)].filter((name) => typeof name === 'string')
  if (names.length === 0 || names.length < new Set(listed).size) return undefined
  return { names: names.filter((name) => name !== 'null'), hasNull: names.includes('null') }
}

/** Whether null passes besides: an extension that most tools for Swagger 2.0 understand. */
export const isNullable = ({ value }: ObjectPlace): boolean => memberOf(value, 'x-nullable') === true

/**
 * Writes `type` and `enum`, as OpenAPI 3.0 says them: it has no list of types (JSON Schema draft 4, which Swagger 2.0 is
 * based on, has), and null passes where `nullable` stands beside a type and an enum lists it.
 */
export function typeInto(to: Made, place: ObjectPlace, upgrading: Upgrading): void {
  const type = member(place, 'type', upgrading)
  const typing = type && typingOf(type.value)
  enumInto(to, place, upgrading)
  if (type === undefined) return
  if (typing === undefined || (typing.names.length === 0 && member(place, 'enum', upgrading))) keep(to, 'type', type, upgrading)
  else if (typing.names.length === 0) write(to, 'enum', [null], type, upgrading)
  else if (typing.names.length === 1) {
    write(to, 'type', typing.names[0] ?? '', type, upgrading)
    if (typing.hasNull || isNullable(place)) write(to, 'nullable', true, member(place, 'x-nullable', upgrading) ?? type, upgrading)
  } else {
    const branches = makeList(to, 'anyOf', type, upgrading)
    const all = typing.names.map((name): Mutable => ({ type: name }))
    if (typing.hasNull || isNullable(place)) all.push({ enum: [null] })
    for (const [index, branch] of all.entries()) write(branches, index, branch, type, upgrading)
  }
}

function enumInto(to: Made, place: ObjectPlace, upgrading: Upgrading): void {
  const values = member(place, 'enum', upgrading)
  if (values === undefined) return
  keep(to, 'enum', values, upgrading)
  const gainsNull = isNullable(place) && member(place, 'type', upgrading) !== undefined
  if (gainsNull && isListPlace(values) && !values.value.includes(null)) write(to, 'enum', values.value.concat(null), values, upgrading)
}

/** What is said of a value as a whole, and not of one alternative. */
const ofTheWhole: ReadonlySet<string> = new Set(['title', 'description', 'default', 'example', 'readOnly', 'xml', 'externalDocs'])
export const concernsTheWhole = (key: string): boolean => ofTheWhole.has(key) || key.startsWith('x-')

/**
 * Where the rules of a schema go: beside an alternative that admits null, where null passes besides and no type is there
 * that could say so.
 */
export function alternativeIn(made: Made, place: ObjectPlace, upgrading: Upgrading): Made {
  const nullable = member(place, 'x-nullable', upgrading)
  const isOpen = Object.keys(place.value).every(concernsTheWhole)
  if (nullable === undefined || !isNullable(place) || isOpen || member(place, 'type', upgrading)) return made
  const alternatives = makeList(made, 'anyOf', nullable, upgrading)
  const alternative = make(alternatives, 0, place, upgrading)
  write(alternatives, 1, { enum: [null] }, nullable, upgrading)
  return alternative
}

import { refTo } from '../pointer.ts'
import type { Container } from '../origins.ts'
import type { Mutable } from '../json.ts'
import { pointerTo } from '../pointer.ts'
import { quoted } from '../quoted.ts'
import { writtenInto } from './collection-format.ts'
import { expect, list, read, text } from './expect.ts'
import { convertMembers, kind, type Kind } from './members.ts'
import { entries, member, type ObjectPlace, type Place } from './place.ts'
import { settle } from './reference.ts'
import { simple, simpleSchemaInto } from './simple.ts'
import { make, makeList, refuse, refuseValue, write, type Made, type Upgrading } from './upgrading.ts'

const places = ['query', 'header', 'path', 'formData', 'body'] as const
type In = (typeof places)[number]

/** A parameter where it is used. */
export interface Use {
  readonly in: In
  readonly name: string
  /** Where it is used, perhaps by reference. */
  readonly use: Place
  readonly place: ObjectPlace
  /** Its key among the parameters of the document, where it is one of those. */
  readonly shared: string | undefined
}

/** A `parameters` of a path item or operation. What is wrong in it is reported. */
export function usesIn(place: ObjectPlace, upgrading: Upgrading): readonly Use[] {
  const found = read(place, 'parameters', list, upgrading)
  return (found ? entries(found, upgrading) : []).flatMap((use) => useOf(use, upgrading) ?? [])
}

/** What a parameter is; undefined where it lacks a name or a place, or has one that there is not. */
export function useOf(use: Place, upgrading: Upgrading): Use | undefined {
  const settled = settle(use, 'parameters', upgrading)
  const name = settled && needed(settled.place, 'name', upgrading)
  const where = settled && needed(settled.place, 'in', upgrading)
  if (settled === undefined || name === undefined || where === undefined) return undefined
  const known = places.find((one) => one === where.value)
  if (known !== undefined) return { in: known, name: name.value, use, ...settled }
  const message = `Swagger 2.0 has no parameters in ${quoted(where.value)}`
  refuseValue(where, { code: 'TF1202', message, fix: `Use one of ${places.join(', ')}.` }, upgrading)
  return undefined
}

function needed(place: ObjectPlace, name: string, upgrading: Upgrading): (Place & { readonly value: string }) | undefined {
  const found = member(place, name, upgrading)
  if (found) return expect(found, text, upgrading)
  refuse(place, { code: 'TF1202', message: `The parameter has no ${quoted(name)}`, fix: `Add ${quoted(name)}.` }, upgrading)
  return undefined
}

export const isOrdinary = (use: Use): boolean => use.in !== 'body' && use.in !== 'formData'

/** Writes the parameters that OpenAPI 3.0 has as such: those of a body or form are none there. */
export function parametersInto(to: Made, uses: readonly Use[], from: ObjectPlace, upgrading: Upgrading): void {
  const ordinary = uses.filter(isOrdinary)
  if (ordinary.length === 0) return
  const made = makeList(to, 'parameters', member(from, 'parameters', upgrading) ?? from, upgrading)
  for (const [index, use] of ordinary.entries()) parameterInto(made, index, use, upgrading)
}

/** Writes a parameter, or a reference to it where it is a shared one and stands elsewhere. */
export function parameterInto(
  to: Made<Container>,
  key: string | number,
  { in: where, use, place, shared }: Use,
  upgrading: Upgrading,
): void {
  if (shared !== undefined && use.pointer !== place.pointer) {
    const ref: Mutable = refTo(pointerTo(['components', 'parameters', shared]))
    write(make(to, key, use, upgrading), '$ref', ref, member(use, '$ref', upgrading) ?? use, upgrading)
    return
  }
  const made = make(to, key, place, upgrading)
  convertMembers(place, made, parameter, upgrading)
  simpleSchemaInto(made, 'schema', place, upgrading)
  if (where === 'query' || where === 'header' || where === 'path') writtenInto(made, place, where, upgrading)
}

const parameter: Kind = kind('A parameter', { kept: 'name in description required allowEmptyValue', read: simple })

import type { Dialect, JsonObject, Pointer } from '../../spec/document.ts'
import { isObject } from '../../spec/json.ts'
import { idOf, pointerOfRef, type Id } from '../../spec/pointer.ts'
import { isNameable, partsOf, type Parts } from './parts.ts'
import { itemsUnder, textUnder, type Place } from './place.ts'
import { standIn } from './words.ts'

/** What has been decided of the schemas of a document before they are printed. */
export interface Plan {
  readonly dialect: Dialect
  /** The keys of the skeleton's components. */
  readonly keys: ReadonlyMap<Pointer, string>
  readonly standIns: ReadonlyMap<Pointer, Place>
  readonly titles: ReadonlyMap<Id, string>
  /** How many arrays stand around what is printed, and how many inside each other in what is at a pointer. */
  readonly arrays: number
  readonly arrayHeight: (pointer: Pointer) => number
  /** Told what the engine makes of the place of each schema that it can name. */
  readonly named: (id: Id, name: string) => void
}

/**
 * Of more arrays inside each other the engine takes twice as long for each. What is left out is still itself everywhere
 * else: a component has its name, and an inline schema one from its place.
 */
const mostArrays = 12

const isTooDeep = (pointer: Pointer, { arrays, arrayHeight }: Plan): boolean => arrays > 0 && arrays + arrayHeight(pointer) > mostArrays

/** The component at a pointer, where there is one. */
function refTo(pointer: Pointer, plan: Plan): JsonObject | undefined {
  const key = plan.keys.get(pointer)
  if (key === undefined) return undefined
  return isTooDeep(pointer, plan) ? {} : { $ref: `#/components/schemas/${key}` }
}

/** A schema where it is used: a reference where it is a component. `name` is what the engine makes of the place. */
export function reduced(place: Place, name: string, plan: Plan): JsonObject {
  return refTo(place.pointer, plan) ?? reducedHere(plan.standIns.get(place.pointer) ?? place, name, plan)
}

/** A schema where it stands. */
export function reducedHere(place: Place, name: string, plan: Plan): JsonObject {
  const parts = partsOf(place, plan.dialect)
  const here = structure(place, parts, name, plan)
  const ref = parts.ref === undefined ? undefined : referred(parts.ref, plan)
  if (ref === undefined) return here
  return isBare(here) ? ref : { allOf: [ref, here], 'x-id': idOf(place.pointer) }
}

function referred(ref: string, plan: Plan): JsonObject | undefined {
  const pointer = pointerOfRef(ref)
  return pointer === undefined ? undefined : refTo(pointer, plan)
}

/** Whether it says nothing to the engine. */
const isBare = (schema: JsonObject): boolean => Object.keys(schema).every((key) => key === 'x-id' || key === 'required')

/**
 * An object with members carries no type: the engine then names the inline objects in it the same way wherever they
 * stand, and keeps their ids.
 */
function structure(place: Place, parts: Parts, placeName: string, plan: Plan): JsonObject {
  const id = idOf(place.pointer)
  const title = plan.titles.get(id)
  const name = title ?? placeName
  if (isNameable(parts)) plan.named(id, name)
  const compositions = composed(parts, name, plan)
  const isPlain = parts.properties.length === 0 && Object.keys(compositions).length === 0
  return {
    ...(title !== undefined && { title }),
    ...(isPlain && parts.form !== 'any' && { type: parts.form }),
    ...(parts.nullable && { nullable: true }),
    ...membersOf(parts, name, plan),
    ...(parts.form === 'array' && { items: itemsOf(parts, name, plan) }),
    ...compositions,
    ...(!isPlain && requiredBy(parts, plan)),
    'x-id': id,
  }
}

function membersOf({ properties, additional }: Parts, name: string, plan: Plan): JsonObject {
  const own = properties.map((place) => {
    const key = standIn(place.key)
    return [key, withId(reduced(place, `${name}_${key}`, plan), place)] as const
  })
  return {
    ...(own.length > 0 && { properties: Object.fromEntries(own) }),
    ...(additional && { additionalProperties: additional.value === true || reduced(additional, `${name}_value`, plan) }),
  }
}

/** A reference says nothing but where it leads: one that needs an id has it beside an allOf of this one part. */
export const withId = (schema: JsonObject, { pointer }: Place): JsonObject =>
  '$ref' in schema ? { allOf: [schema], 'x-id': idOf(pointer) } : schema

const itemsOf = ({ items }: Parts, name: string, plan: Plan): JsonObject =>
  items === undefined || plan.arrays + 1 >= mostArrays ? {} : reduced(items, `${name}_inner`, { ...plan, arrays: plan.arrays + 1 })

function composed(parts: Parts, name: string, plan: Plan): JsonObject {
  const allOf = opened(parts.allOf, plan).map((part) => reduced(part, `${name}_allOf`, plan))
  const anyOf = parts.anyOf.map((branch) => reduced(branch, `${name}_anyOf`, plan))
  const oneOf = parts.oneOf.map((branch) => reduced(branch, `${name}_oneOf`, plan))
  const said = allOf.filter((part) => !isBare(part))
  return {
    ...(said.length > 0 && { allOf: said }),
    ...(!anyOf.every(isBare) && { anyOf }),
    ...(!oneOf.every(isBare) && { oneOf }),
  }
}

/** Parts that are inline compositions themselves are opened up: in those of a component the engine names nothing. */
const opened = (parts: readonly Place[], plan: Plan): readonly Place[] =>
  parts.flatMap((part) => {
    if (!isInline(part, plan) || !isObject(part.value)) return [part]
    const { allOf: _, ...rest } = part.value
    return [...opened(itemsUnder(part, 'allOf'), plan), { pointer: part.pointer, value: rest }]
  })

const isInline = (place: Place, { keys }: Plan): boolean => textUnder(place, '$ref') === undefined && !keys.has(place.pointer)

/** What the inline parts ask for counts for the whole: the engine overlooks it in a part that does not have the member. */
function requiredBy(parts: Parts, plan: Plan): JsonObject {
  const inline = opened(parts.allOf, plan).filter((part) => isInline(part, plan))
  const names = [parts, ...inline.map((part) => partsOf(part, plan.dialect))].flatMap(({ required }) => required)
  return names.length > 0 ? { required: [...new Set(names.map(standIn))].sort() } : {}
}

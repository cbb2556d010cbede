import type { ObjectSchema, Property, Schema } from '../schema.ts'
import { isSilent, mergeAnnotations } from './annotations.ts'

/**
 * The parts of a conjunction with its objects made one, where that admits the same values and loses nothing: no member
 * stands in two of them, and none of them speaks of members that it does not name.
 */
export function mergeObjects(parts: readonly Schema[]): readonly Schema[] {
  const objects: readonly ObjectSchema[] = parts.filter((part) => part.kind === 'object')
  const [first] = objects
  if (first === undefined || objects.length === 1 || !areMergeable(objects)) return parts
  const merged = objects.reduce(merge)
  return parts.flatMap((part): readonly Schema[] => (part === first ? [merged] : part.kind === 'object' ? [] : [part]))
}

function areMergeable(objects: readonly ObjectSchema[]): boolean {
  const names = objects.flatMap(({ properties }) => properties.map(({ name }) => name))
  return (
    new Set(names).size === names.length && objects.every(isOpen) && objects.filter(({ annotations }) => !isSilent(annotations)).length < 2
  )
}

const isOpen = ({ additional, patterns, propertyNames, minProperties, maxProperties }: ObjectSchema): boolean =>
  additional.kind === 'any' &&
  isSilent(additional.annotations) &&
  patterns.length === 0 &&
  propertyNames === undefined &&
  minProperties === undefined &&
  maxProperties === undefined

function merge(one: ObjectSchema, other: ObjectSchema): ObjectSchema {
  const asked = new Set([...one.requiredOnly, ...other.requiredOnly])
  const required = (property: Property): Property => (asked.has(property.name) ? { ...property, required: true } : property)
  const properties = [...one.properties, ...other.properties].map(required)
  const known = new Set(properties.map(({ name }) => name))
  return {
    ...one,
    annotations: mergeAnnotations(one.annotations, other.annotations),
    properties,
    requiredOnly: [...asked].filter((name) => !known.has(name)),
    dependentRequired: [...one.dependentRequired, ...other.dependentRequired],
  }
}

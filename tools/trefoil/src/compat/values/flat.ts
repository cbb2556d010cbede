import type { ObjectSchema, Property, Schema } from '../../model/schema.ts'

const known = new WeakMap<Schema, ObjectSchema | 'none'>()

/** The one object that a schema comes to whose parts are objects, names followed; undefined where it is not that simple. */
export function flatObject(schema: Schema): ObjectSchema | undefined {
  const found = known.get(schema)
  if (found !== undefined) return found === 'none' ? undefined : found
  // What leads back to itself is not that simple.
  known.set(schema, 'none')
  const made = flattened(schema)
  if (made !== undefined) known.set(schema, made)
  return made
}

function flattened(schema: Schema): ObjectSchema | undefined {
  if (schema.kind === 'object') return schema
  if (schema.kind === 'reference') return flatObject(schema.target.schema)
  if (schema.kind !== 'allOf') return undefined
  const parts = schema.of.map(flatObject).filter((part) => part !== undefined)
  const [first] = parts
  if (first === undefined || parts.length < schema.of.length || !parts.every(isOpen)) return undefined
  return { ...parts.reduce(both), annotations: schema.annotations, pointer: schema.pointer }
}

const isOpen = ({ additional, patterns, propertyNames, minProperties, maxProperties }: ObjectSchema): boolean =>
  additional.kind === 'any' &&
  patterns.length === 0 &&
  propertyNames === undefined &&
  minProperties === undefined &&
  maxProperties === undefined

function both(one: ObjectSchema, other: ObjectSchema): ObjectSchema {
  const asked = new Set([...one.requiredOnly, ...other.requiredOnly])
  const properties = new Map<string, Property>()
  for (const property of [...one.properties, ...other.properties]) {
    const { name } = property
    const before = properties.get(name)
    const required = property.required || before?.required === true || asked.has(name)
    properties.set(name, { ...(before ? together(before, property) : property), required })
  }
  return {
    ...one,
    properties: [...properties.values()],
    requiredOnly: [...asked].filter((name) => !properties.has(name)),
    dependentRequired: [...one.dependentRequired, ...other.dependentRequired],
  }
}

/** What is said of a member in one part and nothing in the other is what is said of it. */
function together(one: Property, other: Property): Property {
  if (one.schema.kind === 'any') return other
  if (other.schema.kind === 'any') return one
  const { annotations, pointer } = one.schema
  return { ...one, schema: { kind: 'allOf', of: [one.schema, other.schema], annotations, pointer } }
}

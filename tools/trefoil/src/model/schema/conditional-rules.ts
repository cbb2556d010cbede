import { entries, member } from '../read/place.ts'
import { object, read } from '../read/read.ts'
import type { ObjectSchema, Schema } from '../schema.ts'
import { allOf, anyOf, not } from './combine.ts'
import { asCondition, bare, beside, type Conversion, type Site } from './conversion.ts'

/** Either of two, in the simplest form. */
function either(one: Schema, other: Schema, { place: { pointer } }: Site): Schema {
  if (one.kind === 'any' || other.kind === 'any') return { kind: 'any', ...bare(pointer) }
  return anyOf({ kind: 'anyOf', ...bare(pointer), of: [one, other], keyword: 'anyOf' })
}

/** `if`, `then`, `else` (JSON Schema 2020-12 Core, section 10.2.2): what passes `if` and `then`, or `else` alone. */
export function ifRule(site: Site, conversion: Conversion): readonly Schema[] {
  const [condition, then, otherwise] = ['if', 'then', 'else'].map((name) => member(site.place, name))
  if (condition === undefined || (then ?? otherwise) === undefined) return []
  const { pointer } = site.place
  const holds = conversion.schema(condition, asCondition(beside(site, conversion)))
  const fails = not(holds, condition.pointer)
  const met = then ? allOf([holds, conversion.schema(then, beside(site, conversion))], pointer) : holds
  const unmet = otherwise ? allOf([fails, conversion.schema(otherwise, beside(site, conversion))], pointer) : fails
  return [either(met, unmet, site)]
}

/** `dependentSchemas` (section 10.2.2.4): an object without the member, or one that passes the schema. */
export function dependentSchemasRule(site: Site, conversion: Conversion): readonly Schema[] {
  const found = read(conversion.log, site.place, { name: 'dependentSchemas', shape: object })
  if (found === undefined || !site.types.has('object')) return []
  return entries(found).flatMap((entry) => {
    const schema = conversion.schema(entry, beside(site, conversion))
    if (schema.kind === 'any') return []
    const has = objectWith(entry.key, site)
    return [either(not(has, entry.pointer), allOf([has, schema], entry.pointer), site)]
  })
}

/** Any object that has a member. */
export const objectWith = (name: string, { place: { pointer } }: Site): ObjectSchema => ({
  kind: 'object',
  ...bare(pointer),
  properties: [],
  requiredOnly: [name],
  additional: { kind: 'any', ...bare(pointer) },
  patterns: [],
  dependentRequired: [],
})

import { entries, member, type Place } from '../read/place.ts'
import { count, object, read, textsOf, valueOf } from '../read/read.ts'
import type { ObjectSchema, Property, Schema } from '../schema.ts'
import { bare, type Conversion, type Site, within } from './conversion.ts'
import { closesAlone } from './keywords.ts'
import { patternAt } from './pattern.ts'
import { everyType } from './types.ts'

/** The keywords of objects (JSON Schema 2020-12 Core, section 10.3.2; Validation, section 6.5). */
export function objectSchema(site: Site, conversion: Conversion): ObjectSchema {
  const { log, document } = conversion
  const minProperties = valueOf(log, site.place, 'minProperties', count)
  const maxProperties = valueOf(log, site.place, 'maxProperties', count)
  return {
    kind: 'object',
    ...bare(site.place.pointer),
    ...membersOf(site, conversion),
    additional: additionalOf(site, conversion),
    ...(document.dialect === '3.1' ? onlyIn31(site, conversion) : { patterns: [], dependentRequired: [] }),
    ...(minProperties !== undefined && { minProperties }),
    ...(maxProperties !== undefined && { maxProperties }),
  }
}

function membersOf(site: Site, { log, schema }: Conversion): Pick<ObjectSchema, 'properties' | 'requiredOnly'> {
  const required = new Set(textsOf(log, site.place, 'required')?.map(({ value }) => value))
  const found = read(log, site.place, { name: 'properties', shape: object })
  const properties = (found ? entries(found) : []).map((entry): Property => ({
    name: entry.key,
    required: required.has(entry.key),
    schema: schema(entry, { ...within(site), types: site.members?.(entry.key) ?? everyType }),
  }))
  const known = new Set(properties.map(({ name }) => name))
  return { properties, requiredOnly: [...required].filter((name) => !known.has(name)) }
}

function additionalOf(site: Site, { document: { dialect }, schema }: Conversion): Schema {
  const found = member(site.place, 'additionalProperties') ?? (dialect === '3.1' ? unevaluated(site) : undefined)
  if (found === undefined) return { kind: 'any', ...bare(site.place.pointer) }
  if (typeof found.value === 'boolean') return { kind: found.value ? 'any' : 'never', ...bare(found.pointer) }
  return schema(found, within(site))
}

const unevaluated = ({ place }: Site): Place | undefined =>
  closesAlone(place.value, 'unevaluatedProperties') ? member(place, 'unevaluatedProperties') : undefined

function onlyIn31(site: Site, conversion: Conversion): Pick<ObjectSchema, 'patterns' | 'propertyNames' | 'dependentRequired'> {
  const { log, schema } = conversion
  const patterns = read(log, site.place, { name: 'patternProperties', shape: object })
  const names = member(site.place, 'propertyNames')
  return {
    patterns: (patterns ? entries(patterns) : []).flatMap((entry) => {
      const pattern = patternAt(log, entry, entry.key)
      return pattern === undefined ? [] : [{ pattern, schema: schema(entry, within(site)) }]
    }),
    ...(names && { propertyNames: schema(names, { ...within(site), types: new Set(['string']) }) }),
    dependentRequired: dependentRequired(site, conversion),
  }
}

function dependentRequired({ place }: Site, { log }: Conversion): ObjectSchema['dependentRequired'] {
  const found = read(log, place, { name: 'dependentRequired', shape: object })
  if (found === undefined) return []
  return entries(found).flatMap(({ key }) => {
    const requires = textsOf(log, found, key) ?? []
    return requires.length === 0 ? [] : [{ name: key, requires: [...new Set(requires.map(({ value }) => value))] }]
  })
}

/** Whether no object can pass: its counts leave nothing between them, or it requires a member that it does not admit. */
export const isEmptyObject = ({ minProperties = 0, maxProperties = Infinity, additional, patterns, requiredOnly }: ObjectSchema): boolean =>
  minProperties > maxProperties || (additional.kind === 'never' && patterns.length === 0 && requiredOnly.length > 0)

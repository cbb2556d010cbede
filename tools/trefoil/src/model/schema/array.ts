import { elements, isList, member, type Place } from '../read/place.ts'
import { count, flag, list, read, valueOf } from '../read/read.ts'
import type { AnySchema, ArraySchema, Schema } from '../schema.ts'
import { asCondition, bare, type Conversion, type Site, within } from './conversion.ts'
import { closesAlone } from './keywords.ts'

/** The keywords of arrays (JSON Schema 2020-12 Core, section 10.3.1; Validation, section 6.4). */
export function arraySchema(site: Site, conversion: Conversion): ArraySchema {
  const { place } = site
  const { log, document } = conversion
  const minItems = valueOf(log, place, 'minItems', count)
  const maxItems = valueOf(log, place, 'maxItems', count)
  const contains = document.dialect === '3.1' ? containsOf(site, conversion) : undefined
  return {
    kind: 'array',
    ...bare(place.pointer),
    items: itemsOf(site, conversion),
    prefix: document.dialect === '3.1' ? prefixOf(site, conversion) : [],
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    uniqueItems: valueOf(log, place, 'uniqueItems', flag) ?? false,
    ...(contains && { contains }),
  }
}

function itemsOf(site: Site, { log, document: { dialect }, schema }: Conversion): Schema {
  const { place } = site
  const items = member(place, 'items') ?? (dialect === '3.1' ? unevaluated(site) : undefined)
  if (items !== undefined) return isList(items.value) ? tuple(items, log, dialect) : schema(items, within(site))
  if (dialect === '3.0' && place.value['type'] === 'array')
    log.warning({
      code: 'TF3111',
      at: place.pointer,
      message: 'Before OpenAPI 3.1 an array has to have "items"; without them its elements can be anything',
      fix: 'Add "items", if only "items: {}".',
    })
  return anything(place)
}

const anything = ({ pointer }: Place): AnySchema => ({ kind: 'any', ...bare(pointer) })

function tuple(items: Place, log: Conversion['log'], dialect: string): Schema {
  log.error({
    code: 'TF3001',
    at: items.pointer,
    message: '"items" has to be one schema, not a list of them',
    fix:
      dialect === '3.0'
        ? 'Write one schema that all elements pass, such as an anyOf.'
        : 'Use "prefixItems" for the schemas of the first elements.',
  })
  return anything(items)
}

const unevaluated = ({ place }: Site): Place | undefined =>
  closesAlone(place.value, 'unevaluatedItems') ? member(place, 'unevaluatedItems') : undefined

function prefixOf(site: Site, { log, schema }: Conversion): readonly Schema[] {
  const found = read(log, site.place, { name: 'prefixItems', shape: list })
  return found ? elements(found).map((element) => schema(element, within(site))) : []
}

function containsOf(site: Site, { log, schema }: Conversion): ArraySchema['contains'] {
  const found = member(site.place, 'contains')
  const min = valueOf(log, site.place, 'minContains', count) ?? 1
  const max = valueOf(log, site.place, 'maxContains', count)
  if (found === undefined || (min === 0 && max === undefined)) return undefined
  return { schema: schema(found, asCondition(within(site))), min, ...(max !== undefined && { max }) }
}

/** Whether no array can pass. */
export const isEmptyArray = ({ minItems = 0, maxItems = Infinity, contains }: ArraySchema): boolean =>
  minItems > maxItems || (contains !== undefined && contains.min > Math.min(contains.max ?? Infinity, maxItems))

import { elements, member, type Place } from '../read/place.ts'
import { expect, list } from '../read/read.ts'
import type { Schema } from '../schema.ts'
import { anyOf, not } from './combine.ts'
import { asCondition, bare, beside, type Conversion, type Site } from './conversion.ts'
import { discriminatorOf } from './discriminator.ts'
import { closingAt } from './unevaluated-rule.ts'

/** The branches of allOf, anyOf or oneOf (JSON Schema 2020-12 Core, section 10.2.1). */
function branches(site: Site, { log }: Conversion, keyword: 'allOf' | 'anyOf' | 'oneOf'): readonly Place[] {
  const found = member(site.place, keyword)
  const given = found && expect(log, found, list)
  if (given?.value.length === 0)
    log.error({
      code: 'TF3001',
      at: given.pointer,
      message: `"${keyword}" has to have at least one schema`,
      fix: `Add a schema, or remove "${keyword}".`,
    })
  return given ? elements(given) : []
}

export function allOfRule(site: Site, conversion: Conversion): readonly Schema[] {
  return branches(site, conversion, 'allOf').map((place) => conversion.schema(place, beside(site, conversion)))
}

export function anyOfRule(site: Site, conversion: Conversion): readonly Schema[] {
  // Then the rule of unevaluatedProperties says it all.
  if (closingAt(site, conversion)?.keyword === 'anyOf') return []
  const places = branches(site, conversion, 'anyOf')
  if (places.length === 0) return []
  const of = places.map((place) => conversion.schema(place, beside(site, conversion)))
  const discriminator = of.length > 1 ? discriminatorOf(site, conversion, places) : undefined
  return [anyOf({ kind: 'anyOf', ...bare(site.place.pointer), of, keyword: 'anyOf', ...(discriminator && { discriminator }) })]
}

export function oneOfRule(site: Site, conversion: Conversion): readonly Schema[] {
  const places = branches(site, conversion, 'oneOf')
  const of = places.map((place) => conversion.schema(place, beside(site, conversion)))
  const [first] = of
  if (first === undefined || of.length === 1) return of
  const discriminator = member(site.place, 'anyOf') ? undefined : discriminatorOf(site, conversion, places)
  return [{ kind: 'oneOf', ...bare(site.place.pointer), of, ...(discriminator && { discriminator }) }]
}

export function notRule(site: Site, conversion: Conversion): readonly Schema[] {
  const found = member(site.place, 'not')
  return found ? [not(conversion.schema(found, asCondition(beside(site, conversion))), found.pointer)] : []
}

import { essenceOf } from '../../media-type.ts'
import { shownBeside } from '../examples.ts'
import { isObjectPlace, member, type Place } from '../read/place.ts'
import { expect, object, quoted } from '../read/read.ts'
import type { Schema } from '../schema.ts'
import { annotated, annotationsOf } from './annotations.ts'
import { checkType } from './check-type.ts'
import { allOf } from './combine.ts'
import { bare, type Conversion, type Reach, type Site, within } from './conversion.ts'
import { checkDialect } from './dialect.ts'
import { checkDiscriminator } from './discriminator.ts'
import { checkKeywords } from './keywords.ts'
import { never } from './never.ts'
import { referenceRule } from './reference.ts'
import { rules } from './rules.ts'
import { intersection } from './types-of.ts'

/** More schemas inside each other than any document means to have. */
const deepest = 50

/**
 * The schema that stands at a place, whether or not it has a name (OpenAPI 3.0.3, section 4.7.24; JSON Schema 2020-12).
 * Never throws: what is wrong goes to the log, and the place admits anything.
 */
export function convert(place: Place, reach: Reach, conversion: Conversion): Schema {
  const anything: Schema = { kind: 'any', ...bare(place.pointer) }
  if (reach.depth > deepest) {
    const fix = 'Give some of the inner schemas a place of their own under components.'
    conversion.log.error({ code: 'TF3002', at: place.pointer, message: `More than ${deepest} schemas stand inside each other`, fix })
    return anything
  }
  if (typeof place.value === 'boolean' && conversion.document.dialect === '3.1')
    return place.value ? anything : { kind: 'never', ...bare(place.pointer) }
  if (!isObjectPlace(place)) {
    expect(conversion.log, place, {
      ...object,
      words: conversion.document.dialect === '3.1' ? 'a schema: an object, true or false' : 'a schema: an object',
    })
    return anything
  }
  return convertObject({ place, ...reach }, conversion)
}

function convertObject(site: Site, conversion: Conversion): Schema {
  const { place } = site
  if (conversion.document.dialect === '3.0' && member(place, '$ref')) return onlyReference(site, conversion)
  checkKeywords(site, conversion)
  if (conversion.document.dialect === '3.1') checkDialect(conversion.log, place, '$schema')
  checkType(site, conversion)
  checkDiscriminator(site, conversion)
  const content = contentOf(site, conversion)
  const annotations = { ...annotationsOf(conversion, place), ...(content && { content }) }
  const types = intersection(site.types, conversion.typesOf(place.value))
  if (types.size === 0 && site.types.size > 0)
    return { ...never(place, conversion, 'No value can pass: what stands here and around it admits no type in common'), annotations }
  const parts = rules.filter(({ when }) => when(place)).flatMap((rule) => rule.parts({ ...site, types }, conversion))
  const schema = annotated(allOf(parts, place.pointer), annotations)
  conversion.shown.push(...shownBeside(place, schema))
  return schema
}

/** The schema of what a text holds, where that is JSON. */
function contentOf(site: Site, conversion: Conversion): Schema | undefined {
  const { place } = site
  const mediaType = member(place, 'contentMediaType')?.value
  const found = member(place, 'contentSchema')
  const isJson = typeof mediaType === 'string' && /^application\/json$|\+json$/.test(essenceOf(mediaType))
  return found && isJson && conversion.document.dialect === '3.1' ? conversion.schema(found, within(site)) : undefined
}

/** In 3.0 what stands beside a $ref is ignored (3.0.3, section 4.7.23). */
function onlyReference(site: Site, conversion: Conversion): Schema {
  const ignored = Object.keys(site.place.value).filter((name) => name !== '$ref' && !name.startsWith('x-'))
  if (ignored.length > 0)
    conversion.log.warning({
      code: 'TF3109',
      at: member(site.place, ignored[0] ?? '')?.pointer ?? site.place.pointer,
      message: `OpenAPI 3.0 ignores what stands beside a $ref: ${ignored.map(quoted).join(', ')}`,
      fix: 'Put the $ref into an "allOf" of one, beside which other keywords count; or make the document OpenAPI 3.1.',
    })
  return allOf(referenceRule(site, conversion), site.place.pointer)
}

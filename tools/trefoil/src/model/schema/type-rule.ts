import type { Schema } from '../schema.ts'
import { arraySchema, isEmptyArray } from './array.ts'
import { plural } from './check-type.ts'
import { anyOf } from './combine.ts'
import { bare, type Conversion, type Site } from './conversion.ts'
import { assertable } from '../verdict/formats.ts'
import { formatOf, typeOfFormat } from './formats.ts'
import { keywordsOf } from './keywords.ts'
import { never } from './never.ts'
import { isEmptyRange, numberSchema } from './number.ts'
import { isEmptyObject, objectSchema } from './object.ts'
import { stringSchema } from './string.ts'
import { declaredTypes, everyType, type Declared, type JsonType, type Types } from './types.ts'

/**
 * `type` and all keywords that speak of one type: the schema of each type that is admitted, as an anyOf where there are
 * several. Without `type` and such keywords it says nothing (JSON Schema 2020-12 Validation, section 6.1).
 */
export function typeRule(site: Site, conversion: Conversion): readonly Schema[] {
  const declared = declaredTypes(site.place.value, conversion.document.dialect)
  return declared === undefined ? withoutType(site, conversion) : [alternatives(site, conversion, declared)]
}

/** The schemas of the types that are declared and can reach the site. */
export function alternatives(site: Site, conversion: Conversion, declared: Declared): Schema {
  const types = [...declared.types].filter((type) => site.types.has(type))
  const narrow = { ...site, types: new Set(types) }
  const of = types.map((type) => ofType(type, narrow, conversion, declared.integer))
  if (of.length === 0) return never(site.place, conversion, 'No value has a type that everything here admits')
  return anyOf({ kind: 'anyOf', ...bare(site.place.pointer), of, keyword: 'type' })
}

function ofType(type: JsonType, site: Site, conversion: Conversion, integer: boolean): Schema {
  const impossible = (): Schema => never(site.place, conversion, `No ${type} can pass the limits here`)
  switch (type) {
    case 'null':
      return { kind: 'null', ...bare(site.place.pointer) }
    case 'boolean':
      return { kind: 'boolean', ...bare(site.place.pointer) }
    case 'number': {
      const schema = numberSchema(site, conversion, integer)
      return isEmptyRange(schema) ? impossible() : schema
    }
    case 'string': {
      const schema = stringSchema(site, conversion)
      return (schema.minLength ?? 0) > (schema.maxLength ?? Infinity) ? impossible() : schema
    }
    case 'array': {
      const schema = arraySchema(site, conversion)
      return isEmptyArray(schema) ? impossible() : schema
    }
    case 'object': {
      const schema = objectSchema(site, conversion)
      return isEmptyObject(schema) ? impossible() : schema
    }
  }
}

/** The types that keywords of this schema speak of; a format that nobody can check does not count. */
function spokenOf({ place, types }: Site, { document: { dialect } }: Conversion): Types {
  const format = formatOf(place.value)
  const byFormat = format !== undefined && assertable.has(format) ? typeOfFormat(format, types) : undefined
  return new Set([...everyType].filter((type) => type === byFormat || keywordsOf(place.value, type, dialect).length > 0))
}

function withoutType(site: Site, conversion: Conversion): readonly Schema[] {
  const spoken = [...spokenOf(site, conversion)].filter((type) => site.types.has(type))
  if (spoken.length === 0) return []
  const others = [...site.types].filter((type) => !spoken.includes(type))
  if (others.length > 0)
    conversion.log.warning({
      code: 'TF3106',
      at: site.place.pointer,
      message: `The keywords here restrict ${spoken.map(plural).join(' and ')} alone, and no "type" turns down other values`,
      fix: `Add "type: ${spoken[0]}", in the document or in an overlay.`,
    })
  const schema = alternatives(site, conversion, { types: site.types, integer: false })
  const meant = schema.kind === 'anyOf' && spoken.length === 1 ? schema.of.find(({ kind }) => kind === spoken[0]) : undefined
  return [schema.kind === 'anyOf' && meant ? { ...schema, meant } : schema]
}

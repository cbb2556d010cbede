import type { Dialect, Json } from '../../spec/document.ts'
import { isObject } from '../../spec/json.ts'
import { entriesUnder, itemsUnder, member, textUnder, type Entry, type Place } from './place.ts'

/** What the engine gets of a schema: its shape, and the schemas in it that can have names. */
export interface Parts {
  /** Where it is only a reference, or has one beside other things. */
  readonly ref: string | undefined
  readonly form: Form
  readonly nullable: boolean
  readonly properties: readonly Entry[]
  readonly required: readonly string[]
  readonly additional: Place | undefined
  readonly items: Place | undefined
  readonly allOf: readonly Place[]
  readonly anyOf: readonly Place[]
  readonly oneOf: readonly Place[]
}
export type Form = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'any'

const empty: Parts = {
  ref: undefined,
  form: 'any',
  nullable: false,
  properties: [],
  required: [],
  additional: undefined,
  items: undefined,
  allOf: [],
  anyOf: [],
  oneOf: [],
}

/** Takes a schema of either dialect apart. What the engine needs not know, or cannot take, is left out. */
export function partsOf(place: Place, dialect: Dialect): Parts {
  const { value } = place
  if (!isObject(value)) return empty
  const ref = textUnder(place, '$ref')
  if (ref !== undefined && dialect === '3.0') return { ...empty, ref }
  const types = typesOf(value['type'])
  const properties = entriesUnder(place, 'properties')
  const items = schemaUnder(place, 'items')
  const form = formOf(types, properties.length > 0, items !== undefined || Array.isArray(value['prefixItems']))
  return withoutNull({
    ref,
    form,
    nullable: value['nullable'] === true || types.includes('null'),
    properties: form === 'object' || form === 'any' ? properties : [],
    required: itemsUnder(place, 'required').flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    additional: form === 'object' || form === 'any' ? schemaUnder(place, 'additionalProperties') : undefined,
    items: form === 'array' ? items : undefined,
    allOf: itemsUnder(place, 'allOf'),
    anyOf: itemsUnder(place, 'anyOf'),
    oneOf: itemsUnder(place, 'oneOf'),
  })
}

const schemaUnder = (place: Place, keyword: string): Place | undefined => {
  const found = member(place, keyword)
  return found && (isObject(found.value) || found.value === true) ? found : undefined
}

function typesOf(type: Json | undefined): readonly string[] {
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter((name: Json) => typeof name === 'string') : []
}

const forms = ['object', 'array', 'string', 'number', 'integer', 'boolean'] as const

/** Of several types that which holds schemas is of use: they can have names. Otherwise the engine says `any`. */
function formOf(types: readonly string[], hasProperties: boolean, hasItems: boolean): Form {
  const named = forms.filter((form) => types.includes(form))
  const isOpen = named.length === 0
  if (hasProperties && (isOpen || named.includes('object'))) return 'object'
  if (hasItems && (isOpen || named.includes('array'))) return 'array'
  return named.length === 1 ? (named[0] ?? 'any') : 'any'
}

/** A branch that admits null alone makes the schema nullable; a branch that is left alone is a part like any other. */
function withoutNull(parts: Parts): Parts {
  const anyOf = parts.anyOf.filter((branch) => !isNull(branch.value))
  const oneOf = parts.oneOf.filter((branch) => !isNull(branch.value))
  const lone = (all: readonly Place[], left: readonly Place[]): boolean => left.length === 1 && all.length > 1
  return {
    ...parts,
    nullable: parts.nullable || anyOf.length < parts.anyOf.length || oneOf.length < parts.oneOf.length,
    allOf: [...parts.allOf, ...(lone(parts.anyOf, anyOf) ? anyOf : []), ...(lone(parts.oneOf, oneOf) ? oneOf : [])],
    anyOf: lone(parts.anyOf, anyOf) ? [] : anyOf,
    oneOf: lone(parts.oneOf, oneOf) ? [] : oneOf,
  }
}

function isNull(schema: Json): boolean {
  if (!isObject(schema)) return false
  const types = typesOf(schema['type'])
  const values = schema['enum']
  return (
    (types.length === 1 && types[0] === 'null') ||
    schema['const'] === null ||
    (Array.isArray(values) && values.length === 1 && values[0] === null)
  )
}

/** Whether the engine makes a model of it wherever it stands: an object with members, or a composition. */
export const isNameable = ({ ref, properties, allOf, anyOf, oneOf }: Parts): boolean =>
  ref === undefined && properties.length + allOf.length + anyOf.length + oneOf.length > 0

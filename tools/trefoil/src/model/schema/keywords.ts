import type { Dialect, Document, Json, JsonObject } from '../../spec/document.ts'
import { isObject, member, type ObjectPlace } from '../read/place.ts'
import { quoted } from '../read/read.ts'
import type { Conversion, Site } from './conversion.ts'
import { closingOf } from './evaluated.ts'
import { isByPointer } from './reference.ts'
import { outcomesOf } from './outcomes.ts'
import type { JsonType } from './types.ts'

interface Keyword {
  readonly name: string
  readonly dialects: readonly Dialect[]
  /** The type whose values it restricts. */
  readonly of?: JsonType
}

const everywhere: readonly Dialect[] = ['3.0', '3.1']
const keywords = (dialects: readonly Dialect[], names: string, of?: JsonType): readonly Keyword[] =>
  names.split(' ').map((name) => ({ name, dialects, ...(of && { of }) }))

/** Every keyword that a schema may have: OpenAPI 3.0.3, section 4.7.24; JSON Schema 2020-12 with OpenAPI 3.1's own. */
const table: ReadonlyMap<string, Keyword> = new Map(
  [
    ...keywords(everywhere, 'type enum format $ref allOf anyOf oneOf not discriminator'),
    ...keywords(everywhere, 'title description default example deprecated readOnly writeOnly xml externalDocs'),
    ...keywords(everywhere, 'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf', 'number'),
    ...keywords(everywhere, 'minLength maxLength pattern', 'string'),
    ...keywords(everywhere, 'items minItems maxItems uniqueItems', 'array'),
    ...keywords(everywhere, 'properties required additionalProperties minProperties maxProperties', 'object'),
    ...keywords(['3.0'], 'nullable'),
    ...keywords(['3.1'], 'const if then else examples $dynamicRef'),
    ...keywords(['3.1'], '$schema $id $anchor $dynamicAnchor $vocabulary $comment $defs'),
    ...keywords(['3.1'], 'contentEncoding contentMediaType contentSchema'),
    ...keywords(['3.1'], 'prefixItems contains minContains maxContains unevaluatedItems', 'array'),
    ...keywords(['3.1'], 'patternProperties propertyNames dependentRequired dependentSchemas unevaluatedProperties', 'object'),
  ].map((keyword) => [keyword.name, keyword]),
)

/** The keywords of a schema that restrict values of this type alone; not those that look into the schemas beside them. */
export const keywordsOf = (schema: JsonObject, type: JsonType, dialect: Dialect): readonly string[] =>
  Object.keys(schema).filter((name) => {
    const keyword = table.get(name)
    const isOwn = keyword?.of === type && keyword.dialects.includes(dialect)
    return isOwn && closesAlone(schema, name)
  })

export const admitsAll = (schema: Json | undefined): boolean => schema === true || (isObject(schema) && Object.keys(schema).length === 0)

/** Keywords that are not handled everywhere yet, and whether one restricts values where it stands and is not. */
const unhandled: Readonly<Record<string, (value: Json, place: ObjectPlace, document: Document) => boolean>> = {
  unevaluatedItems: (value, place, document) =>
    !admitsAll(value) && !closesAlone(place.value, 'unevaluatedItems') && outcomesOf(place, document) === undefined,
  unevaluatedProperties: (value, place, document) =>
    !admitsAll(value) && closingOf(place.value, document) === undefined && outcomesOf(place, document) === undefined,
  $dynamicRef: (value, { pointer }) => !isByPointer({ value, pointer }),
}

/** Keywords beside which `unevaluated…` looks into other schemas (2020-12 Core, section 11). */
const applicators = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'dependentSchemas']

const lookers: ReadonlyMap<string, readonly string[]> = new Map([
  ['unevaluatedProperties', [...applicators, 'additionalProperties']],
  ['unevaluatedItems', [...applicators, 'items', 'contains']],
])

/** Whether an `unevaluated…` keyword means what `additionalProperties` or `items` would mean in its stead. */
export const closesAlone = (schema: JsonObject, keyword: string): boolean =>
  lookers.get(keyword)?.every((name) => !Object.hasOwn(schema, name)) ?? true

/** Reports the keywords of a schema that are unknown, of another version, or not handled yet. */
export function checkKeywords({ place }: Site, { log, document }: Conversion): void {
  const { dialect } = document
  for (const name of Object.keys(place.value)) {
    const found = member(place, name)
    if (found === undefined || name.startsWith('x-')) continue
    const keyword = table.get(name)
    if (keyword === undefined) {
      const fix = 'Correct its spelling, remove it, or begin its name with "x-".'
      log.warning({ code: 'TF3103', at: found.pointer, message: `${quoted(name)} is no keyword of a schema and changes nothing`, fix })
    } else if (!keyword.dialects.includes(dialect)) {
      log.warning({ code: 'TF3103', at: found.pointer, ...otherDialect(name, dialect) })
    } else if (Object.hasOwn(unhandled, name) && unhandled[name]?.(found.value, place, document)) {
      const fix = 'Say it with other keywords, or remove it in an overlay.'
      log.error({ code: 'TF3102', at: found.pointer, message: `${quoted(name)} is not handled yet, and it restricts values`, fix })
    }
  }
}

function otherDialect(name: string, dialect: Dialect): { readonly message: string; readonly fix: string } {
  const message = `${quoted(name)} is no keyword of OpenAPI ${dialect} and changes nothing`
  if (name === 'nullable') return { message, fix: 'Add "null" to the types: "type: [string, \'null\']".' }
  if (name === 'const') return { message, fix: 'Write an enum with this one value.' }
  return { message, fix: dialect === '3.0' ? 'Remove it, or make the document OpenAPI 3.1.' : 'Remove it.' }
}

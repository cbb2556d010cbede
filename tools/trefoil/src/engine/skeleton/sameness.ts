import { shapes } from '../../spec/bundle/shape.ts'
import type { Dialect, Json, JsonObject } from '../../spec/document.ts'
import { isObject } from '../../spec/json.ts'
import { pointerOfRef } from '../../spec/pointer.ts'
import { canonical } from '../canonical.ts'

/** What no value can break. Definitions say nothing of their own: what refers to them does. */
const annotations: ReadonlySet<string> = new Set(
  'title description default example examples deprecated externalDocs xml $comment $id $schema $anchor $vocabulary $defs definitions'.split(
    ' ',
  ),
)
const isSaid = (keyword: string): boolean => !annotations.has(keyword) && !keyword.startsWith('x-')

/** Keywords whose list is a set. */
const sets: ReadonlySet<string> = new Set(['required', 'type'])

/**
 * Numbers schemas so that two have the same number exactly when they say the same of a value: all keywords count but
 * annotations and extensions. In the 3.0 dialect what stands beside a $ref does not count (Reference Object).
 */
export function sameness(dialect: Dialect): (schema: Json) => number {
  const numbers = new Map<string, number>()
  const known = new WeakMap<JsonObject, number>()

  const intern = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const numberOf = (schema: Json): number => {
    if (!isObject(schema)) return intern(canonical(schema))
    const number = known.get(schema) ?? intern(JSON.stringify(saidBy(schema)))
    known.set(schema, number)
    return number
  }
  const saidBy = (schema: JsonObject): readonly unknown[] => {
    if (dialect === '3.0' && typeof schema['$ref'] === 'string') return [['$ref', pointerOfRef(schema['$ref'])]]
    const keywords = Object.keys(schema).filter(isSaid).sort()
    return keywords.map((keyword) => [keyword, meaning(keyword, schema[keyword] ?? null)])
  }
  const meaning = (keyword: string, value: Json): unknown => {
    if (keyword === '$ref' && typeof value === 'string') return pointerOfRef(value)
    const form = shapes.schema.fields.get(keyword)?.form
    if (Array.isArray(value)) {
      if (form === 'list') return value.map(numberOf)
      return sets.has(keyword) ? value.map(canonical).sort() : canonical(value)
    }
    if (form === 'map' && isObject(value)) return mapMeaning(value)
    return form === 'one' ? numberOf(value) : canonical(value)
  }
  const mapMeaning = (value: JsonObject): unknown =>
    Object.keys(value)
      .sort()
      .map((key) => [key, numberOf(value[key] ?? null)])
  return numberOf
}

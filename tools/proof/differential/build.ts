import { isList, isObject } from '../conformance/schemas.ts'
import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import { numberFor } from './numbers.ts'
import type { Place } from './place.ts'
import type { Random } from './random.ts'
import { goodTexts, resized, textsMatching } from './texts.ts'

/** What a value is to look like that is built by the keywords of a schema. Whether it passes, ajv says. */
export interface Wish {
  readonly random: Random
  /** The share of those members and elements that could be left out and are not. */
  readonly optional: number
  /** How often an example of the document is taken, where it has one. */
  readonly examples: number
  /** Branches to take, by the pointer of the anyOf or oneOf. */
  readonly branches: ReadonlyMap<string, number>
}

const deepest = 6
const deepestReference = 40
const mostValues = 250

/** A value for schemas that all speak of it; undefined where none comes to mind. */
export function build(places: readonly Place[], wish: Wish): Json | undefined {
  return new Builder(wish).value(places, 0)
}

class Builder {
  private readonly wish: Wish
  private values = 0

  constructor(wish: Wish) {
    this.wish = wish
  }

  value(places: readonly Place[], depth: number): Json | undefined {
    this.values += 1
    if (depth > deepestReference) return undefined
    const all = this.spoken(places, 0)
    const { random, examples } = this.wish
    if (random.chance(examples)) {
      const given = all.flatMap(({ schema }) => examplesIn(schema))
      if (given.length > 0) return random.pick(given)
    }
    const listed = all.flatMap(({ keywords }) => valuesIn(keywords))
    if (listed.length > 0) return random.pick(listed.filter((value) => all.every(({ keywords }) => isListed(value, keywords))))
    return this.ofType(typeFor(all, random), all, depth)
  }

  /** The schemas that speak of a value, references followed and branches chosen. */
  private spoken(places: readonly Place[], steps: number): readonly Place[] {
    if (steps > deepestReference) return []
    return places.flatMap((place) => [place, ...this.spoken([...(place.target ? [place.target] : []), ...this.chosen(place)], steps + 1)])
  }

  private chosen(place: Place): readonly Place[] {
    const { random, branches } = this.wish
    const one = (keyword: string): readonly Place[] => {
      const all = place.listed(keyword)
      const index = branches.get(`${place.pointer}/${keyword}`) ?? random.index(all.length)
      return all.slice(index, index + 1)
    }
    const passes = (branches.get(`${place.pointer}/if`) ?? random.index(2)) === 0
    const conditional = passes ? ['if', 'then'] : ['else']
    return [...place.listed('allOf'), ...one('anyOf'), ...one('oneOf'), ...conditional.flatMap((keyword) => place.inner(keyword) ?? [])]
  }

  private ofType(type: string, all: readonly Place[], depth: number): Json | undefined {
    const { random } = this.wish
    switch (type) {
      case 'null':
        return null
      case 'boolean':
        return random.chance(0.5)
      case 'integer':
      case 'number':
        return numberFor(
          all.map(({ keywords }) => keywords),
          type,
          random,
        )
      case 'string':
        return this.text(all)
      case 'array':
        return this.list(all, depth)
      default:
        return this.object(all, depth)
    }
  }

  private text(all: readonly Place[]): string | undefined {
    const { random } = this.wish
    const keywords = all.map((one) => one.keywords)
    const formats = texts(keywords, 'format').flatMap(goodTexts)
    const patterns = texts(keywords, 'pattern').flatMap(textsMatching)
    const [min, max] = [largest(keywords, 'minLength', 0), smallest(keywords, 'maxLength', Infinity)]
    const given = patterns.length > 0 ? patterns : formats
    const fitting = given.filter((text) => Array.from(text).length >= min && Array.from(text).length <= max)
    if (given.length > 0) return random.pick(fitting.length > 0 ? fitting : given)
    const plain = random.pick(['amber', 'A silver meadow', 'x', 'ünïcode \u{1f340}']) ?? ''
    const length = Array.from(plain).length
    return length < min ? resized(plain, min) : length > max ? resized(plain, max) : plain
  }

  private list(all: readonly Place[], depth: number): Json | undefined {
    const { random, optional } = this.wish
    const keywords = all.map((one) => one.keywords)
    const [min, max] = [largest(keywords, 'minItems', 0), smallest(keywords, 'maxItems', Infinity)]
    const contained = all.filter((one) => 'contains' in one.keywords)
    const prefix = Math.max(0, ...all.map((place) => place.listed('prefixItems').length))
    const more = this.isSpent(depth) || !random.chance(optional) ? 0 : Math.max(prefix, 1 + random.index(2))
    const count = Math.min(max, Math.max(min, more, ...contained.map((one) => largest([one.keywords], 'minContains', 1))))
    if (count > mostValues) return undefined
    const items: Json[] = []
    for (let index = 0; index < count; index += 1) {
      const places = all.flatMap((place) => itemPlaces(place, index))
      const wanted = contained.filter(({ keywords: own }) => index >= count - largest([own], 'minContains', 1))
      const item = this.item([...places, ...wanted.flatMap((place) => place.inner('contains') ?? [])], items, depth)
      if (item === undefined) return index >= min ? items : undefined
      items.push(item)
    }
    return items
  }

  /** Another one than those before, if one comes up soon. */
  private item(places: readonly Place[], before: readonly Json[], depth: number): Json | undefined {
    const texts = new Set(before.map((one) => JSON.stringify(one)))
    let item = this.value(places, depth + 1)
    for (let tries = 0; tries < 8 && item !== undefined && texts.has(JSON.stringify(item)); tries += 1) item = this.value(places, depth + 1)
    return item
  }

  private object(all: readonly Place[], depth: number): Json | undefined {
    const { random, optional } = this.wish
    const keywords = all.map((one) => one.keywords)
    const required = new Set(keywords.flatMap((own) => strings(own['required'])))
    const [min, max] = [largest(keywords, 'minProperties', 0), smallest(keywords, 'maxProperties', Infinity)]
    const names = new Set([...required, ...all.flatMap((place) => [...place.mapped('properties').keys()])])
    const members = new Map<string, Json>()
    const add = (name: string): boolean => {
      const value = this.value(memberPlaces(all, name), depth + 1)
      if (value !== undefined) members.set(name, value)
      return value !== undefined
    }
    for (const name of names) {
      const isOptional = !required.has(name)
      if (isOptional && (members.size >= max || this.isSpent(depth) || !random.chance(optional))) continue
      if (!add(name) && !isOptional) return undefined
    }
    for (const own of keywords) for (const name of dependents(own, members)) if (!members.has(name)) add(name)
    const extra = this.isSpent(depth) || !random.chance(optional) || !keywords.some((own) => isObject(own['additionalProperties'])) ? 0 : 1
    const candidates = [...names, ...all.flatMap(patternNames), 'extra', 'other thing', 'third-one', ...numbered(min)]
    for (const name of candidates.filter((one) => !members.has(one))) {
      if (members.size >= Math.min(max, Math.max(min, names.size === 0 ? extra : 0))) break
      add(name)
    }
    return Object.fromEntries(members)
  }

  private isSpent(depth: number): boolean {
    return depth >= deepest || this.values >= mostValues
  }
}

const numbered = (count: number): readonly string[] => Array.from({ length: Math.min(count, 1000) }, (_, index) => `extra ${index}`)

export const strings = (value: Json | undefined): readonly string[] =>
  isList(value) ? value.filter((item): item is string => typeof item === 'string') : []
const texts = (all: readonly JsonObject[], keyword: string): readonly string[] => all.flatMap((own) => strings([own[keyword] ?? null]))
const numbers = (all: readonly JsonObject[], keyword: string): readonly number[] =>
  all.flatMap((own) => (typeof own[keyword] === 'number' ? [own[keyword]] : []))
const largest = (all: readonly JsonObject[], keyword: string, otherwise: number): number =>
  Math.max(...withDefault(numbers(all, keyword), otherwise))
const smallest = (all: readonly JsonObject[], keyword: string, otherwise: number): number =>
  Math.min(...withDefault(numbers(all, keyword), otherwise))
const withDefault = (found: readonly number[], otherwise: number): readonly number[] => (found.length > 0 ? found : [otherwise])

function examplesIn(schema: Json): readonly Json[] {
  if (!isObject(schema)) return []
  const { example, examples, default: given } = schema
  return [...(example === undefined ? [] : [example]), ...(isList(examples) ? examples : []), ...(given === undefined ? [] : [given])]
}

const valuesIn = (keywords: JsonObject): readonly Json[] => [
  ...(isList(keywords['enum']) ? keywords['enum'] : []),
  ...('const' in keywords ? [keywords['const'] ?? null] : []),
]

function isListed(value: Json, keywords: JsonObject): boolean {
  const text = JSON.stringify(value)
  const isIn = (values: readonly Json[]): boolean => values.some((one) => JSON.stringify(one) === text)
  return (!isList(keywords['enum']) || isIn(keywords['enum'])) && (!('const' in keywords) || isIn([keywords['const'] ?? null]))
}

const everyType = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']
const speaking: readonly (readonly [keyword: RegExp, type: string])[] = [
  [/^(properties|required|additionalProperties|(min|max)Properties|patternProperties|propertyNames|dependent.*)$/, 'object'],
  [/^(items|prefixItems|contains|(min|max)(Items|Contains)|uniqueItems)$/, 'array'],
  [/^(pattern|format|(min|max)Length)$/, 'string'],
  [/^(exclusive)?(minimum|maximum)$|^multipleOf$/i, 'number'],
]

/** A type that every `type` admits; without one, the type that the keywords speak of, if they do. */
function typeFor(all: readonly Place[], random: Random): string {
  const declared = all.flatMap(({ keywords: { type } }) => (type === undefined ? [] : [isList(type) ? strings(type) : strings([type])]))
  const admitted = declared.reduce(
    (left, types) => left.filter((type) => types.includes(type) || (type === 'integer' && types.includes('number'))),
    everyType,
  )
  const names = all.flatMap(({ keywords }) => Object.keys(keywords))
  const spoken = speaking
    .filter(([keyword, type]) => admitted.includes(type) && names.some((name) => keyword.test(name)))
    .map(([, type]) => type)
  const others = admitted.filter((type) => type !== 'null')
  if (declared.length === 0) return random.pick(spoken.length > 0 ? spoken : everyType) ?? 'null'
  return (others.length === 0 || (admitted.length > others.length && random.chance(0.1)) ? 'null' : random.pick(others)) ?? 'null'
}

function itemPlaces(place: Place, index: number): readonly Place[] {
  const own = place.listed('prefixItems')[index] ?? place.inner('items')
  return own ? [own] : []
}

/** What the schemas of an object ask of a member. */
function memberPlaces(all: readonly Place[], name: string): readonly Place[] {
  return all.flatMap((place) => {
    const matching = [...place.mapped('patternProperties')].filter(([pattern]) => matches(pattern, name)).map(([, one]) => one)
    const own = place.mapped('properties').get(name)
    const others = own || matching.length > 0 ? undefined : place.inner('additionalProperties')
    return [...(own ? [own] : []), ...matching, ...(others ? [others] : [])]
  })
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return false
  }
}

const patternNames = (place: Place): readonly string[] =>
  [...place.mapped('patternProperties').keys()].flatMap((pattern) => textsMatching(pattern).slice(0, 3))

function dependents({ dependentRequired }: JsonObject, members: ReadonlyMap<string, Json>): readonly string[] {
  return Object.entries(isObject(dependentRequired) ? dependentRequired : {}).flatMap(([name, requires]) =>
    members.has(name) ? strings(requires) : [],
  )
}

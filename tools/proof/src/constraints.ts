import { child } from '../../trefoil/src/spec/pointer.ts'

/**
 * The constraints that a schema of the document states, read from the JSON itself: independent of the model and of the
 * emitters, so that it can tell whether they forgot one. What a `$ref` leads to states its constraints there.
 */

export interface Constraint {
  /** The keyword. */
  readonly breaks: string
  /** Where in a value: a JSON pointer with `*` for any item. A required member's own place. */
  readonly at: string
  /** The schema that states it. */
  readonly by: Json
}

type Json = Readonly<Record<string, unknown>>

/** By the type that they speak of; '' of those that speak of any. */
const assertions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': 'type enum const anyOf oneOf not',
    number: 'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf',
    string: 'minLength maxLength pattern',
    array: 'minItems maxItems uniqueItems contains',
    object: 'minProperties maxProperties propertyNames',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
)
const assertedFormats: ReadonlyMap<string, string> = new Map([
  ...'uuid date-time date email uri uri-template ipv4 ipv6 hostname'.split(' ').map((name) => [name, 'string'] as const),
  ['int32', 'number'],
  ['int64', 'number'],
])

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** Whether values of the type can be there: without `type`, those of any. */
function admits({ type }: Json, wanted: string | undefined): boolean {
  const types = typeof type === 'string' ? [type] : strings(type)
  if (wanted === undefined || wanted === '' || types.length === 0) return wanted !== undefined
  return types.includes(wanted) || (wanted === 'number' && types.includes('integer'))
}

/** A flag that is off; a union of one, or of the same one several times, which is that one. */
function asksNothing(keyword: string, value: unknown): boolean {
  if (!Array.isArray(value) || !/^(anyOf|oneOf)$/.test(keyword)) return value === false
  const targets = new Set(value.map((branch) => (isObject(branch) && '$ref' in branch ? branch['$ref'] : branch)))
  return value.length === 1 || (keyword === 'anyOf' && targets.size === 1)
}

/** Those within schemas that have a name of their own are stated there: `isElsewhere` says which these are. */
export function constraintsOf(schema: unknown, isElsewhere: (schema: Json) => boolean = () => false, at = ''): readonly Constraint[] {
  if (!isObject(schema) || '$ref' in schema) return []
  const own = Object.keys(schema).filter((keyword) => !asksNothing(keyword, schema[keyword]) && admits(schema, assertions.get(keyword)))
  const format = strings([schema['format']]).filter((name) => admits(schema, assertedFormats.get(name)))
  const members = isObject(schema['properties']) && admits(schema, 'object') ? Object.entries(schema['properties']) : []
  const required = admits(schema, 'object') ? strings(schema['required']) : []
  const within = (inner: unknown, place: string): readonly Constraint[] =>
    isObject(inner) && isElsewhere(inner) ? [] : constraintsOf(inner, isElsewhere, place)
  return [
    ...own.map((breaks) => ({ breaks, at, by: schema })),
    ...format.map(() => ({ breaks: 'format', at, by: schema })),
    ...required.map((name) => ({ breaks: 'required', at: child(at, name), by: schema })),
    ...members.flatMap(([name, member]) => within(member, child(at, name))),
    ...(admits(schema, 'array') ? within(schema['items'], `${at}/*`) : []),
  ]
}

/**
 * The constraints that a schema of the document states, read from the JSON itself: independent of the model and of the
 * emitters, so that it can tell whether they forgot one. What a `$ref` leads to states its constraints there.
 */

export interface Constraint {
  /** The keyword. */
  readonly breaks: string
  /** Where in a value: a JSON pointer with `*` for any item. A required member's own place. */
  readonly at: string
}

type Json = Readonly<Record<string, unknown>>

const assertions: ReadonlySet<string> = new Set(
  [
    ['type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
    ['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
    ['anyOf', 'oneOf', 'not', 'contains', 'propertyNames'],
  ].flat(),
)
const assertedFormats: ReadonlySet<string> = new Set([
  'uuid',
  'date-time',
  'date',
  'email',
  'uri',
  'ipv4',
  'ipv6',
  'hostname',
  'int32',
  'int64',
])

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

export function constraintsOf(schema: unknown, at = ''): readonly Constraint[] {
  if (!isObject(schema) || '$ref' in schema) return []
  const own = Object.keys(schema).filter((keyword) => assertions.has(keyword))
  const format = strings([schema['format']]).filter((name) => assertedFormats.has(name))
  const members = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
  return [
    ...own.map((breaks) => ({ breaks, at })),
    ...format.map(() => ({ breaks: 'format', at })),
    ...strings(schema['required']).map((name) => ({ breaks: 'required', at: `${at}/${name}` })),
    ...members.flatMap(([name, member]) => constraintsOf(member, `${at}/${name}`)),
    ...constraintsOf(schema['items'], `${at}/*`),
  ]
}

import { type Fields, fields, list, text, type Value } from './document.ts'

const annotations = ['description', 'example']

/** A schema in few words: `string uuid`, `integer 2..4094`, `a | b`, `Href[]`, `string or null`. Throws at a keyword that it has no words for. */
export function said(value: Value | undefined): string {
  const { description: _, example: __, ...schema } = fields(value)
  const rule = rules.find(({ keywords }) => Object.keys(schema).every((key) => keywords.includes(key)) && keywords[0] in schema)
  if (rule === undefined) throw new Error(`no words for ${JSON.stringify(schema)}`)
  return rule.words(schema)
}

interface Rule {
  /** The first must stand, the others may, and no more. */
  readonly keywords: readonly [string, ...string[]]
  readonly words: (schema: Fields) => string
}
const branches = (value: Value | undefined): string => list(value).map(said).join(', ')
const rules: readonly Rule[] = [
  { keywords: ['$ref'], words: ({ $ref }) => text($ref).replace('#/components/schemas/', '') },
  { keywords: ['oneOf'], words: ({ oneOf }) => `one of ${branches(oneOf)}` },
  { keywords: ['anyOf'], words: ({ anyOf }) => `any of ${branches(anyOf)}` },
  { keywords: ['allOf'], words: ({ allOf }) => `all of ${branches(allOf)}` },
  { keywords: ['enum', 'type'], words: ({ enum: values, type }) => `${text(type)} ${list(values).map(text).join(' | ')}` },
  { keywords: ['items', 'type'], words: ({ items }) => `${said(items)}[]` },
  { keywords: ['default', 'type'], words: ({ default: value, type }) => `${text(type)} = ${JSON.stringify(value)}` },
  {
    keywords: ['minimum', 'maximum', 'type'],
    words: ({ minimum, maximum, type }) => `${text(type)} ${JSON.stringify(minimum)}..${JSON.stringify(maximum)}`,
  },
  { keywords: ['nullable', 'type'], words: ({ type }) => `${text(type)} or null` },
  { keywords: ['format', 'type'], words: ({ format, type }) => `${text(type)} ${text(format)}` },
  { keywords: ['type'], words: ({ type }) => text(type) },
]

/** The members of an object, sorted, required ones with an exclamation mark; of any other schema its words alone. */
export function members(schema: Fields): readonly string[] {
  if (schema['properties'] === undefined) return [said(schema)]
  const beyond = Object.keys(schema).filter((key) => !['type', 'properties', 'required', ...annotations].includes(key))
  if (schema['type'] !== 'object' || beyond.length > 0) throw new Error(`no words for ${JSON.stringify(schema)}`)
  const properties = fields(schema['properties'])
  const required = schema['required'] === undefined ? [] : list(schema['required']).map(text)
  const strangers = required.filter((name) => properties[name] === undefined)
  if (strangers.length > 0) throw new Error(`required, but no member: ${strangers.join(', ')}`)
  return Object.entries(properties)
    .map(([name, property]) => `${name}${required.includes(name) ? '!' : ''}: ${said(property)}`)
    .sort()
}

import type { NamedSchema } from '../api.ts'
import { inside, referencesIn } from '../forms.ts'
import { quoted } from '../read/read.ts'
import type { Conversion } from '../schema/conversion.ts'
import type { EnumSchema, Schema } from '../schema.ts'
import type { Draft } from './registry.ts'

/**
 * Settles in place where the enums of named schemas let through what they do not list. In the form that answers have they
 * do, also where requests share it; what is sent alone lists all that there is, and so does what conditions refer to, or
 * more values would make others fail.
 */
export function settleUnknownValues(drafts: readonly Draft[], writable: ReadonlySet<NamedSchema>, conversion: Conversion): void {
  if (conversion.unknownEnumValues === 'refuse') return
  const conditions = reachedByConditions(conversion)
  const settled = new Map<Schema, Schema>()
  for (const draft of drafts) {
    const condition = conditions.get(draft)
    const isShared = draft.input && draft.output && !writable.has(draft)
    const isSent = draft.input && !draft.output
    if (condition !== undefined && !isSent && inside(draft.schema).some(isOpen)) report(draft, condition, conversion)
    const where = condition !== undefined || isSent ? undefined : isShared ? 'everywhere' : 'in responses'
    draft.schema = withEnums(draft.schema, where, settled)
  }
  // What the document shows is judged by what it is shown for.
  conversion.shown.splice(0, Infinity, ...conversion.shown.map((one) => ({ ...one, schema: settled.get(one.schema) ?? one.schema })))
}

const isOpen = (schema: Schema): boolean => schema.kind === 'enum' && schema.unknown !== undefined

/** What conditions refer to, in the end, and where. */
function reachedByConditions({ conditions }: Conversion): ReadonlyMap<NamedSchema, string> {
  const reached = new Map(conditions)
  for (const [named, pointer] of reached)
    for (const target of referencesIn(named.schema)) if (!reached.has(target)) reached.set(target, pointer)
  return reached
}

function report({ pointer, key }: Draft, condition: string, { log }: Conversion): void {
  log.warning({
    code: 'TF3115',
    at: condition,
    message: `This tells values apart by ${quoted(key ?? pointer)}, whose enums stay as they are: of it no unknown values are let through`,
    fix: 'Nothing has to be done; or write the condition without a reference to what answers have.',
  })
}

/** The schema with its enums open there; the same one where it has none. */
function withEnums(schema: Schema, where: EnumSchema['unknown'], settled: Map<Schema, Schema>): Schema {
  const made = inParts(schema, where, (part) => withEnums(part, where, settled))
  if (made !== schema) settled.set(schema, made)
  return made
}

function inParts(schema: Schema, where: EnumSchema['unknown'], change: (part: Schema) => Schema): Schema {
  if (!inside(schema).some((part) => isOpen(part) && part.kind === 'enum' && part.unknown !== where)) return schema
  switch (schema.kind) {
    case 'enum': {
      const { unknown: _, ...listed } = schema
      return where === undefined ? listed : { ...listed, unknown: where }
    }
    case 'array': {
      const { items, prefix, contains } = schema
      return {
        ...schema,
        items: change(items),
        prefix: prefix.map(change),
        ...(contains && { contains: { ...contains, schema: change(contains.schema) } }),
      }
    }
    case 'object': {
      const { properties, patterns, additional, propertyNames } = schema
      return {
        ...schema,
        properties: properties.map((property) => ({ ...property, schema: change(property.schema) })),
        patterns: patterns.map((pattern) => ({ ...pattern, schema: change(pattern.schema) })),
        additional: change(additional),
        ...(propertyNames && { propertyNames: change(propertyNames) }),
      }
    }
    case 'anyOf': {
      const of = schema.of.map(change)
      const meant = schema.meant && of[schema.of.indexOf(schema.meant)]
      return { ...schema, of, ...(meant && { meant }) }
    }
    case 'oneOf':
    case 'allOf':
      return { ...schema, of: schema.of.map(change) }
    case 'not':
      return { ...schema, of: change(schema.of) }
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'reference':
      return schema
  }
}

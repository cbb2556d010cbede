import type { NamedSchema } from '../api.ts'
import type { Property, Schema } from '../schema.ts'

/** What is said of the events of a stream: of their data alone, or of events as a whole; and whether the data is JSON. */
export interface Events {
  readonly says: 'data' | 'event'
  /** Of the values that JSON comes to, where it is that. */
  readonly schema: Schema
  readonly data: 'text' | 'json'
}

/** Reads what is said of each item of a `text/event-stream`. Where {@link isMixedIn} nothing is known of the data. */
export function eventsIn(schema: Schema): Events {
  const data = dataIn(schema)
  if (data === 'mixed') return { says: 'data', schema: textSchema(schema), data: 'text' }
  if (data === 'json' || data === 'held') return { says: 'event', schema: parsed(schema), data: 'json' }
  if (data !== undefined) return { says: 'event', schema, data: 'text' }
  return isText(schema)
    ? { says: 'data', schema: schema.kind === 'any' || schema.kind === 'not' ? textSchema(schema) : schema, data: 'text' }
    : { says: 'data', schema, data: 'json' }
}

export const isMixedIn = (schema: Schema): boolean => dataIn(schema) === 'mixed'

export const textSchema = ({ pointer }: Schema): Schema => ({ kind: 'string', pointer, annotations: silent })
const anySchema = ({ pointer }: Schema): Schema => ({ kind: 'any', pointer, annotations: silent })
const silent = { deprecated: false, readOnly: false, writeOnly: false, examples: [] } as const

/** What is said of the data of events: nothing, text, text that holds JSON, a value, or text here and a value there. */
type Data = 'unsaid' | 'text' | 'held' | 'json' | 'mixed'

const fields: ReadonlySet<string> = new Set(['event', 'data', 'id', 'retry'])

/** What a schema of events says of their data; undefined where it is no schema of events, with no members but an event's. */
function dataIn(schema: Schema, entered: readonly NamedSchema[] = []): Data | undefined {
  switch (schema.kind) {
    case 'reference':
      return entered.includes(schema.target) ? undefined : dataIn(schema.target.schema, [...entered, schema.target])
    case 'object': {
      const names = schema.properties.map(({ name }) => name)
      const isEvent = names.every((name) => fields.has(name)) && (names.includes('data') || names.includes('event'))
      const data = schema.properties.find(({ name }) => name === 'data')
      return isEvent ? ofMember(data) : undefined
    }
    case 'anyOf':
      return schema.meant ? dataIn(schema.meant, entered) : anyOf(schema.of.map((part) => dataIn(part, entered)))
    case 'oneOf':
      return anyOf(schema.of.map((part) => dataIn(part, entered)))
    case 'allOf':
      return allOf(schema.of.map((part) => dataIn(part, entered)))
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'array':
    case 'not':
      return undefined
  }
}

function ofMember(data: Property | undefined): Data {
  if (data === undefined) return 'unsaid'
  if (contentIn(data.schema)) return 'held'
  return isText(data.schema) ? 'text' : 'json'
}

type Several = readonly (Data | undefined)[]

const saidIn = (all: Several): ReadonlySet<Data | undefined> => new Set(all.filter((data) => data !== 'unsaid'))

/** What holds for one event need not hold for another: then all have the text that goes over the wire. */
function anyOf(all: Several): Data | undefined {
  const said = saidIn(all)
  const [only = 'unsaid'] = said
  if (said.size < 2 || said.has(undefined)) return said.has(undefined) ? undefined : only
  if (said.has('mixed') || (said.has('text') && said.has('json'))) return 'mixed'
  return said.has('json') ? 'json' : 'text'
}

/** That it is text on the wire, and what this holds, may be said apart. */
function allOf(all: Several): Data | undefined {
  const said = saidIn(all)
  if (said.has(undefined)) return undefined
  return (['mixed', 'json', 'held', 'text'] as const).find((data) => said.has(data)) ?? 'unsaid'
}

/** Whether its values are texts, or it says nothing of them: then they are what they are on the wire. */
function isText(schema: Schema, depth = 0): boolean {
  switch (schema.kind) {
    case 'any':
    case 'string':
    case 'not':
      return true
    case 'enum':
      return schema.values.every((value) => typeof value === 'string')
    case 'reference':
      return depth < 20 && isText(schema.target.schema, depth + 1)
    case 'anyOf':
      return schema.meant ? isText(schema.meant, depth + 1) : schema.of.every((part) => isText(part, depth + 1))
    case 'oneOf':
      return schema.of.every((part) => isText(part, depth + 1))
    case 'allOf':
      return schema.of.some((part) => part.kind !== 'any' && part.kind !== 'not' && isText(part, depth + 1))
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'array':
    case 'object':
      return false
  }
}

/** A schema of events whose data is JSON, as that is once it is parsed; the same where it is one already. */
function parsed(schema: Schema, depth = 0): Schema {
  if (depth > 20) return schema
  switch (schema.kind) {
    case 'reference': {
      const own = parsed(schema.target.schema, depth + 1)
      return own === schema.target.schema ? schema : own
    }
    case 'object': {
      const properties = schema.properties.map((property) => (property.name === 'data' ? withContent(property) : property))
      return properties.every((property, index) => property === schema.properties[index]) ? schema : { ...schema, properties }
    }
    case 'anyOf':
    case 'oneOf':
    case 'allOf': {
      if (schema.kind === 'anyOf' && schema.meant) return parsed(schema.meant, depth + 1)
      const of = schema.of.map((part) => parsed(part, depth + 1))
      return of.every((part, index) => part === schema.of[index]) ? schema : { ...schema, of }
    }
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'enum':
    case 'array':
    case 'not':
      return schema
  }
}

/** There is no event without data (HTML, section 9.2.6), whatever a document requires. */
function withContent(property: Property): Property {
  const { required, schema } = property
  const value = contentIn(schema) ?? (isText(schema) ? anySchema(schema) : schema)
  return required && value === schema ? property : { ...property, required: true, schema: value }
}

const contentIn = (schema: Schema, depth = 0): Schema | undefined =>
  schema.annotations.content ?? (schema.kind === 'reference' && depth < 20 ? contentIn(schema.target.schema, depth + 1) : undefined)

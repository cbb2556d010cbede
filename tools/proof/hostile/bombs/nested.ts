import { repeated, row, type Schema, text, withSchema, withSchemas } from './written.ts'

/** Schemas inside each other, by what stands around the inner one. */
const around: Readonly<Record<string, (inner: Schema) => Schema>> = {
  items: (items) => ({ type: 'array', items }),
  properties: (a) => ({ type: 'object', required: ['a'], properties: { a } }),
  'optional properties': (a) => ({ type: 'object', properties: { a } }),
  additionalProperties: (additionalProperties) => ({ type: 'object', additionalProperties }),
  allOf: (inner) => ({ allOf: [inner, { type: 'object', properties: { b: text } }] }),
  anyOf: (inner) => ({ anyOf: [inner, text] }),
  oneOf: (inner) => ({ oneOf: [inner, text] }),
  not: (not) => ({ not }),
  'if and then': (then) => ({ if: { type: 'object' }, then }),
  contains: (contains) => ({ type: 'array', contains }),
  prefixItems: (inner) => ({ type: 'array', prefixItems: [inner] }),
  patternProperties: (inner) => ({ type: 'object', patternProperties: { '^a': inner } }),
  propertyNames: (propertyNames) => ({ type: 'object', propertyNames }),
  unevaluatedProperties: (unevaluatedProperties) => ({ type: 'object', unevaluatedProperties }),
}

/** Documents by their names. */
export const nested = (depth: number): Readonly<Record<string, string>> =>
  named(`${depth} schemas inside each other`, (wrap) => withSchema(repeated(depth, text, wrap)))

export const chained = (count: number): Readonly<Record<string, string>> =>
  named(`${count} components in a row`, (wrap) => withSchemas(row(count, wrap)))

const named = (words: string, write: (wrap: (inner: Schema) => Schema) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(around).map(([name, wrap]) => [`${words}: ${name}`, write(wrap)]))

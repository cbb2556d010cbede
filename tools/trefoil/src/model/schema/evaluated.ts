import type { Document, Json, JsonObject } from '../../spec/document.ts'
import { pointerOfRef, valueAt } from '../../spec/pointer.ts'
import { isList, isObject } from '../read/place.ts'

/** The members that a schema looks at whenever a value passes it: by name, by pattern, or all of them. */
export interface Evaluated {
  readonly names: readonly string[]
  readonly patterns: readonly string[]
  readonly all: boolean
}

/** Where these stand, it depends on the value which members are looked at. */
const dependent = ['anyOf', 'oneOf', 'if', 'dependentSchemas', '$dynamicRef']

/** References in a circle get this far; nothing else does. */
const deepest = 30

/**
 * The members that `properties` and its like in a schema, in its allOf and where its $ref leads look at (JSON Schema
 * 2020-12 Core, section 11.3). Undefined where that depends on the value.
 */
function evaluatedBy(schema: Json, document: Document, depth = 0): Evaluated | undefined {
  if (!isObject(schema)) return { names: [], patterns: [], all: false }
  if (depth > deepest || dependent.some((keyword) => Object.hasOwn(schema, keyword))) return undefined
  let found: Evaluated | undefined = ownOf(schema)
  for (const part of [...listIn(schema, 'allOf'), ...referred(schema, document)]) {
    const inner: Evaluated | undefined = found && evaluatedBy(part, document, depth + 1)
    found = found && inner && both(found, inner)
  }
  return found
}

function ownOf(schema: JsonObject): Evaluated {
  const keys = (keyword: string): readonly string[] => Object.keys(isObject(schema[keyword]) ? schema[keyword] : {})
  const all = Object.hasOwn(schema, 'additionalProperties') || Object.hasOwn(schema, 'unevaluatedProperties')
  return { names: keys('properties'), patterns: keys('patternProperties'), all }
}

const listIn = (schema: JsonObject, keyword: string): readonly Json[] => (isList(schema[keyword]) ? schema[keyword] : [])

function referred(schema: JsonObject, document: Document): readonly Json[] {
  const pointer = typeof schema['$ref'] === 'string' ? pointerOfRef(schema['$ref']) : undefined
  const target = pointer === undefined ? undefined : valueAt(document.root, pointer)
  return target === undefined ? [] : [target]
}

export const both = (one: Evaluated, other: Evaluated): Evaluated => ({
  names: [...new Set([...one.names, ...other.names])],
  patterns: [...new Set([...one.patterns, ...other.patterns])],
  all: one.all || other.all,
})

/** How a schema with `unevaluatedProperties` is closed: by what it always looks at, and what each branch adds to that. */
export interface Closing {
  readonly base: Evaluated
  readonly keyword: 'anyOf' | 'oneOf' | undefined
  readonly branches: readonly Evaluated[]
}

/** Each set of branches of an anyOf can be the one that passes: 7 sets of 3. */
const mostBranches = 3

/** Undefined where what is looked at depends on the value in a way that is not spelt out. */
export function closingOf(schema: JsonObject, document: Document): Closing | undefined {
  const keyword = Object.hasOwn(schema, 'anyOf') ? 'anyOf' : Object.hasOwn(schema, 'oneOf') ? 'oneOf' : undefined
  const { [keyword ?? '']: given = [], unevaluatedProperties: _, ...around } = schema
  const base = evaluatedBy(around, document)
  if (base === undefined || !isList(given) || (keyword === 'anyOf' && given.length > mostBranches)) return undefined
  const branches = given.flatMap((branch) => evaluatedBy(branch, document) ?? [])
  return branches.length === given.length ? { base, keyword, branches } : undefined
}

import type { Json, JsonObject } from '../../trefoil/src/model/schema.ts'
import { isList, isObject, schemasIn } from './schemas.ts'
import type { Group } from './suite.ts'

interface Reason {
  readonly reason: string
  readonly applies: (schema: JsonObject, group: Group) => boolean
}

const has =
  (...names: readonly string[]) =>
  (schema: JsonObject): boolean =>
    names.some((name) => Object.hasOwn(schema, name))
const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
const leadsAway = (ref: string | undefined): boolean => ref !== undefined && !ref.startsWith('#')

const everywhere: readonly Reason[] = [
  { reason: '$id', applies: (schema, { dialect }) => text(schema[dialect === '3.1' ? '$id' : 'id']) !== undefined },
  { reason: '$vocabulary', applies: (schema) => has('$vocabulary')(schema) || isOfOwnDialect(schema) },
  { reason: 'a remote reference', applies: ({ $ref, $dynamicRef }) => leadsAway(text($ref)) || leadsAway(text($dynamicRef)) },
]
const own = /^http:\/\/json-schema\.org\/draft-04\/schema#?$|^https:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/
const isOfOwnDialect = ({ $schema }: JsonObject): boolean => text($schema) !== undefined && !own.test(text($schema) ?? '')

/** What draft 4 has and OpenAPI 3.0 has not (3.0.3, section 4.7.24). */
const in30: readonly Reason[] = [
  { reason: 'a keyword that 3.0 has not', applies: has('patternProperties', 'dependencies', 'additionalItems') },
  { reason: 'a list of items', applies: ({ items }) => isList(items) },
  { reason: 'a list of types', applies: ({ type }) => isList(type) },
  { reason: 'the type null', applies: ({ type }) => type === 'null' },
  {
    reason: 'a definition that cannot be a component',
    applies: ({ definitions }) => !Object.keys(isObject(definitions) ? definitions : {}).every(isKey),
  },
]
const isKey = (name: string): boolean => /^[\w.-]+$/.test(name)

const files: ReadonlyMap<string, string> = new Map([
  ['format', 'format.json'],
  ['refRemote', 'a remote reference'],
  ['vocabulary', '$vocabulary'],
])

/**
 * Why a group of the suite is not counted, or undefined. Without $id a document is one resource, so that each dynamic
 * reference in it is static.
 */
export function leftOut(group: Group): string | undefined {
  const reasons = group.dialect === '3.0' ? [...everywhere, ...in30] : everywhere
  const schemas = schemasIn(group.schema)
  return files.get(group.file) ?? reasons.find(({ applies }) => schemas.some((schema) => applies(schema, group)))?.reason
}

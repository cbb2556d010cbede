import type { NamedSchema } from './api.ts'
import { letsOthersThrough } from './enums.ts'
import type { Schema } from './schema.ts'
import { type Direction, isHidden } from './verdict/verdict.ts'

/** A member that tells branches apart, and the branch of each of its values. */
export interface Tags {
  readonly name: string
  readonly values: readonly { readonly value: string; readonly branch: Schema }[]
}

/**
 * The member that every branch requires with values, all of them strings, that no other branch admits: the preferred
 * one, or else the first that will do. Given that member, the verdict on a value is that of a single branch.
 */
export function tagsOf(branches: readonly Schema[], preferred: string | undefined, direction: Direction): Tags | undefined {
  if (branches.length < 2) return undefined
  const constants = branches.map((branch) => constantsOf(branch, direction))
  const names = [...(preferred === undefined ? [] : [preferred]), ...(constants[0]?.keys() ?? [])]
  const name = names.find((candidate) => isDistinct(constants.map((known) => known.get(candidate))))
  if (name === undefined) return undefined
  const values = branches.flatMap((branch, index) => (constants[index]?.get(name) ?? []).map((value) => ({ value, branch })))
  return { name, values }
}

function isDistinct(values: readonly (readonly string[] | undefined)[]): boolean {
  const all = values.flatMap((own) => own ?? [])
  return values.every((own) => own !== undefined) && new Set(all).size === all.length
}

type Constants = ReadonlyMap<string, readonly string[]>

/** The members that an object must have, with strings listed for them. */
function constantsOf(branch: Schema, direction: Direction, seen = new Set<NamedSchema>()): Constants {
  if (branch.kind === 'allOf') return new Map(branch.of.flatMap((part) => [...constantsOf(part, direction, seen)]))
  if (branch.kind === 'reference') {
    if (seen.has(branch.target)) return new Map()
    return constantsOf(branch.target.schema, direction, seen.add(branch.target))
  }
  if (branch.kind !== 'object') return new Map()
  const entries = branch.properties.flatMap((property): readonly (readonly [string, readonly string[]])[] => {
    const values = property.required && !isHidden(property, direction) ? stringsOf(property.schema, direction) : undefined
    return values ? [[property.name, values]] : []
  })
  return new Map(entries)
}

/** Of an enum that lets others through one cannot tell what a branch has. */
function stringsOf(schema: Schema, direction: Direction): readonly string[] | undefined {
  if (schema.kind === 'reference') return schema.target.schema.kind === 'enum' ? stringsOf(schema.target.schema, direction) : undefined
  if (schema.kind !== 'enum' || letsOthersThrough(schema, direction)) return undefined
  const strings = schema.values.filter((value) => typeof value === 'string')
  return strings.length === schema.values.length && strings.length > 0 ? strings : undefined
}

import type { NamedSchema } from './api.ts'
import { partsOf } from './named/cycles.ts'
import type { EnumSchema, Json, Schema } from './schema.ts'
import type { Direction } from './verdict/verdict.ts'

/**
 * The types of the values that may be added to an enum: its type admits them in answers, and its validator where the
 * config says so. What has one value alone is a tag, which tells branches of a union apart: it stays as it is.
 */
export const othersOf = ({ values, keyword }: Pick<EnumSchema, 'values' | 'keyword'>): readonly ('string' | 'number')[] =>
  (['string', 'number'] as const).filter((type) => keyword === 'enum' && values.length > 1 && values.some((value) => typeof value === type))

/** Whether values that travel this way may be others than those listed. */
export const letsOthersThrough = ({ unknown }: EnumSchema, direction: Direction): boolean =>
  unknown === 'everywhere' || (unknown === 'in responses' && direction === 'response')

/** Whether it is such another value. */
export const isOther = (schema: EnumSchema, value: Json, direction: Direction): boolean =>
  letsOthersThrough(schema, direction) && othersOf(schema).some((type) => typeof value === type)

const known: Readonly<Record<Direction, WeakMap<Schema, boolean>>> = { request: new WeakMap(), response: new WeakMap() }

/**
 * Whether an enum inside a schema lets others through, references followed. Of a oneOf that has such branches, a value
 * may be more than one: a new value must not make it fail, so that one of them has to do.
 */
export function isLenient(schema: Schema, direction: Direction): boolean {
  const found = known[direction].get(schema) ?? hasOpenEnum(schema, direction)
  known[direction].set(schema, found)
  return found
}

function hasOpenEnum(schema: Schema, direction: Direction): boolean {
  const entered = new Set<NamedSchema>()
  const seen = new Set([schema])
  for (const next of seen) {
    if (next.kind === 'enum' && letsOthersThrough(next, direction)) return true
    const target = next.kind === 'reference' && !entered.has(next.target) ? next.target : undefined
    if (target) entered.add(target)
    for (const part of target ? [target.schema] : partsOf(next)) seen.add(part)
  }
  return false
}

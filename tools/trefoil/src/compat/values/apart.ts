import type { NamedSchema } from '../../model/api.ts'
import type { Json, Schema } from '../../model/schema.ts'
import { equal } from '../../model/verdict/verdict.ts'
import { typesOf } from './kinds.ts'

/** Whether no value can be both: their types differ, or a member that both require has other values in each. */
export function areApart(one: Schema, other: Schema): boolean {
  const types = typesOf(other)
  if (![...typesOf(one)].some((type) => types.has(type))) return true
  const [own, others] = [valuesOf(one), valuesOf(other)]
  if (own && others) return !own.some((value) => others.some((another) => equal(value, another)))
  const [tags, otherTags] = [tagsOf(one, []), tagsOf(other, [])]
  return [...tags].some(([name, values]) => {
    const known = otherTags.get(name)
    return known !== undefined && !values.some((value) => known.some((another) => equal(value, another)))
  })
}

/** Each two of them. */
export const areAllApart = (branches: readonly Schema[]): boolean =>
  branches.length <= mostBranches && branches.every((one, index) => branches.slice(index + 1).every((other) => areApart(one, other)))

const mostBranches = 100

const valuesOf = (schema: Schema): readonly Json[] | undefined =>
  schema.kind === 'enum'
    ? schema.values
    : schema.kind === 'reference' && schema.target.schema.kind === 'enum'
      ? schema.target.schema.values
      : undefined

/** The members that objects must have, with all values that they can have. */
function tagsOf(schema: Schema, entered: readonly NamedSchema[]): ReadonlyMap<string, readonly Json[]> {
  if (schema.kind === 'reference')
    return entered.includes(schema.target) ? new Map() : tagsOf(schema.target.schema, [...entered, schema.target])
  if (schema.kind === 'allOf') return new Map(schema.of.flatMap((part) => [...tagsOf(part, entered)]))
  if (schema.kind !== 'object') return new Map()
  return new Map(
    schema.properties.flatMap(({ name, required, schema: of }) => {
      const values = required ? valuesOf(of) : undefined
      return values ? [[name, values] as const] : []
    }),
  )
}

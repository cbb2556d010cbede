import { groupBy } from '../group-by.ts'
import type { NamedSchema } from './api.ts'
import { othersOf } from './enums.ts'
import type { Annotations, AnyOfSchema, OneOfSchema, Property, Schema } from './schema.ts'
import { tagsOf } from './tags.ts'
import { verdict } from './verdict/verdict.ts'

type Union = AnyOfSchema | OneOfSchema

const known = new WeakMap<Union, readonly Schema[]>()

/**
 * The branches of a union as its discriminator means them (OpenAPI 3.0.3, section 4.7.25): where the mapping says more of
 * a branch's tag than the branch itself, it is said beside the branch. Types narrow by it, and fixtures have these
 * values; a validator's verdict is JSON Schema's, which knows nothing of it. A tag that branches say themselves is beside
 * those of several values as well: an enum of its own lets others through in the types of answers, and would tell nothing
 * apart.
 */
export function taggedBranches(union: Union): readonly Schema[] {
  const found = known.get(union) ?? branchesOf(union)
  known.set(union, found)
  return found
}

function branchesOf(union: Union): readonly Schema[] {
  const { discriminator, of } = union
  const tags = tagsOf(
    of.filter(({ kind }) => kind !== 'null'),
    discriminator?.name,
    'response',
  )
  const own = groupBy(tags?.values ?? [], ({ branch }) => branch)
  const branches = of.map((branch, index) => {
    const meant = discriminator ? tagged(branch, discriminator.name, valuesOf(union, index)) : branch
    const values = (own.get(branch) ?? []).map(({ value }) => value)
    return tags && meant === branch ? tagged(branch, tags.name, values) : meant
  })
  return branches.every((branch, index) => branch === of[index]) ? of : branches
}

/** The values that mean a branch; none where all others mean it too. */
function valuesOf({ discriminator }: Union, index: number): readonly string[] {
  if (discriminator === undefined || discriminator.otherwise === index) return []
  return [...new Set(discriminator.mapping.filter(({ branch }) => branch === index).map(({ value }) => value))]
}

function tagged(branch: Schema, name: string, mapped: readonly string[]): Schema {
  const tags = tagsIn(branch, name, [])
  const values = mapped.filter((value) => tags.every(({ schema }) => verdict(schema, value, 'response') === true))
  const isSaid = tags.some(({ schema }) => isClosed(schema, values))
  // A mapping that contradicts the branch says nothing, nor does one of a member that the branch does not have.
  if (tags.length === 0 || values.length === 0 || isSaid) return branch
  const { annotations, pointer } = silent(branch)
  const tag: Property = {
    name,
    required: tags.some(({ required }) => required),
    // Like a const: it tells branches apart, so its type is closed.
    schema: { kind: 'enum', annotations: waysOf(tags, annotations), pointer, values, keyword: 'const' },
  }
  const any: Schema = { kind: 'any', annotations, pointer }
  const shape: Schema = {
    kind: 'object',
    annotations,
    pointer,
    properties: [tag],
    requiredOnly: [],
    additional: any,
    patterns: [],
    dependentRequired: [],
  }
  return { kind: 'allOf', annotations, pointer, of: [branch, shape] }
}

const silent = ({ pointer }: Schema): Pick<Schema, 'annotations' | 'pointer'> => ({
  annotations: { deprecated: false, readOnly: false, writeOnly: false, examples: [] },
  pointer,
})

/** A tag goes the ways that its member goes. */
const waysOf = (tags: readonly Property[], annotations: Annotations): Annotations => ({
  ...annotations,
  readOnly: tags.some(({ schema }) => schema.annotations.readOnly),
  writeOnly: tags.some(({ schema }) => schema.annotations.writeOnly),
})

/** What the parts of an object say of a member. */
function tagsIn(schema: Schema, name: string, entered: readonly NamedSchema[]): readonly Property[] {
  if (schema.kind === 'object') return schema.properties.filter((property) => property.name === name)
  if (schema.kind === 'allOf') return schema.of.flatMap((part) => tagsIn(part, name, entered))
  if (schema.kind !== 'reference' || entered.includes(schema.target)) return []
  return tagsIn(schema.target.schema, name, [...entered, schema.target])
}

/** Whether a schema lists these values alone, and no type or validator lets others through. */
function isClosed(schema: Schema, values: readonly string[], steps = 10): boolean {
  if (schema.kind === 'reference') return steps > 0 && isClosed(schema.target.schema, values, steps - 1)
  if (schema.kind !== 'enum' || !schema.values.every((value) => typeof value === 'string' && values.includes(value))) return false
  return schema.unknown !== undefined || othersOf(schema).length === 0
}

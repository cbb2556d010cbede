import type { Log } from '../read/log.ts'
import type { ObjectSchema, OneOfSchema, Schema } from '../schema.ts'
import { fingerprint } from '../schema/equal.ts'
import { typeOf } from '../schema/types.ts'
import { inside } from '../forms.ts'

/**
 * Reports each oneOf with a branch whose objects pass another branch as well, for that asks for no more members and
 * nothing tells the two apart: hardly any of them passes exactly one.
 */
export function checkOverlaps(schemas: readonly Schema[], log: Log): void {
  for (const schema of new Set(schemas.flatMap(inside)))
    if (schema.kind === 'oneOf' && overlaps(schema))
      log.warning({
        code: 'TF3112',
        at: schema.pointer,
        message: 'The branches of this oneOf overlap: what passes one of them passes another one too, and few values pass exactly one',
        fix: 'Make it an anyOf, or require the members that tell the branches apart, in the document or in an overlay.',
      })
}

/** More branches are not compared each with each. */
const mostBranches = 50

function overlaps({ of }: OneOfSchema): boolean {
  const objects = of.slice(0, mostBranches).flatMap((branch) => objectIn(branch) ?? [])
  return objects.some((wide) => objects.some((narrow) => wide !== narrow && covers(wide, narrow)))
}

/** Longer ways through references are not followed. */
const farthest = 10

const followed = (schema: Schema, steps = 0): Schema =>
  schema.kind === 'reference' && steps < farthest ? followed(schema.target.schema, steps + 1) : schema

/** The plain object that a branch is, or refers to. */
function objectIn(branch: Schema): ObjectSchema | undefined {
  const schema = followed(branch)
  return schema.kind === 'object' ? schema : undefined
}

const requiredOf = ({ properties, requiredOnly }: ObjectSchema): readonly string[] => [
  ...properties.filter(({ required }) => required).map(({ name }) => name),
  ...requiredOnly,
]

/** Whether an object with just the members that `narrow` requires passes `wide`, as far as can be told. */
function covers(wide: ObjectSchema, narrow: ObjectSchema): boolean {
  const given = new Set(requiredOf(narrow))
  const own = new Map(narrow.properties.map(({ name, schema }) => [name, schema]))
  const known = new Map(wide.properties.map(({ name, schema }) => [name, schema]))
  const isOpen = wide.additional.kind === 'any' && wide.patterns.length === 0 && (wide.minProperties ?? 0) <= given.size
  return (
    isOpen &&
    requiredOf(wide).every((name) => given.has(name)) &&
    [...given].every((name) => {
      const [one, other] = [own.get(name), known.get(name)]
      return one === undefined || other === undefined || !areDisjoint(one, other)
    })
  )
}

const singleTypes: ReadonlySet<Schema['kind']> = new Set(['null', 'boolean', 'number', 'string', 'array', 'object'])

/** Whether no value can pass both, as far as can be told from types, enums and some levels of anyOf and allOf. */
function areDisjoint(one: Schema, other: Schema, level = 0): boolean {
  const [a, b] = [followed(one), followed(other)]
  if (level > deepestLevel) return false
  if (a.kind === 'anyOf') return a.of.every((branch) => areDisjoint(branch, b, level + 1))
  if (a.kind === 'allOf') return a.of.some((part) => areDisjoint(part, b, level + 1))
  if (b.kind === 'anyOf' || b.kind === 'allOf' || (b.kind === 'enum' && a.kind !== 'enum')) return areDisjoint(b, a, level + 1)
  if (a.kind !== 'enum') return singleTypes.has(a.kind) && singleTypes.has(b.kind) && a.kind !== b.kind
  if (b.kind !== 'enum') return singleTypes.has(b.kind) && !a.values.some((value) => typeOf(value) === b.kind)
  const values = new Set(a.values.map(fingerprint))
  return !b.values.some((value) => values.has(fingerprint(value)))
}

const deepestLevel = 4

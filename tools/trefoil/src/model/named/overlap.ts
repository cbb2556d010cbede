import { groupBy } from '../../group-by.ts'
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
        fix: schema.discriminator === undefined ? apart : fixOfTag(schema.discriminator.name),
      })
}

const apart = 'Make it an anyOf, or require the members that tell the branches apart, in the document or in an overlay.'
const fixOfTag = (name: string): string =>
  `A discriminator changes no verdict: require ${JSON.stringify(name)} in each branch and give it a const there (an enum of one value), or make this an anyOf, in the document or in an overlay.`

/** More branches are not compared each with each, nor more of what is asked of one member. */
const mostBranches = 50
const mostParts = 8

function overlaps({ of }: OneOfSchema): boolean {
  const known = new Map<Schema, Shape | undefined>()
  const shapes = of.slice(0, mostBranches).flatMap((branch) => shapeOf(branch, known) ?? [])
  return shapes.some((wide) => shapes.some((narrow) => wide !== narrow && covers(wide, narrow)))
}

/** Longer ways through references are not followed. */
const farthest = 10

const followed = (schema: Schema, steps = 0): Schema =>
  schema.kind === 'reference' && steps < farthest ? followed(schema.target.schema, steps + 1) : schema

/** What the parts of an object say together. */
interface Shape {
  readonly required: ReadonlySet<string>
  /** All that is asked of a member. */
  readonly members: ReadonlyMap<string, readonly Schema[]>
  /** Whether other members may be anything, as few of them as one likes. */
  readonly isOpen: boolean
}

/** The object that a branch is, refers to, or is put together as; no more levels of that than these are looked at. */
function shapeOf(branch: Schema, known: Map<Schema, Shape | undefined>, level = 0): Shape | undefined {
  const schema = followed(branch)
  if (schema.kind === 'object') return shapeOfObject(schema)
  if (schema.kind !== 'allOf' || level > deepestLevel) return undefined
  if (!known.has(schema)) {
    const parts = schema.of.map((part) => shapeOf(part, known, level + 1))
    known.set(schema, parts.every((part) => part !== undefined) ? joined(parts) : undefined)
  }
  return known.get(schema)
}

function shapeOfObject({ properties, requiredOnly, additional, patterns, minProperties = 0 }: ObjectSchema): Shape {
  const required = new Set([...properties.filter((property) => property.required).map(({ name }) => name), ...requiredOnly])
  return {
    required,
    members: new Map(properties.map(({ name, schema }) => [name, [schema]])),
    isOpen: additional.kind === 'any' && patterns.length === 0 && minProperties <= required.size,
  }
}

function joined(parts: readonly Shape[]): Shape {
  const all = groupBy(
    parts.flatMap(({ members }) => [...members]),
    ([name]) => name,
  )
  return {
    required: new Set(parts.flatMap(({ required }) => [...required])),
    members: new Map(
      [...all].map(([name, members]) => [name, [...new Set(members.flatMap(([, schemas]) => schemas))].slice(0, mostParts)]),
    ),
    isOpen: parts.every(({ isOpen }) => isOpen),
  }
}

/** Whether an object with just the members that `narrow` requires passes `wide`, as far as can be told. */
function covers(wide: Shape, narrow: Shape): boolean {
  const areTold = (name: string): boolean =>
    (narrow.members.get(name) ?? []).some((one) => (wide.members.get(name) ?? []).some((other) => areDisjoint(one, other)))
  return wide.isOpen && [...wide.required].every((name) => narrow.required.has(name)) && ![...narrow.required].some(areTold)
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

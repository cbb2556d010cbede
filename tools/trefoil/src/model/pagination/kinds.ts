import type { Schema } from '../schema.ts'
import { branches, joined, once, type Seen } from './branches.ts'

/** The schema of the items of a list; undefined where a value need be no list, or its items are told apart by their place. */
export function itemsOf(schema: Schema, seen: Seen<Schema | undefined> = new Map()): Schema | undefined {
  const lists = branches(schema).map((branch) => once(branch, seen, undefined, () => listIn(branch, seen)))
  const known = [...new Set(lists)].filter((list) => list !== undefined)
  if (known.length === 0 || lists.includes(undefined)) return undefined
  return joined('anyOf', known)
}

/** Where several parts of a conjunction say what the items are, no one of them does. */
function listIn(branch: Schema, seen: Seen<Schema | undefined>): Schema | undefined {
  if (branch.kind === 'array') return branch.prefix.length === 0 ? branch.items : undefined
  if (branch.kind !== 'allOf') return undefined
  const parts = new Set(branch.of.flatMap((part) => itemsOf(part, seen) ?? []))
  return parts.size === 1 ? [...parts][0] : undefined
}

/** What a plain value can be. */
export type Plain = 'string' | 'number'

/** What values of a schema are, null aside; undefined where they can be something else than text and numbers. */
export function plainKinds(schema: Schema): ReadonlySet<Plain> | undefined {
  const kinds = branches(schema).flatMap((branch): readonly unknown[] => {
    if (branch.kind === 'enum') return branch.values.filter((value) => value !== null).map((value) => typeof value)
    if (branch.kind !== 'allOf') return [branch.kind]
    return branch.of.flatMap((part) => branches(part).map(({ kind }) => kind)).filter((kind) => kind !== 'any' && kind !== 'enum')
  })
  return kinds.length > 0 && kinds.every(isPlain) ? new Set(kinds) : undefined
}

const isPlain = (kind: unknown): kind is Plain => kind === 'string' || kind === 'number'

/** Whether any number, or any text, can be given for a schema as types have it. */
export const takes = (schema: Schema, kind: Plain, seen: Seen<boolean> = new Map()): boolean =>
  branches(schema).some(
    (branch) =>
      branch.kind === kind ||
      branch.kind === 'any' ||
      (branch.kind === 'allOf' && once(branch, seen, false, () => branch.of.every((part) => takes(part, kind, seen)))),
  )

/** The number that a parameter has by default. */
export const defaultNumber = (schema: Schema): number | undefined =>
  [schema, ...branches(schema)].map(({ annotations }) => annotations.default).find((value) => typeof value === 'number')

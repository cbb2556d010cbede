import type { ChangeCode } from '../../trefoil/src/compat/codes.ts'
import type { JsonObject } from '../../trefoil/src/spec/document.ts'
import { type Edit, edited } from './edit.ts'

type Way = 'input' | 'output' | 'both'

/** A code, and which way values of the place travel where that matters. */
export type Told = ChangeCode | `${ChangeCode} ${Way}`

/**
 * One change of a document: what it is, the edits, what it is to be called, and what the way back is to be called.
 * Without the latter there is no way back that would be another row.
 */
export type Row<T = Told> = readonly [name: string, edits: readonly Edit[], told: readonly T[], undone?: readonly T[]]

/** A place in a document where the same can be changed as in others: the `~` of an edit stands for it. */
export interface Site {
  readonly name: string
  readonly at: string
  readonly way: Way
}

/** A document, and what is done to it: here and there, and at each of its sites. */
export interface Base {
  readonly name: string
  readonly rows: readonly Row[]
  readonly sites: readonly Site[]
  readonly everywhere: readonly Row<ChangeCode>[]
}

export interface Mutation {
  readonly name: string
  readonly before: JsonObject
  readonly after: JsonObject
  /** Of a walk nothing is said. */
  readonly told?: readonly Told[]
}

/** The rows of a base, those of its sites among them. */
export const rowsOf = ({ name, rows, sites, everywhere }: Base): readonly Row[] =>
  [...rows, ...sites.flatMap((site) => everywhere.map((row) => atSite(row, site)))].map(([words, ...rest]) => [
    `${name}: ${words}`,
    ...rest,
  ])

function atSite([words, edits, told, undone]: Row<ChangeCode>, { name, at, way }: Site): Row {
  const placed = edits.map((edit): Edit => {
    const pointer = edit[0].replace(/^~/, at)
    return edit.length === 2 ? [pointer, JSON.parse(JSON.stringify(edit[1]).replaceAll('"~', `"#${at}`))] : [pointer]
  })
  const directed = (codes: readonly ChangeCode[]): readonly Told[] => codes.map((code) => `${code} ${way}` as const)
  return undone ? [`${words}, ${name}`, placed, directed(told), directed(undone)] : [`${words}, ${name}`, placed, directed(told)]
}

/** The mutations of a base, and those back. Throws where an edit has no place in it: the row is wrong. */
export const mutationsOf = (base: Base, root: JsonObject): readonly Mutation[] =>
  rowsOf(base).flatMap(([name, edits, told, undone]) => {
    const after = edited(root, edits)
    if (after === undefined) throw new Error(`${name}: an edit has no place in the document`)
    return [{ name, before: root, after, told }, ...(undone ? [{ name: `${name}, undone`, before: after, after: root, told: undone }] : [])]
  })

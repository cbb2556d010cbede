import type { Schema } from '../../model/schema.ts'
import { likeness } from './likeness.ts'
import type { Matching } from './matching.ts'
import { type Pair, type Pairs, pairsOf } from './pairs.ts'

interface Branch {
  readonly schema: Schema
  readonly index: number
}

/**
 * The branches of two unions, or the parts of two schemas that are several at once, paired: those that are the same by
 * name, then those that say the same, then those that are the only ones of their tag, then of their kind.
 */
export function branchPairs(before: readonly Schema[], after: readonly Schema[], matching: Matching): Pairs<Branch> {
  const olds = before.map((schema, index) => ({ schema, index }))
  const news = after.map((schema, index) => ({ schema, index }))
  const same = olds.flatMap((was): readonly Pair<Branch>[] => {
    const is = news.find(({ schema }) => isSameName(was.schema, schema, matching))
    return is ? [{ before: was, after: is }] : []
  })
  const [usedOld, usedNew] = [new Set(same.map((pair) => pair.before)), new Set(same.map((pair) => pair.after))]
  const rest = pairsOf(
    olds.filter((branch) => !usedOld.has(branch)),
    news.filter((branch) => !usedNew.has(branch)),
    [({ schema }) => likeness(schema, ({ name }) => name), ({ schema }) => tagOf(schema), ({ schema }) => kindOf(schema)],
  )
  return { ...rest, both: [...same, ...rest.both] }
}

const isSameName = (one: Schema, other: Schema, { isPair }: Matching): boolean =>
  one.kind === 'reference' && other.kind === 'reference' && isPair(one.target, other.target)

/** What a schema without a name is, where it is no name. */
const kindOf = ({ kind }: Schema): string | undefined => (kind === 'reference' ? undefined : kind)

/** The values of members that have one alone. */
function tagOf(schema: Schema): string | undefined {
  if (schema.kind !== 'object') return undefined
  const tags = schema.properties.flatMap(({ name, schema: of }) =>
    of.kind === 'enum' && of.values.length === 1 ? [[name, of.values]] : [],
  )
  return tags.length === 0 ? undefined : JSON.stringify(tags)
}

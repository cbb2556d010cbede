import type { Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed, type Found } from '../changed.ts'
import { effectOf, isSilent } from '../effects.ts'
import { branchPairs } from '../match/branches.ts'
import type { Place } from '../place.ts'
import { flatObject } from '../values/flat.ts'
import { schemaWords } from '../words.ts'
import { rewritten } from './rewritten.ts'
import type { Compare } from './compare.ts'
import { unsaid } from './remarks.ts'
import { isExclusion } from './exclusions.ts'
import { objectChanges } from './objects.ts'

const partsOf = (schema: Schema): readonly Schema[] => (schema.kind === 'allOf' ? schema.of : [unsaid(schema)])

const otherwise = 'it is put together otherwise, and is the same'

/** Schemas that are several at once: part by part where all have their like, else as the one object that they come to. */
export function partChanges(before: Schema, after: Schema, place: Place, compare: Compare): readonly Change[] {
  const { both, removed, added } = branchPairs(partsOf(before), partsOf(after), place.matching)
  const inParts = (): readonly Change[] => both.flatMap((pair) => compare(pair.before.schema, pair.after.schema, place))
  if (removed.length + added.length === 0) return inParts()
  const [one, other] = [flatObject(before), flatObject(after)]
  if (one && other) return rewritten(objectChanges(one, other, place, compare), otherwise, after, place)
  const effect = effectOf(before, after, place)
  if (isSilent(effect)) return rewritten(inParts(), otherwise, after, place)
  return [
    ...inParts(),
    ...removed.map(({ schema }) => changed(place, { ...removal(schema), side: 'before', pointer: schema.pointer, effect })),
    ...added.map(({ schema }) => changed(place, { ...addition(schema), side: 'after', pointer: schema.pointer, effect })),
  ]
}

const removal = (schema: Schema): Pick<Found, 'code' | 'text'> =>
  isExclusion(schema)
    ? { code: 'exclusion-changed', text: `it may be ${schemaWords(schema.of)}, which was excluded` }
    : { code: 'part-removed', text: `it need not be ${schemaWords(schema)} any more` }

const addition = (schema: Schema): Pick<Found, 'code' | 'text'> =>
  isExclusion(schema)
    ? { code: 'exclusion-changed', text: `it must not be ${schemaWords(schema.of)} any more` }
    : { code: 'part-added', text: `it has to be ${schemaWords(schema)} too` }

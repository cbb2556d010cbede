import type { Schema } from '../../model/schema.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import { effectOf, isSilent } from '../effects.ts'
import { branchPairs } from '../match/branches.ts'
import type { Place } from '../place.ts'
import { flatObject } from '../values/flat.ts'
import { schemaWords } from '../words.ts'
import type { Compare } from './compare.ts'
import { unsaid } from './remarks.ts'
import { objectChanges } from './objects.ts'

const partsOf = (schema: Schema): readonly Schema[] => (schema.kind === 'allOf' ? schema.of : [unsaid(schema)])

/** Schemas that are several at once: part by part where all have their like, else as the one object that they come to. */
export function partChanges(before: Schema, after: Schema, place: Place, compare: Compare): readonly Change[] {
  const { both, removed, added } = branchPairs(partsOf(before), partsOf(after), place.matching)
  const inParts = (): readonly Change[] => both.flatMap((pair) => compare(pair.before.schema, pair.after.schema, place))
  if (removed.length + added.length === 0) return inParts()
  const [one, other] = [flatObject(before), flatObject(after)]
  if (one && other) return objectChanges(one, other, place, compare)
  const effect = effectOf(before, after, place)
  if (isSilent(effect)) return inParts()
  return [
    ...inParts(),
    ...removed.map(({ schema }) =>
      changed(place, {
        code: 'part-removed',
        side: 'before',
        pointer: schema.pointer,
        text: `it need not be ${schemaWords(schema)} any more`,
        effect,
      }),
    ),
    ...added.map(({ schema }) =>
      changed(place, {
        code: 'part-added',
        side: 'after',
        pointer: schema.pointer,
        text: `it has to be ${schemaWords(schema)} too`,
        effect,
      }),
    ),
  ]
}

import type { AnyOfSchema, Discriminator, OneOfSchema } from '../../model/schema.ts'
import { taggedBranches } from '../../model/tagged-branches.ts'
import type { Change } from '../change.ts'
import { changed } from '../changed.ts'
import type { Effect } from '../effect.ts'
import { typeEffectOf } from '../effects.ts'
import type { Pairs } from '../match/pairs.ts'
import type { Place } from '../place.ts'
import { shapeOf } from '../types/shape-of.ts'

type Union = AnyOfSchema | OneOfSchema

/** How branches are told apart. Validators look at the branches alone, types at this too. */
export function discriminatorChanges(
  before: Union,
  after: Union,
  branches: Pairs<{ readonly index: number }>,
  place: Place,
): readonly Change[] {
  const [was, is] = [before.discriminator, after.discriminator]
  const { pointer } = after
  if (was === undefined && is === undefined) return tagChanges(before, after, branches, place)
  if (was === undefined)
    return [
      changed(place, {
        code: 'discriminator-added',
        side: 'after',
        pointer,
        text: `${name(is)} tells the branches apart now`,
        effect: effectOf(before, after, place),
      }),
    ]
  if (is === undefined)
    return [
      changed(place, {
        code: 'discriminator-removed',
        side: 'before',
        pointer: before.pointer,
        text: `${name(was)} no longer tells the branches apart`,
        effect: effectOf(before, after, place),
      }),
    ]
  const text = changeText(was, is, branches)
  return text === undefined
    ? tagChanges(before, after, branches, place)
    : [changed(place, { code: 'discriminator-changed', side: 'after', pointer, text, effect: effectOf(before, after, place) })]
}

/** Where several values tell a branch apart, the type of the union lists them, and that of the branch alone need not. */
function tagChanges(before: Union, after: Union, { both }: Pairs<{ readonly index: number }>, place: Place): readonly Change[] {
  const [was, is] = [taggedBranches(before), taggedBranches(after)]
  return both.flatMap((pair) => {
    const [old, own] = [was[pair.before.index], is[pair.after.index]]
    if (old === undefined || own === undefined) return []
    if (old === before.of[pair.before.index] && own === after.of[pair.after.index]) return []
    const type = typeEffectOf(shapeOf(old, place.before), shapeOf(own, place.after), place)
    const text = 'a branch is told apart by other values'
    const effect: Effect = { type, values: 'same' }
    return type === 'same' ? [] : [changed(place, { code: 'discriminator-changed', side: 'after', pointer: own.pointer, text, effect })]
  })
}

const name = (of: Discriminator | undefined): string => JSON.stringify(of?.name ?? '')

function effectOf(before: Union, after: Union, place: Place): Effect {
  return { type: typeEffectOf(shapeOf(before, place.before), shapeOf(after, place.after), place), values: 'same' }
}

function changeText(
  was: Discriminator,
  is: Discriminator,
  { both, added, removed }: Pairs<{ readonly index: number }>,
): string | undefined {
  if (was.name !== is.name) return `${name(is)} tells the branches apart, and ${name(was)} did`
  const partner = new Map(both.map((pair) => [pair.before.index, pair.after.index]))
  const [fresh, stale] = [new Set(added.map(({ index }) => index)), new Set(removed.map(({ index }) => index))]
  const rows = (of: Discriminator, gone: ReadonlySet<number>, index: (branch: number) => number | undefined): ReadonlySet<string> =>
    new Set(of.mapping.filter(({ branch }) => !gone.has(branch)).map(({ value, branch }) => JSON.stringify([value, index(branch)])))
  const [olds, news] = [rows(was, stale, (branch) => partner.get(branch)), rows(is, fresh, (branch) => branch)]
  const isSame = olds.size === news.size && [...olds].every((row) => news.has(row)) && otherwise(was, partner) === is.otherwise
  return isSame ? undefined : `${name(is)} tells the branches apart by other values`
}

const otherwise = ({ otherwise: branch }: Discriminator, partner: ReadonlyMap<number, number>): number | undefined =>
  branch === undefined ? undefined : partner.get(branch)
